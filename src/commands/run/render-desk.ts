import type { Audience, NoticeKind } from '#generated/types/common.ts'
import type { NoticeView } from '#generated/types/notice-view.ts'
import type { Host } from '#host.ts'
import { openMessages } from '#notices/locale.ts'
import type { Messages } from '#notices/messages.ts'
import { monthlyView } from '#notices/monthly.ts'
import type { NoticeProblem, Result } from '#notices/problem.ts'
import { openRenderer, type Rendered } from '#notices/render.ts'
import type { OwnTemplates } from '#notices/store.ts'
import { houseOf } from '#notices/subject.ts'
import { noticeView } from '#notices/view.ts'
import type { ReleaseOutlook } from '#policy/outlook.ts'
import type { Step } from '#policy/step.ts'
import type { Survey } from '#survey.ts'
import { readOwnTemplates } from './own-templates.ts'

/** One text to be written. */
export type Order = {
  readonly kind: NoticeKind
  readonly audience: Audience
  readonly channel: string
  readonly format: string
  readonly locale: string
  /** The step that asks for it; undefined for a kind that nobody planned. */
  readonly step: Step | undefined
} & ({ readonly outlook: ReleaseOutlook } | { readonly month: string; readonly product: string | undefined })

/** Where notices are written: templates, words and facts of one repository, each read once. */
export type Desk = {
  readonly own: OwnTemplates
  /** What is wrong with the repository's own templates and words; nothing can be written before it is mended. */
  readonly problems: readonly NoticeProblem[]
  write(order: Order): Result<Rendered>
}

export function openDesk(host: Host, facts: Survey): Desk {
  const { own, problems } = readOwnTemplates(host, facts.workspace.root)
  const renderer = openRenderer(own)
  const languages = new Map<string, Result<Messages>>()
  const messagesFor = (locale: string) => {
    const known = languages.get(locale) ?? openMessages(locale, own)
    languages.set(locale, known)
    return known
  }
  return {
    own,
    problems,
    write(order) {
      const messages = messagesFor(order.locale)
      if (!messages.ok) return messages
      const view = viewOf(order, messages.value, host, facts)
      return view.ok ? renderer.render(view.value, order.format, messages.value) : view
    },
  }
}

function viewOf(order: Order, messages: Messages, { now }: Host, { workspace, outlook }: Survey): Result<NoticeView> {
  const { kind, audience, channel, step } = order
  const houseFor = (product: string | undefined, locales: readonly string[]) =>
    houseOf(workspace.config, product, locales)
  if ('outlook' in order) {
    const house = houseFor(order.outlook.release.data.product, order.outlook.policy.locales)
    return noticeView({ outlook: order.outlook, house, kind, audience, channel, messages, step, now })
  }
  const { month, product } = order
  const releases = outlook.releases
    .filter(({ release }) => release.data.product === product)
    .map((item) => ({ outlook: item, house: houseFor(item.release.data.product, item.policy.locales) }))
  return monthlyView({ month, house: houseFor(product, []), releases, audience, channel, messages, step, now })
}
