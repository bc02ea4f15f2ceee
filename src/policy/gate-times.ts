import { freezeInterval } from '../schedule/freeze.ts'
import type { Instant } from '../schedule/instant.ts'
import type { Interval } from '../schedule/interval.ts'
import { isExcepted } from './exceptions.ts'
import type { ReleaseOutlook } from './outlook.ts'
import type { DatedFreeze } from './policy.ts'
import { isPending, type Step } from './step.ts'
import { freezesOn } from './verdict.ts'

/** A work window as it holds now, with the batch it belongs to. */
export type WorkWindow = Interval & { readonly batch: string | undefined }

/** The windows in which work is still to be done, in order; extensions on record are included. */
function workWindows({ release, life }: ReleaseOutlook): readonly WorkWindow[] {
  return release.parts
    .flatMap((part) => {
      const work = life.work.get(part)
      const window = work?.window ?? part.window
      return window && work?.succeeded === undefined ? [{ ...window, batch: part.batch }] : []
    })
    .sort((a, b) => a.start - b.start)
}

/** The window that holds an instant, else the next one, else the last one. */
export function windowAt(item: ReleaseOutlook, at: Instant): WorkWindow | undefined {
  const windows = workWindows(item)
  return windows.find((window) => holds(window, at)) ?? windows.find(({ start }) => start > at) ?? windows.at(-1)
}

/** The freezes that stop a release, unless its manifest has leave to ignore them. */
export function freezesOf(item: ReleaseOutlook): readonly (Interval & { readonly freeze: DatedFreeze })[] {
  if (isExcepted(item.release, 'window/freeze')) return []
  return freezesOn(item).map((freeze) => ({ freeze, ...freezeInterval(freeze, item.release.zone) }))
}

/** The first moment from an instant on that no freeze covers. */
export function afterFreezes(item: ReleaseOutlook, from: Instant): Instant {
  const freezes = [...freezesOf(item)].sort((a, b) => a.start - b.start)
  return freezes.reduce((at, freeze) => (holds(freeze, at) ? freeze.end : at), from)
}

/** The first moment from an instant on that lies in a window (any moment, for work at once) and in no freeze. */
export function openingFrom(item: ReleaseOutlook, from: Instant): Instant | undefined {
  if (item.immediate) return afterFreezes(item, from)
  for (const window of workWindows(item)) {
    const at = afterFreezes(item, Math.max(from, window.start) as Instant)
    if (at < window.end) return at
  }
  return undefined
}

/** Notices that bind somebody and are not on record. Work at once owes none ahead of it (semantics 25). */
export function pendingNotices({ steps, immediate, release }: ReleaseOutlook): readonly Step[] {
  return steps.filter(
    (step) =>
      step.kind === 'notice' &&
      !step.optional &&
      !step.estimated &&
      isUnsettled(step) &&
      !(immediate && step.expires !== undefined) &&
      !isExcepted(release, step.missedAtCreation ? 'notice/missed-at-creation' : 'notice/late'),
  )
}

/** Whether nothing on record has settled a duty. One that was missed still stands open. */
export function isUnsettled(step: Step): boolean {
  return isPending(step) || step.state === 'missed'
}

export function holds({ start, end }: Interval, at: Instant): boolean {
  return start <= at && at < end
}
