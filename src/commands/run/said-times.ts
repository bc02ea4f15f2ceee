import { UsageError } from '#exit.ts'
import { dayMs } from '#schedule/civil.ts'
import { type Instant, parseInstant, plainDate } from '#schedule/instant.ts'
import type { Interval } from '#schedule/interval.ts'
import { resolveLocal } from '#schedule/local.ts'

/** How a time was given, and in which zone and after which moment it is meant. */
export type Said = { readonly option: string; readonly zone: string }

/**
 * `2026-12-05T22:05`, with or without an offset, or `22:05` of the day of another moment.
 * @throws UsageError that says what is expected
 */
export function readMoment(given: string, day: Instant, { option, zone }: Said): Instant {
  const instant = parseInstant(given)
  if (instant !== undefined) return instant
  const text = /^\d{2}:\d{2}$/.test(given) ? `${plainDate(day, zone)}T${given}` : given
  const read = resolveLocal(text, zone)
  if (read.kind === 'unique' || read.kind === 'ambiguous') return read.instant
  if (read.kind === 'gap')
    throw new UsageError(
      `${option} is "${given}", a time that does not exist: clocks of ${zone} go from ${read.from} to ${read.to}`,
      'give a time before or after it',
    )
  throw new UsageError(
    `${option} is "${given}", expected a time in ${zone}`,
    `write for example ${option} 22:05, or ${option} ${plainDate(day, zone)}T22:05`,
  )
}

/**
 * `2026-12-12T22:00/23:30`, with a second date where needed, or a start alone, which keeps the length of the old window.
 * A time of day at the end is the first one after the start.
 * @throws UsageError
 */
export function readWindow(given: string, old: Interval, said: Said): Interval {
  const [from = '', to, ...more] = given.split('/')
  if (more.length > 0 || /^\d{2}:\d{2}$/.test(from)) throw notAWindow(given, said)
  const start = readMoment(from, old.start, said)
  const end = to === undefined ? ((start + (old.end - old.start)) as Instant) : readEnd(to, start, said)
  if (end <= start)
    throw new UsageError(`${said.option} is "${given}", which ends before it starts`, 'give the start first')
  return { start, end }
}

/** A moment, or the first such time of day after another moment. @throws UsageError */
export function readEnd(given: string, after: Instant, said: Said): Instant {
  const end = readMoment(given, after, said)
  const isTimeOfDay = /^\d{2}:\d{2}$/.test(given)
  return isTimeOfDay && end <= after ? readMoment(given, (after + dayMs) as Instant, said) : end
}

function notAWindow(given: string, { option }: Said): UsageError {
  return new UsageError(
    `${option} is "${given}", expected a window`,
    `write for example ${option} 2026-12-12T22:00/23:30, or the start alone to keep the length`,
  )
}
