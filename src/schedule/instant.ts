import { civilDate, dayMs, formatDay, parseDay, twoDigits, type Weekday, weekdayOf } from './civil.ts'
import { offsetAt } from './offset.ts'
import { minuteMs } from './time-of-day.ts'
import { formatOffset, offsetMinutes } from './utc-offset.ts'

/** A moment, the same everywhere: epoch milliseconds. */
export type Instant = number & { readonly __instant: true }

/** What calendar and clock show in a zone; `month` and `day` count from 1, `offsetMinutes` east of UTC. */
export type WallClock = {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly hour: number
  readonly minute: number
  readonly weekday: Weekday
  readonly offsetMinutes: number
}

const pattern =
  /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:\.(\d{1,9}))?)?(Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/

/**
 * @param text RFC 3339, `2026-11-25T22:00:00+07:00` or with `Z`; seconds and their fraction may be left out
 * @returns undefined for other shapes, days that do not exist, hour 24, second 60, years outside 1970 to 2199
 */
export function parseInstant(text: string): Instant | undefined {
  const [, date = '', hour, minute, second = '0', fraction = '', offset = 'Z'] = pattern.exec(text) ?? []
  const day = parseDay(date)
  if (day === undefined) return undefined
  const seconds = Number(hour) * 3600 + Number(minute) * 60 + Number(second)
  const milliseconds = Number(fraction.slice(0, 3).padEnd(3, '0'))
  return (day * dayMs + seconds * 1000 + milliseconds - offsetMinutes(offset) * minuteMs) as Instant
}

/** RFC 3339 with whole seconds: `2026-11-25T22:00:00+07:00`, `+00:00` for UTC. */
export function formatInstant(instant: Instant, zone: string): string {
  const clock = wallClock(instant, zone)
  const second = Math.floor((instant - Math.floor(instant / minuteMs) * minuteMs) / 1000)
  const time = `${twoDigits(clock.hour)}:${twoDigits(clock.minute)}:${twoDigits(second)}`
  return `${plainDate(instant, zone)}T${time}${formatOffset(clock.offsetMinutes)}`
}

/** Elapsed minutes later, or earlier when negative. */
export function addMinutes(instant: Instant, minutes: number): Instant {
  return (instant + minutes * minuteMs) as Instant
}

/** Elapsed minutes from `a` to `b`, negative when `b` is earlier. */
export function minutesBetween(a: Instant, b: Instant): number {
  return (b - a) / minuteMs
}

export function wallClock(instant: Instant, zone: string): WallClock {
  const offset = offsetAt(instant, zone)
  const wall = instant + offset * minuteMs
  const number = Math.floor(wall / dayMs)
  const minutes = Math.floor((wall - number * dayMs) / minuteMs)
  // Field by field: docs/decisions.md says why under Speed.
  const { year, month, day } = civilDate(number)
  const [hour, minute] = [Math.floor(minutes / 60), minutes % 60]
  return { year, month, day, hour, minute, weekday: weekdayOf(number), offsetMinutes: offset }
}

/** The day that calendars in the zone show: `YYYY-MM-DD`. */
export function plainDate(instant: Instant, zone: string): string {
  return formatDay(Math.floor((instant + offsetAt(instant, zone) * minuteMs) / dayMs))
}
