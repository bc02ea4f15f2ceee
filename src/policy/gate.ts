import type { Instant } from '../schedule/instant.ts'
import { conditions, settled } from './gate-conditions.ts'
import type { GateAnswer, GateReason, GateSubject } from './gate-reason.ts'
import { freezesOf, holds, openingFrom, pendingNotices, type WorkWindow, windowAt } from './gate-times.ts'

/** May production work on this release start now? Every condition is asked, so that a no names all that is missing. */
export function gate(subject: GateSubject): GateAnswer {
  const { item, outlook } = subject
  const { now } = outlook
  const over = settled(subject)
  const reasons = over.length > 0 ? over : conditions.flatMap((condition) => condition(subject))
  const window = windowAt(item, now)
  if (reasons.length === 0) return { now, window, reasons, nextOpening: undefined, until: endOfYes(subject, window) }
  return { now, window, reasons, nextOpening: nextOpening(subject, reasons), until: undefined }
}

/** When each reason can be gone, the first moment that lies in a window and in no freeze. */
function nextOpening({ item, outlook }: GateSubject, reasons: readonly GateReason[]): Instant | undefined {
  const moments = reasons.flatMap(({ at }) => at ?? [])
  if (moments.length < reasons.length) return undefined
  return openingFrom(item, Math.max(outlook.now, ...moments) as Instant)
}

function endOfYes({ item, outlook: { now } }: GateSubject, window: WorkWindow | undefined): Instant | undefined {
  const ends = [
    ...(window && holds(window, now) ? [window.end] : []),
    ...freezesOf(item).map(({ start }) => start),
    ...pendingNotices(item).flatMap(({ due }) => due ?? []),
  ].filter((at) => at > now)
  return ends.length > 0 ? (Math.min(...ends) as Instant) : undefined
}
