import { civilDate, dayMs, formatDay, weekdayOf } from './civil.ts'
import type { Instant } from './instant.ts'
import { minuteMs, timeOfDay } from './time-of-day.ts'
import { instantOf, wallOf } from './wall.ts'

/** The public holidays of one country and year, as dated facts. */
export type HolidayCalendar = {
  readonly country: string
  readonly year: number
  /** Each `date` is `YYYY-MM-DD`. */
  readonly days: readonly { readonly date: string }[]
}

export type RollRules = {
  /** Hour to move back to, `HH:MM`. */
  readonly sendAt?: string
  /** Move back to a day from Monday to Friday that is no holiday. */
  readonly businessDay?: boolean
  /** Of one country; a day in a year that none of them covers counts as a holiday only at weekends. */
  readonly calendars: readonly HolidayCalendar[]
}

export type Rolled = {
  readonly due: Instant
  /** Whether `due` differs from what was given. */
  readonly rolled: boolean
  /** Years whose holidays were needed and are unknown, ascending. */
  readonly missingYears: readonly number[]
}

/** Days after which the search gives up and leaves the time as it is: no real calendar closes for longer. */
const furthest = 60

/** Moves a due time to the hour or working day that is asked for: EARLIER or not at all, never later (semantics 10). */
export function rollEarlier(instant: Instant, zone: string, { sendAt, businessDay, calendars }: RollRules): Rolled {
  if (sendAt === undefined && !businessDay) return { due: instant, rolled: false, missingYears: [] }
  const wall = wallOf(instant, zone)
  const lastDay = Math.floor(wall / dayMs)
  const hour = sendAt === undefined ? wall - lastDay * dayMs : timeOfDay(sendAt) * minuteMs
  const missing = new Set<number>()
  for (let day = lastDay; day >= lastDay - furthest; day -= 1) {
    // The given time itself stays as it is, even in the second of two equal hours.
    const due = sendAt === undefined && day === lastDay ? instant : instantOf(day * dayMs + hour, zone)
    if (due > instant) continue
    if (!businessDay || isWorkingDay(day, calendars, missing)) {
      return { due, rolled: due !== instant, missingYears: sorted(missing) }
    }
  }
  return { due: instant, rolled: false, missingYears: sorted(missing) }
}

function isWorkingDay(day: number, calendars: readonly HolidayCalendar[], missing: Set<number>): boolean {
  const weekday = weekdayOf(day)
  if (weekday === 'sat' || weekday === 'sun') return false
  const { year } = civilDate(day)
  const known = calendars.filter((calendar) => calendar.year === year)
  if (known.length === 0) missing.add(year)
  const date = formatDay(day)
  return !known.some(({ days }) => days.some((holiday) => holiday.date === date))
}

function sorted(years: ReadonlySet<number>): readonly number[] {
  return [...years].sort((a, b) => a - b)
}
