/** The proleptic Gregorian calendar as arithmetic, without zones. Days are counted from 1970-01-01, which is day 0. */

export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const

export type Weekday = (typeof weekdays)[number]

export type CivilDate = { readonly year: number; readonly month: number; readonly day: number }

/** Milliseconds of a day without a change of clocks. */
export const dayMs = 86_400_000

/** Years outside are typing errors, not plans; inside them no zone changes its offset twice within a week. */
const years = { first: 1970, last: 2199 } as const

/** Days before 1970-01-01 since the 1st of March of year 0, from which leap days come last in their year. */
const marchEpoch = 719_468

/** @param month 1 to 12 @param day of the month; days past its end run on into the next month */
export function dayNumber(year: number, month: number, day: number): number {
  const marchYear = month > 2 ? year : year - 1
  const sinceMarch = (month + 9) % 12
  const leapDays = Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400)
  return 365 * marchYear + leapDays + Math.floor((153 * sinceMarch + 2) / 5) + day - 1 - marchEpoch
}

export function civilDate(number: number): CivilDate {
  const days = number + marchEpoch
  const era = Math.floor(days / 146_097)
  const inEra = days - era * 146_097
  const leapDays = Math.floor(inEra / 1460) - Math.floor(inEra / 36_524) + Math.floor(inEra / 146_096)
  const yearOfEra = Math.floor((inEra - leapDays) / 365)
  const dayOfYear = inEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const sinceMarch = Math.floor((5 * dayOfYear + 2) / 153)
  const month = sinceMarch < 10 ? sinceMarch + 3 : sinceMarch - 9
  const day = dayOfYear - Math.floor((153 * sinceMarch + 2) / 5) + 1
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day }
}

export function daysInMonth(year: number, month: number): number {
  return dayNumber(month === 12 ? year + 1 : year, (month % 12) + 1, 1) - dayNumber(year, month, 1)
}

export function weekdayOf(number: number): Weekday {
  // 1970-01-01 was a Thursday; the result of the modulo is never negative.
  return weekdays[(((number + 3) % 7) + 7) % 7] as Weekday
}

/** @param text `YYYY-MM-DD`; undefined unless it is a day that exists, from 1970 to 2199 */
export function parseDay(text: string): number | undefined {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (!found) return undefined
  const [year, month, day] = [Number(found[1]), Number(found[2]), Number(found[3])]
  if (year < years.first || year > years.last || month < 1 || month > 12) return undefined
  return day >= 1 && day <= daysInMonth(year, month) ? dayNumber(year, month, day) : undefined
}

/** `YYYY-MM-DD` */
export function formatDay(number: number): string {
  const { year, month, day } = civilDate(number)
  return `${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(day)}`
}

export function twoDigits(value: number): string {
  return value < 10 ? `0${value}` : String(value)
}
