import type { Release as ReleaseFile } from '../generated/types/release.ts'
import type { ReleaseOutlook } from '../policy/outlook.ts'
import type { Instant } from '../schedule/instant.ts'
import { resolveLocal } from '../schedule/local.ts'
import { startOf } from './scope.ts'

export type Issue = NonNullable<ReleaseFile['issues']>[number]

/** When an issue was raised, as far as the manifest says so. */
function raisedAt({ openedAt }: Issue, { release }: ReleaseOutlook): Instant | undefined {
  const found = openedAt === undefined ? undefined : resolveLocal(openedAt, release.zone)
  return found && 'instant' in found ? found.instant : undefined
}

/** The same; without a date of its own an issue is as old as the record of its release. */
export function raisedBy(issue: Issue, item: ReleaseOutlook): Instant | undefined {
  return raisedAt(issue, item) ?? item.created ?? startOf(item)
}

/** When the first issue of a release was raised. */
export function firstRaised(item: ReleaseOutlook): Instant | undefined {
  const times = (item.release.data.issues ?? []).flatMap((issue) => raisedAt(issue, item) ?? [])
  return times.length === 0 ? undefined : (Math.min(...times) as Instant)
}

/** Minutes between two moments, null when one of them is unknown or they stand the wrong way round. */
export function minutesUntil(from: Instant | undefined, to: Instant | undefined): number | null {
  return from === undefined || to === undefined || to < from ? null : (to - from) / 60_000
}
