import { dayMs } from './civil.ts'
import { addMinutes, type Instant } from './instant.ts'
import { instantOf, wallOf } from './wall.ts'

/**
 * A length of time as promises state it (semantics 6). Minutes and hours elapse; days and weeks are calendar days at
 * the same wall-clock time, so that a day with a change of clocks counts as one.
 */
export type Duration =
  | { readonly unit: 'elapsed'; readonly minutes: number }
  | { readonly unit: 'calendar'; readonly days: number }

const minutesPerDay = 1440

/** Longer promises are typing errors. */
const longest = 1000 * minutesPerDay

const units: Readonly<Record<string, (count: number) => Duration>> = {
  m: (count) => ({ unit: 'elapsed', minutes: count }),
  h: (count) => ({ unit: 'elapsed', minutes: count * 60 }),
  d: (count) => ({ unit: 'calendar', days: count }),
  w: (count) => ({ unit: 'calendar', days: count * 7 }),
}

/** @param text `30m`, `24h`, `2d`, `3w`; undefined for other shapes, zero, and more than 1000 days */
export function parseDuration(text: string): Duration | undefined {
  const [, count, unit = ''] = /^([1-9]\d{0,6})([mhdw])$/.exec(text) ?? []
  const duration = units[unit]?.(Number(count))
  return duration && durationMinutes(duration) <= longest ? duration : undefined
}

/** Minutes, a day counted as 1440: for comparing, not for computing times. */
export function durationMinutes(duration: Duration): number {
  return duration.unit === 'elapsed' ? duration.minutes : duration.days * minutesPerDay
}

/** Minutes for which something was down; other than a promise it may be none at all. @param text `12m`, `0m` */
export function downtimeMinutes(text: string): number | undefined {
  if (text === '0m') return 0
  const duration = parseDuration(text)
  return duration && durationMinutes(duration)
}

/** @param zone in which calendar days are counted */
export function before(instant: Instant, duration: Duration, zone: string): Instant {
  return shift(instant, duration, -1, zone)
}

/** @param zone in which calendar days are counted */
export function after(instant: Instant, duration: Duration, zone: string): Instant {
  return shift(instant, duration, 1, zone)
}

/** Elapsed minutes as whole days of 24 hours, hours and minutes. @param minutes not negative */
export function splitMinutes(minutes: number): {
  readonly days: number
  readonly hours: number
  readonly minutes: number
} {
  return {
    days: Math.floor(minutes / minutesPerDay),
    hours: Math.floor((minutes % minutesPerDay) / 60),
    minutes: minutes % 60,
  }
}

function shift(instant: Instant, duration: Duration, direction: 1 | -1, zone: string): Instant {
  if (duration.unit === 'elapsed') return addMinutes(instant, direction * duration.minutes)
  return instantOf(wallOf(instant, zone) + direction * duration.days * dayMs, zone)
}
