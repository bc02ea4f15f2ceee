import { dayMs, parseDay } from './civil.ts'
import type { Instant } from './instant.ts'
import type { Interval } from './interval.ts'
import { instantOf } from './wall.ts'

/** Whole days of a calendar, both inclusive, as `YYYY-MM-DD`. */
export type DayRange = { readonly from: string; readonly to: string }

/**
 * From the first moment of `from` to the first moment after `to`, on the calendar of the zone (semantics 4).
 * @throws RangeError on a text that is not a day; the order is not checked, a reversed range is empty
 */
export function freezeInterval({ from, to }: DayRange, zone: string): Interval {
  return { start: instantOf(day(from) * dayMs, zone), end: instantOf((day(to) + 1) * dayMs, zone) }
}

/** The last second of a span of whole days: a deadline that reads as its own day, not as the midnight after it. */
export function endOfDay({ end }: Interval): Instant {
  return (end - 1000) as Instant
}

function day(text: string): number {
  const number = parseDay(text)
  if (number === undefined) throw new RangeError(`not a day "YYYY-MM-DD": ${JSON.stringify(text)}`)
  return number
}
