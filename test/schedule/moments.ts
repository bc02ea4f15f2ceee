import fc from 'fast-check'
import { type Instant, parseInstant } from '../../src/schedule/instant.ts'
import type { Interval } from '../../src/schedule/interval.ts'

/** Zones with no change, whole-hour, half-hour and midnight changes, both hemispheres, and far ends of the clock. */
export const zones = [
  'UTC',
  'Asia/Ho_Chi_Minh',
  'Asia/Kathmandu',
  'Europe/Berlin',
  'America/New_York',
  'America/St_Johns',
  'America/Santiago',
  'America/Havana',
  'Africa/Casablanca',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Pacific/Kiritimati',
] as const

export const anyZone = fc.constantFrom(...zones)

/** @param text RFC 3339 */
export function at(text: string): Instant {
  const instant = parseInstant(text)
  if (instant === undefined) throw new Error(`not an instant: ${text}`)
  return instant
}

export function span(start: string, end: string): Interval {
  return { start: at(start), end: at(end) }
}

const minute = 60_000

/** Whole minutes from 2005 to 2039. */
export const anyInstant = fc
  .integer({ min: at('2005-01-01T00:00Z') / minute, max: at('2039-12-31T00:00Z') / minute })
  .map((minutes) => (minutes * minute) as Instant)

/** From one minute to two days. */
export const anySpan = fc
  .tuple(anyInstant, fc.integer({ min: 1, max: 2880 }))
  .map(([start, length]): Interval => ({ start, end: (start + length * minute) as Instant }))
