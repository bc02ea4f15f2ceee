import { sayDay } from '../notices/clock-words.ts'
import { type Messages, say } from '../notices/messages.ts'
import { translator } from '../notices/translate.ts'
import { sayAll } from '../notices/words.ts'
import type { DatedFreeze, Policy } from '../policy/policy.ts'
import type { FreezeRow } from './page.ts'
import type { SiteInput } from './subject.ts'

/** A freeze with the words in which customers are told of it. */
export type PublicFreeze = {
  readonly row: FreezeRow
  readonly from: string
  readonly to: string
  /** Products that it concerns; undefined for all. */
  readonly products: readonly string[] | undefined
}

/** The freezes of every policy in use, each once, by their first day. */
export function freezesOf({ config, outlook }: SiteInput, messages: Messages): readonly PublicFreeze[] {
  const found = new Map<string, PublicFreeze>()
  for (const policy of new Set(outlook.releases.map((release) => release.policy))) {
    for (const freeze of policy.freezes) {
      const key = `${freeze.id}\0${freeze.from}\0${freeze.to}`
      if (!found.has(key)) found.set(key, publicFreeze(freeze, policy, config, messages))
    }
  }
  return [...found.values()].sort((a, b) => (a.from < b.from ? -1 : 1))
}

function publicFreeze(
  { from, to, reason, products, classes }: DatedFreeze,
  policy: Policy,
  config: SiteInput['config'],
  messages: Messages,
): PublicFreeze {
  const { pick } = translator(messages.locale, true)
  const names = (products ?? []).map((id) => {
    const name = config.products?.[id]?.name
    return name ? pick(name, id) : id
  })
  const kinds = (classes ?? []).flatMap((id) => {
    const found = policy.classes.get(id)
    return found ? [pick(found.title, id).toLowerCase()] : []
  })
  const scope = names.length > 0 ? sayAll(names, messages) : say(messages, 'site.freeze.everything')
  const what = kinds.length > 0 ? sayAll(kinds, messages) : say(messages, 'site.freeze.planned')
  return {
    row: {
      text: say(messages, 'site.freeze.days', { from: sayDay(from, messages), to: sayDay(to, messages) }),
      start: from,
      end: to,
      reason: reason ? pick(reason, 'reason') : null,
      scope: say(messages, 'site.freeze.scope', { scope, what }),
    },
    from,
    to,
    products,
  }
}
