import type { Audience, NoticeKind } from '../generated/types/common.ts'
import type { Configuration } from '../generated/types/config.ts'
import type { NoticeView } from '../generated/types/notice-view.ts'
import type { Outlook, ReleaseOutlook } from '../policy/outlook.ts'
import type { Step } from '../policy/step.ts'
import { openMessages } from './locale.ts'
import type { Messages } from './messages.ts'
import { monthlyView } from './monthly.ts'
import type { Result } from './problem.ts'
import { openRenderer, type Rendered, type Voice } from './render.ts'
import type { OwnTemplates } from './store.ts'
import { type House, houseOf } from './subject.ts'
import { noticeView } from './view.ts'

/** What is to be told to whom. */
export type Telling = {
  readonly kind: NoticeKind
  readonly audience: Audience
  readonly locale: string
  /** The step that asks for it; undefined for a kind that nobody planned. */
  readonly step: Step | undefined
} & ({ readonly outlook: ReleaseOutlook } | { readonly month: string; readonly product: string | undefined })

/** One text to be written. */
export type Order = Telling & { readonly channel: string; readonly format: string }

/** Writes what is to be told in a form of a channel. */
export type Draft = (channel: string, format: string) => Result<Rendered>

/** What the notices of a repository are written from. */
export type Records = { readonly config: Configuration; readonly outlook: Outlook; readonly own: OwnTemplates }

/** Where notices are written: each template and each language of a repository is read once. */
export type Desk = {
  readonly own: OwnTemplates
  /** How the file of a text ends; that of its format when nobody knows the channel. */
  extensionOf(channel: string, format: string): string
  /** The format that is meant when nobody says: plain text where the channel has it, else its first. */
  usualFormat(channel: string): string
  /** Makes up what is to be told, which is the same in every form. */
  draft(telling: Telling): Result<Draft>
  write(order: Order): Result<Rendered>
}

export function openDesk(records: Records): Desk {
  const { own } = records
  const renderer = openRenderer(own)
  const languages = new Map<string, Result<Messages>>()
  const messagesFor = (locale: string) => {
    const known = languages.get(locale) ?? openMessages(locale, own)
    languages.set(locale, known)
    return known
  }
  const draft = (telling: Telling): Result<Draft> => {
    const messages = messagesFor(telling.locale)
    if (!messages.ok) return messages
    const voice = { messages: messages.value, house: houseFor(telling, records) }
    const view = viewOf(telling, voice, records)
    if (!view.ok) return view
    return { ok: true, value: (channel, format) => renderer.render({ ...view.value, channel }, format, voice) }
  }
  return {
    own,
    extensionOf(id, format) {
      const channel = renderer.channel(id)
      return (channel.ok && channel.value.formats.get(format)?.extension) || format
    },
    usualFormat(id) {
      const channel = renderer.channel(id)
      const [first = 'txt'] = channel.ok ? channel.value.formats.keys() : []
      return channel.ok && channel.value.formats.has('txt') ? 'txt' : first
    },
    draft,
    write(order) {
      const drafted = draft(order)
      return drafted.ok ? drafted.value(order.channel, order.format) : drafted
    },
  }
}

/** Who speaks: for a release its product, for a plan the product whose plan it is. */
function houseFor(order: Telling, { config }: Records): House {
  if (!('outlook' in order)) return houseOf(config, order.product, [])
  const { release, policy } = order.outlook
  return houseOf(config, release.data.product, policy.locales)
}

/** The view before a channel is chosen. */
function viewOf(telling: Telling, { messages, house }: Voice, { config, outlook }: Records): Result<NoticeView> {
  const { kind, audience, step } = telling
  const channel = ''
  const { now } = outlook
  if ('outlook' in telling) {
    return noticeView({ outlook: telling.outlook, house, kind, audience, channel, messages, step, now })
  }
  const { month, product } = telling
  const releases = outlook.releases
    .filter(({ release }) => release.data.product === product)
    .map((item) => ({ outlook: item, house: houseOf(config, item.release.data.product, item.policy.locales) }))
  return monthlyView({ month, house, releases, audience, channel, messages, step, now })
}
