import { civilDate, dayMs, dayNumber, formatDay, parseDay } from './civil.ts'
import { formatInstant, type Instant } from './instant.ts'
import { offsetChange } from './offset.ts'
import { formatTimeOfDay, minuteMs, timeOfDay } from './time-of-day.ts'
import { formatOffset, offsetMinutes } from './utc-offset.ts'
import { instantOf, type Reading, readWall, wallOf } from './wall.ts'

/** A time on the clock of some zone, to the minute. */
export type LocalTime = {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly hour: number
  readonly minute: number
}

/** A local time as written; `offset` is `Z` or `±HH:MM`, absent when the zone alone decides. */
export type Local = LocalTime & { readonly offset?: string }

/** What a local time means in a zone. Edges of a gap are local times; offsets are as in RFC 3339. */
export type Resolution =
  | { readonly kind: 'unique'; readonly instant: Instant }
  | {
      readonly kind: 'ambiguous'
      /** The one to use: the earlier, unless an offset picks the later. */
      readonly instant: Instant
      readonly earlier: Instant
      readonly later: Instant
      readonly chosen: boolean
    }
  | { readonly kind: 'gap'; readonly from: string; readonly to: string; readonly minutes: number }
  | { readonly kind: 'offset-mismatch'; readonly given: string; readonly expected: readonly string[] }
  | { readonly kind: 'malformed' }

/** @param text `YYYY-MM-DDTHH:MM`, alone or with an offset; undefined unless the day exists, from 1970 to 2199 */
export function parseLocal(text: string): Local | undefined {
  const found = /^(\d{4}-\d{2}-\d{2})T((?:[01]\d|2[0-3]):[0-5]\d)(Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)?$/.exec(text)
  const day = parseDay(found?.[1] ?? '')
  if (day === undefined) return undefined
  const minutes = timeOfDay(found?.[2] ?? '')
  const offset = found?.[3]
  const local = { ...civilDate(day), hour: Math.floor(minutes / 60), minute: minutes % 60 }
  return offset === undefined ? local : { ...local, offset }
}

/** The instant of a time that somebody wrote, or why it has none or two (semantics 2 and 3). */
export function resolveLocal(text: string, zone: string): Resolution {
  const local = parseLocal(text)
  if (!local) return { kind: 'malformed' }
  const wall = wallOfLocal(local)
  const reading = readWall(wall, zone)
  const [first, second] = reading.instants
  if (first === undefined) return gap(wall, zone, reading)
  const picked = local.offset === undefined ? first : wall - offsetMinutes(local.offset) * minuteMs
  const instant = reading.instants.find((candidate) => candidate === picked)
  if (instant === undefined) {
    const expected = reading.instants.map((candidate) => formatOffset((wall - candidate) / minuteMs))
    return { kind: 'offset-mismatch', given: local.offset ?? '', expected }
  }
  if (second === undefined) return { kind: 'unique', instant }
  return { kind: 'ambiguous', instant, earlier: first, later: second, chosen: local.offset !== undefined }
}

/** An instant as one writes it in a file: to the minute, with its offset only in an hour that happens twice. */
export function writeLocal(instant: Instant, zone: string): string {
  const text = formatInstant(instant, zone)
  const local = text.slice(0, 16)
  const read = resolveLocal(local, zone)
  return read.kind === 'ambiguous' ? `${local}${text.slice(19)}` : local
}

/** The instant of a COMPUTED local time: a gap moves it forward by the gap, a double hour takes the earlier. */
export function compatible(local: LocalTime, zone: string): Instant {
  return instantOf(wallOfLocal(local), zone)
}

function wallOfLocal({ year, month, day, hour, minute }: LocalTime): number {
  return dayNumber(year, month, day) * dayMs + (hour * 60 + minute) * minuteMs
}

function gap(wall: number, zone: string, { before, after }: Reading): Resolution {
  const change = offsetChange(wall - dayMs, wall + dayMs, zone)
  const to = wallOf(change as Instant, zone)
  const minutes = after - before
  return { kind: 'gap', from: formatWall(to - minutes * minuteMs), to: formatWall(to), minutes }
}

function formatWall(wall: number): string {
  const day = Math.floor(wall / dayMs)
  return `${formatDay(day)}T${formatTimeOfDay((wall - day * dayMs) / minuteMs)}`
}
