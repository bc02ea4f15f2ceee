import type { NoticeView } from '../generated/types/notice-view.ts'
import { raisesRevision } from '../manifest/life.ts'
import type { LogEntry } from '../manifest/log.ts'
import type { ReleaseOutlook } from '../policy/outlook.ts'
import type { Step } from '../policy/step.ts'
import { formatInstant, type Instant } from '../schedule/instant.ts'
import type { Occasion } from './occasion.ts'
import type { NoticeInput } from './subject.ts'

/** When a notice was written, as mails, calendars and feeds state it: never the moment at which somebody runs a command. */
export type Dates = Pick<NoticeView, 'recorded' | 'dated'>

export function datesOf(input: NoticeInput, { entry, revision }: Occasion): Dates {
  const { outlook, step, now } = input
  const { zone } = outlook.release
  const recorded = recordedAt(outlook, revision, entry?.at, now)
  return sayDates(recorded, step, zone)
}

/**
 * From when a notice may reach its readers: that work is about to begin, not before it is due. When the provider told us
 * so late that it is due only as the work begins, at once.
 */
export function opensAt({ kind, step, outlook }: Pick<NoticeInput, 'kind' | 'step' | 'outlook'>): string | null {
  const { opens, due, expires } = step ?? {}
  const moment = kind === 'starting' && due !== expires ? due : opens
  return moment === undefined ? null : formatInstant(moment, outlook.release.zone)
}

/** @param recorded when the last thing that the notice tells was put on record */
export function sayDates(recorded: Instant, step: Step | undefined, zone: string): Dates {
  const dated = step?.doneAt ?? Math.max(recorded, step?.opens ?? recorded)
  return { recorded: formatInstant(recorded, zone), dated: formatInstant(dated as Instant, zone) }
}

/**
 * When the plan of a revision was put on record, with the extensions that it got.
 * @param event the event that a notice tells
 * @param now counts for a release that nothing on record is known of: it is being recorded
 */
export function recordedAt(
  { release, created }: ReleaseOutlook,
  revision: number,
  event: Instant | undefined,
  now: Instant,
): Instant {
  const changes = changesUpTo(release.log, revision).map(({ at }) => at)
  const first = created ?? release.log[0]?.at ?? now
  return Math.max(first, event ?? first, ...changes) as Instant
}

/** How often the time or the scope had changed in a revision: each change of either, and each extension. */
export function changesUpTo(log: readonly LogEntry[], revision: number): readonly LogEntry[] {
  const next = log.filter(raisesRevision)[revision]?.index ?? log.length
  return log.filter((entry) => entry.index < next && (raisesRevision(entry) || entry.event === 'extended'))
}
