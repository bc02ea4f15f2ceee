import type { NoticeView } from '../generated/types/notice-view.ts'
import type { Fact, Line, MessagePart } from './message.ts'
import { type Messages, say } from './messages.ts'

export function item(text: string): Line {
  return { text, item: true }
}

export function plain(text: string): Line {
  return { text, item: false }
}

/** The lines of texts that may be missing. */
export function plains(...texts: readonly (string | null | undefined)[]): readonly Line[] {
  return texts.flatMap((text) => (text ? [plain(text)] : []))
}

/** A part, or nothing where there are no lines. @param heading key below `headings` */
export function part(heading: string | null, lines: readonly Line[], messages: Messages): readonly MessagePart[] {
  if (lines.length === 0) return []
  return [{ heading: heading === null ? null : say(messages, `headings.${heading}`), lines }]
}

/** A fact, or nothing where there is no value. @param label key of a text */
export function fact(label: string, value: string | null | undefined, messages: Messages): readonly Fact[] {
  return value ? [{ label: say(messages, label), value }] : []
}

/** When the work is, was, or was to be. */
export function timeFacts(view: NoticeView, messages: Messages): readonly Fact[] {
  const { when, formerly, results, downtime, batch, batches } = view
  const moved = when && formerly ? 'labels.newWindow' : 'headings.when'
  const windows =
    batches.length > 0
      ? batches.map((one) => ({ label: one.name, value: one.when.text }))
      : fact(moved, when?.text, messages)
  return [
    ...fact('headings.results', results?.text, messages),
    ...fact('labels.realDowntime', results?.downtime, messages),
    ...windows,
    ...fact('labels.formerly', formerly?.text, messages),
    ...fact('labels.downtime', downtime?.text, messages),
    ...fact('labels.batchOf', batch?.name, messages),
  ]
}

/** What changes, as far as the readers may know, and where to read on. */
export function changeLines({ versions, changes, text, links }: NoticeView, messages: Messages): readonly Line[] {
  const version = versions && (versions.from === null ? versions.to : `${versions.from} → ${versions.to}`)
  return [
    ...(version === null ? [] : [{ label: say(messages, 'labels.version'), text: version, item: false }]),
    ...changes.map(({ label, module, text: change }) => ({
      label: module === null ? label : say(messages, 'labels.aside', { value: label, note: module }),
      text: change,
      item: true,
    })),
    ...plains(text.withheld),
    ...links.map(({ label, url }) => ({ text: label, href: url, item: true })),
  ]
}
