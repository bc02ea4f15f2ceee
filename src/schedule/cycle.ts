import { daysInMonth, twoDigits } from './civil.ts'
import { type DayRange, freezeInterval } from './freeze.ts'
import { type Instant, plainDate } from './instant.ts'
import type { Interval } from './interval.ts'

/** Months are written `YYYY-MM`, quarters `YYYY-Qn`. Functions that take one throw RangeError on anything else. */

/** Days of a month, both inclusive and from 1; past the end of a short month they mean its last day. */
export type MonthDays = { readonly from: number; readonly to: number }

/** In which month the days of a cycle lie: before the month that it prepares, or in it. */
export type CycleAnchor = 'previous-month' | 'month'

/** @returns the text itself when it is a month from 1970 to 2199 */
export function parseMonth(text: string): string | undefined {
  return /^(19[7-9]\d|20\d\d|21\d\d)-(0[1-9]|1[0-2])$/.test(text) ? text : undefined
}

/** @returns the text itself when it is a quarter from 1970 to 2199 */
export function parseQuarter(text: string): string | undefined {
  return /^(19[7-9]\d|20\d\d|21\d\d)-Q[1-4]$/.test(text) ? text : undefined
}

/** The month that calendars in the zone show. */
export function monthOf(instant: Instant, zone: string): string {
  return plainDate(instant, zone).slice(0, 7)
}

export function previousMonth(month: string): string {
  const [year, number] = split(month)
  return number === 1 ? `${year - 1}-12` : `${year}-${twoDigits(number - 1)}`
}

export function nextMonth(month: string): string {
  const [year, number] = split(month)
  return number === 12 ? `${year + 1}-01` : `${year}-${twoDigits(number + 1)}`
}

/** The days on which a step of the cycle for `month` is done (semantics 11). */
export function cycleDays(month: string, days: MonthDays, of: CycleAnchor): DayRange {
  const own = of === 'month' ? month : previousMonth(month)
  const length = daysInMonth(...split(own))
  const clamped = (day: number) => `${own}-${twoDigits(Math.min(day, length))}`
  return { from: clamped(days.from), to: clamped(days.to) }
}

/** As `cycleDays`, from the first moment of the first day to the first moment after the last. */
export function cycleInterval(month: string, days: MonthDays, of: CycleAnchor, zone: string): Interval {
  return freezeInterval(cycleDays(month, days, of), zone)
}

export function quarterOf(month: string): string {
  const [year, number] = split(month)
  return `${year}-Q${Math.ceil(number / 3)}`
}

/** The three months of a quarter, in order. */
export function monthsOfQuarter(quarter: string): readonly string[] {
  if (parseQuarter(quarter) === undefined) throw new RangeError(`not a quarter "YYYY-Qn": ${JSON.stringify(quarter)}`)
  const first = (Number(quarter.slice(6)) - 1) * 3
  return [1, 2, 3].map((number) => `${quarter.slice(0, 4)}-${twoDigits(first + number)}`)
}

function split(month: string): [year: number, month: number] {
  if (parseMonth(month) === undefined) throw new RangeError(`not a month "YYYY-MM": ${JSON.stringify(month)}`)
  return [Number(month.slice(0, 4)), Number(month.slice(5))]
}
