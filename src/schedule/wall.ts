import { dayMs } from './civil.ts'
import type { Instant } from './instant.ts'
import { offsetAt } from './offset.ts'
import { minuteMs } from './time-of-day.ts'

/** Wall time: what a clock shows, as milliseconds since 1970-01-01T00:00 on that clock. Says nothing without a zone. */

export function wallOf(instant: Instant, zone: string): number {
  return instant + offsetAt(instant, zone) * minuteMs
}

/** The day a clock shows, counted from 1970-01-01. */
export function dayOf(instant: Instant, zone: string): number {
  return Math.floor(wallOf(instant, zone) / dayMs)
}

/** What a wall time may mean in a zone. `before` and `after` are the offsets in minutes around it, equal on most days. */
export type Reading = {
  /** The instants that show this time, earliest first: one; two in a double hour; none in a gap. */
  readonly instants: readonly Instant[]
  readonly before: number
  readonly after: number
}

/** Looks up the offsets a day before and a day after, and keeps those that lead back to the same wall time. */
export function readWall(wall: number, zone: string): Reading {
  const before = offsetAt(wall - dayMs, zone)
  const after = offsetAt(wall + dayMs, zone)
  if (before === after) return { instants: [(wall - before * minuteMs) as Instant], before, after }
  const instants = [before, after]
    .map((offset) => (wall - offset * minuteMs) as Instant)
    .filter((instant) => wallOf(instant, zone) === wall)
    .sort((a, b) => a - b)
  return { instants, before, after }
}

/** The instant of a computed wall time: a gap moves forward by its length, a double hour gives the earlier one. */
export function instantOf(wall: number, zone: string): Instant {
  const { instants, before } = readWall(wall, zone)
  return instants[0] ?? ((wall - before * minuteMs) as Instant)
}
