import { daysInMonth, twoDigits } from '../schedule/civil.ts'
import { monthOf, monthsOfQuarter, parseMonth, previousMonth, quarterOf } from '../schedule/cycle.ts'
import { type DayRange, freezeInterval } from '../schedule/freeze.ts'
import type { Instant } from '../schedule/instant.ts'

/** A month `YYYY-MM` or a quarter `YYYY-Qn`, as the months that make it. */
export type Period = { readonly id: string; readonly months: readonly string[] }

/** @throws RangeError on a text that is neither month nor quarter */
export function periodOf(id: string): Period {
  return { id, months: parseMonth(id) === undefined ? monthsOfQuarter(id) : [id] }
}

/** The period of the same length that ends where this one begins. */
export function periodBefore({ id, months: [first = ''] }: Period): Period {
  const month = previousMonth(first)
  return periodOf(parseMonth(id) === undefined ? quarterOf(month) : month)
}

/** Whether an instant lies in the period on the calendar of a zone. */
export function fallsIn({ months }: Period, instant: Instant | undefined, zone: string): boolean {
  return instant !== undefined && months.includes(monthOf(instant, zone))
}

export function daysOf({ months }: Period): DayRange {
  const [first = '', last = first] = [months[0], months.at(-1)]
  const length = daysInMonth(Number(last.slice(0, 4)), Number(last.slice(5)))
  return { from: `${first}-01`, to: `${last}-${twoDigits(length)}` }
}

/** The first moment after the period. */
export function endOf(period: Period, zone: string): Instant {
  return freezeInterval(daysOf(period), zone).end
}
