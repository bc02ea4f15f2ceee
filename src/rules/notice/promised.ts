import { partOf } from '#manifest/release.ts'
import { isAhead, type Promised, promised } from '#policy/promised.ts'
import type { Place } from '#report/finding.ts'
import type { Facts } from '#rules/rule.ts'
import { windowPlace } from '#rules/standing.ts'
import { formatInstant, type Instant } from '#schedule/instant.ts'

/** Every notice of every release that still binds. */
export function promisedNotices({ outlook }: Facts): readonly Promised[] {
  return promised(outlook.releases)
}

/** Where a notice that is not on record would have its reason: the planned start, or the entry that made it due. */
export function duePlace({ item, step }: Promised): Place {
  const { release } = item
  const cause = isAhead(step) ? undefined : release.log.findLast((entry) => entry.at === step.opens)
  return cause
    ? { file: release.file, path: cause.path, at: 'key' }
    : windowPlace(release.file, partOf(release, step.batch), 'start')
}

/** Where the log says that a notice was sent. */
export function sentPlace({ item, step }: Promised): Place {
  return { file: item.release.file, path: ['log', step.logIndex ?? 0, 'at'], at: 'value' }
}

/** The entry that puts a notice on record, ready to be pasted into the log. */
export function noticedEntry({ item, step }: Promised, at: Instant): string {
  const { release } = item
  const { batch } = step
  const { window } = release.data.batches?.find(({ id }) => id === batch) ?? release.data
  const told =
    (isAhead(step) || step.notice === 'rescheduled') && window
      ? `, window: { start: ${window.start}, end: ${window.end} }`
      : ''
  return `{ event: noticed, at: ${formatInstant(at, release.zone).slice(0, 16)}, step: ${step.id}${told} }`
}
