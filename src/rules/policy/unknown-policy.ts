import { suggest } from '#manifest/suggest.ts'
import type { Place } from '#report/finding.ts'
import { quoted } from '#report/safe-text.ts'
import { configuration } from '#rules/configuration.ts'
import { exampleConfig } from '#rules/example.ts'
import { stemOf } from '#rules/identity.ts'
import type { Facts, Rule } from '#rules/rule.ts'
import { ownFiles } from './own-policies.ts'

export const unknownPolicy: Rule = {
  id: 'policy/unknown-policy',
  severity: 'error',
  summary: {
    en: 'A policy that relctl.yaml chooses or that another one extends exists.',
    vi: 'Chính sách mà relctl.yaml chọn hoặc chính sách khác kế thừa phải tồn tại.',
  },
  why: 'Without its policy a release has no classes, windows and notices, so nothing about it can be judged.',
  bad: { files: { 'relctl.yaml': exampleConfig.replace('policy: 1office', 'policy: 1-ofice # 1office') } },
  good: { files: { 'relctl.yaml': exampleConfig } },
  *check(facts) {
    const { own, ids } = facts.workspace.library
    // A file with mistakes is told as such; its name is not unknown as well.
    const known = new Set([...ids, ...own.map(({ source }) => stemOf(source.file))])
    for (const { id, place } of choices(facts)) {
      if (known.has(id)) continue
      yield {
        ...place,
        message: `found the policy ${quoted(id)}, expected a preset or a file of policies/`,
        hint: suggest(id, ids),
      }
    }
  },
}

type Choice = { readonly id: string; readonly place: Place }

function choices(facts: Facts): readonly Choice[] {
  const config = configuration(facts)
  const inConfig = (id: string | undefined, path: readonly string[]): readonly Choice[] =>
    config && id !== undefined ? [{ id, place: { file: config.file, path, at: 'value' } }] : []
  return [
    ...inConfig(config?.data.policy, ['policy']),
    ...Object.entries(config?.data.products ?? {}).flatMap(([product, { policy }]) =>
      inConfig(policy, ['products', product, 'policy']),
    ),
    ...ownFiles(facts).flatMap(({ file, data }): readonly Choice[] =>
      data.extends === undefined ? [] : [{ id: data.extends, place: { file, path: ['extends'], at: 'value' } }],
    ),
  ]
}
