import type { CalendarEvent } from '../generated/types/notice-view.ts'
import type { Part } from '../manifest/release.ts'
import type { ReleaseOutlook } from '../policy/outlook.ts'
import type { Interval } from '../schedule/interval.ts'
import { changesUpTo } from './dates.ts'
import { type Messages, say } from './messages.ts'
import type { DatedPart, Occasion } from './occasion.ts'
import { tells } from './sections.ts'
import type { NoticeInput } from './subject.ts'
import { batchName } from './times.ts'
import type { Translator } from './translate.ts'
import { whenOf } from './when.ts'

/** What calendars are told of the work that a notice concerns; nothing by a notice that speaks of no date ahead. */
export function calendarOf(
  input: NoticeInput,
  occasion: Occasion,
  title: string,
  translate: Translator,
): readonly CalendarEvent[] {
  const { kind, outlook, messages } = input
  const isOff = kind === 'postponed' || kind === 'cancelled'
  if (!isOff && !tells(kind, 'window')) return []
  const { revision, parts, former } = occasion
  const windowOf = (dated: DatedPart): Interval => {
    if (isOff) return (parts.length === 1 ? former : undefined) ?? dated.window
    return (revision === outlook.life.revision ? outlook.life.work.get(dated.part)?.window : undefined) ?? dated.window
  }
  return parts.map((dated) => {
    const name = outlook.release.parts.length > 1 ? batchName(dated, input, translate) : undefined
    const named = name === undefined ? title : say(messages, 'labels.aside', { value: title, note: name })
    const status = isOff ? 'cancelled' : 'confirmed'
    return eventOf({ outlook, revision, part: dated.part, window: windowOf(dated), title: named, status }, messages)
  })
}

/** One event. Its id never changes: the first batch has that of the release, whether or not batches are added later. */
export function eventOf(
  about: Pick<CalendarEvent, 'title' | 'status'> & {
    readonly outlook: ReleaseOutlook
    readonly revision: number
    readonly part: Part
    readonly window: Interval
  },
  messages: Messages,
): CalendarEvent {
  const { outlook, revision, part, window, title, status } = about
  const { release } = outlook
  const isFirst = part === release.parts[0]
  return {
    id: isFirst || part.batch === undefined ? release.id : `${release.id}.${part.batch}`,
    status,
    sequence: changesUpTo(release.log, revision).length,
    title,
    when: whenOf(window, release.zone, messages),
  }
}
