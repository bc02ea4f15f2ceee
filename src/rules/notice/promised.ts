import { partOf } from '#manifest/release.ts'
import type { ReleaseOutlook } from '#policy/outlook.ts'
import type { Step } from '#policy/step.ts'
import type { Place } from '#report/finding.ts'
import type { Facts } from '#rules/rule.ts'
import { standingReleases, windowPlace } from '#rules/standing.ts'
import { formatInstant, type Instant } from '#schedule/instant.ts'

/** A notice that a release owes or owed. */
export type Promised = { readonly item: ReleaseOutlook; readonly step: Step }

/** Every notice of every release that still binds. Immediate work owes none ahead of it (semantics 25). */
export function promisedNotices(facts: Facts): readonly Promised[] {
  return standingReleases(facts).flatMap((item) =>
    item.steps
      .filter((step) => step.kind === 'notice' && !(item.immediate && isAhead(step)))
      .map((step) => ({ item, step })),
  )
}

/** Whether a notice is sent before the work, so that it loses its sense once the work has begun. */
function isAhead(step: Step): boolean {
  return step.expires !== undefined
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
