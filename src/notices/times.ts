import type { Batch, NoticeView, Results } from '../generated/types/notice-view.ts'
import { formatInstant, minutesBetween } from '../schedule/instant.ts'
import { sayMoment, sayShortMoment, sayShortWindow, sayWindow } from './clock-words.ts'
import { type Messages, say } from './messages.ts'
import type { DatedPart, Occasion, Outcome } from './occasion.ts'
import { tells } from './sections.ts'
import type { NoticeInput } from './subject.ts'
import type { Translator } from './translate.ts'
import { whenOf } from './when.ts'
import { sayDuration } from './words.ts'

/** Everything in a view that says when. */
export type Times = Pick<NoticeView, 'when' | 'formerly' | 'schedule' | 'batch' | 'batches' | 'results'>

export function timesOf(input: NoticeInput, occasion: Occasion, translate: Translator): Times {
  const { kind, messages, outlook } = input
  const { zone } = outlook.release
  const { window, former, results, parts } = occasion
  const several = parts.length > 1
  const planned = tells(kind, 'window') ? window : (former ?? window)
  const own = occasion.batch && parts[0] ? batchOf(parts[0], input, translate) : undefined
  const when = window && tells(kind, 'window') ? whenOf(window, zone, messages, several) : null
  return {
    when,
    formerly: former && tells(kind, 'former-window') ? whenOf(former, zone, messages) : null,
    schedule: when ?? (planned ? whenOf(planned, zone, messages, several) : null),
    batch: own ? { id: own.id, name: own.name } : null,
    batches: several && tells(kind, 'window') ? parts.map((part) => batchOf(part, input, translate)) : [],
    results: results ? resultsOf(results, zone, messages) : null,
  }
}

function batchOf(dated: DatedPart, input: NoticeInput, translate: Translator): Batch {
  const { release } = input.outlook
  return {
    id: dated.part.batch ?? release.id,
    name: batchName(dated, input, translate),
    when: whenOf(dated.window, release.zone, input.messages),
  }
}

/** What readers call a batch; one that nobody named has its number. */
export function batchName(
  { part }: DatedPart,
  { outlook, messages }: Pick<NoticeInput, 'outlook' | 'messages'>,
  translate: Translator,
): string {
  const { release } = outlook
  const index = release.parts.indexOf(part)
  const title = release.data.batches?.[index]?.title
  return title
    ? translate.pick(title, `batches/${index}/title`)
    : say(messages, 'labels.batchNumber', { number: index + 1 })
}

function resultsOf(outcome: Outcome, zone: string, messages: Messages): Results {
  const { start, end, downtime } = outcome
  const length = start === undefined ? 0 : minutesBetween(start, end)
  return {
    outcome: outcome.outcome,
    text:
      start === undefined || length <= 0 ? sayMoment(end, zone, messages) : sayWindow({ start, end }, zone, messages),
    start: start === undefined ? null : formatInstant(start, zone),
    end: formatInstant(end, zone),
    duration: length > 0 ? sayDuration(length, messages) : null,
    downtime: downtime === undefined ? null : sayRealDowntime(downtime, messages),
  }
}

function sayRealDowntime(minutes: number, messages: Messages): string {
  return minutes === 0 ? say(messages, 'duration.none') : sayDuration(minutes, messages)
}

/** The time in a subject: the planned window, or when the work ended if it never had one. */
export function sayTail(
  { window, parts, results, entry }: Occasion,
  zone: string,
  messages: Messages,
): string | undefined {
  const [first, ...others] = parts
  if (first && others.length > 0) {
    return say(messages, 'list.moreBatches', {
      left: sayShortWindow(first.window, zone, messages),
      count: others.length,
    })
  }
  if (window) return sayShortWindow(window, zone, messages)
  const end = results?.end ?? entry?.at
  return end === undefined ? undefined : sayShortMoment(end, zone, messages)
}
