import { civilDate, dayMs, daysInMonth, formatDay, type Weekday, weekdayOf } from './civil.ts'
import { type Instant, minutesBetween } from './instant.ts'
import { contains, type Interval, intersection, isEmpty, overlaps } from './interval.ts'
import { type Fits, nearest } from './nearest.ts'
import { minuteMs, timeOfDay } from './time-of-day.ts'
import { dayOf, instantOf, wallOf } from './wall.ts'

/** Counted by weekday: 1 is the first such weekday of the month, `last` its last one. */
export type WeekOfMonth = 1 | 2 | 3 | 4 | 5 | 'last'

/** A recurring span in which a policy wants work. Named by the days on which it starts. */
export type AllowedWindow = {
  readonly id: string
  readonly days: readonly Weekday[]
  /** `HH:MM` on the day it starts. */
  readonly from: string
  /** `HH:MM`; at or before `from` it means the day after. */
  readonly to: string
  /** Narrows the days to some weeks of the month in which they start; absent means all. */
  readonly weeks?: readonly WeekOfMonth[]
}

/** One night (or day) of a window. */
export type Occurrence = Interval & {
  /** The day it starts and belongs to, `YYYY-MM-DD`. */
  readonly day: string
}

/** How a span lies to the windows that are allowed (semantics 16). */
export type WindowVerdict =
  | { readonly inside: true; readonly window: string; readonly occurrence: Occurrence }
  | {
      readonly inside: false
      /** `both`: starts early and ends late. */
      readonly verdict: 'starts-early' | 'ends-late' | 'both' | 'no-occurrence'
      /** The window and its occurrence with the largest overlap; absent when there is none. */
      readonly window?: string
      readonly occurrence?: Occurrence
      /** Elapsed minutes outside; absent when that edge is inside. */
      readonly minutesEarly?: number
      readonly minutesLate?: number
    }

/**
 * All occurrences that share time with `around`, in order. Their ends are wall-clock times, so a night may last 11 or
 * 13 hours; one that a change of clocks leaves empty does not occur.
 * @throws RangeError when `from` or `to` is not a time of day
 */
export function occurrences(window: AllowedWindow, zone: string, around: Interval): readonly Occurrence[] {
  const from = timeOfDay(window.from) * minuteMs
  const to = timeOfDay(window.to) * minuteMs
  const length = to <= from ? dayMs : 0
  const found: Occurrence[] = []
  for (let day = dayOf(around.start, zone) - 2; day <= dayOf(around.end, zone) + 1; day += 1) {
    if (!startsOn(day, window)) continue
    const start = instantOf(day * dayMs + from, zone)
    const end = instantOf(day * dayMs + to + length, zone)
    const span = { start, end, day: formatDay(day) }
    if (!isEmpty(span) && overlaps(span, around)) found.push(span)
  }
  return found
}

/**
 * Any one window suffices. Otherwise the verdict is about the occurrence with the largest overlap, the earliest of
 * equals; in spans of more than a year only the first year is searched, so that a typing error costs no time.
 */
export function judgeWindow(span: Interval, windows: readonly AllowedWindow[], zone: string): WindowVerdict {
  const searched = { start: span.start, end: Math.min(span.end, span.start + 366 * dayMs) as Instant }
  const touched = windows.flatMap((window) =>
    occurrences(window, zone, searched).map((occurrence) => ({ window: window.id, occurrence })),
  )
  const holding = touched.find(({ occurrence }) => contains(occurrence, span))
  if (holding) return { inside: true, ...holding }
  const [best] = touched.sort((a, b) => shared(b.occurrence, span) - shared(a.occurrence, span))
  if (!best) return { inside: false, verdict: 'no-occurrence' }
  const early = minutesBetween(span.start, best.occurrence.start)
  const late = minutesBetween(best.occurrence.end, span.end)
  return {
    inside: false,
    verdict: early > 0 ? (late > 0 ? 'both' : 'starts-early') : 'ends-late',
    ...best,
    ...(early > 0 && { minutesEarly: early }),
    ...(late > 0 && { minutesLate: late }),
  }
}

/**
 * The nearest spans of the same elapsed length before and after that lie in one occurrence and clear of everything
 * blocked, at the same wall-clock time where that fits; at most a year away.
 * @param windows when there are none, any time will do and only `blocked` limits the search
 */
export function nearestFits(
  span: Interval,
  windows: readonly AllowedWindow[],
  zone: string,
  blocked: readonly Interval[] = [],
): Fits {
  const anywhere = (around: Interval) => daysFrom(around, span, zone)
  const inWindows = (around: Interval) => windows.flatMap((window) => occurrences(window, zone, around))
  return nearest(span, { zone, blocked, places: windows.length === 0 ? anywhere : inWindows })
}

/** A place for each day at the wall-clock time of the span, just as long as the span. */
function daysFrom(around: Interval, span: Interval, zone: string): readonly Interval[] {
  const length = span.end - span.start
  const sinceMidnight = wallOf(span.start, zone) % dayMs
  const days: Interval[] = []
  for (let day = dayOf(around.start, zone); day <= dayOf(around.end, zone); day += 1) {
    const start = instantOf(day * dayMs + sinceMidnight, zone)
    days.push({ start, end: (start + length) as Instant })
  }
  return days
}

function startsOn(day: number, { days, weeks }: AllowedWindow): boolean {
  if (!days.includes(weekdayOf(day))) return false
  if (weeks === undefined) return true
  const date = civilDate(day)
  const isLast = date.day + 7 > daysInMonth(date.year, date.month)
  return weeks.some((week) => (week === 'last' ? isLast : week === Math.ceil(date.day / 7)))
}

function shared(a: Interval, b: Interval): number {
  const both = intersection(a, b)
  return both ? both.end - both.start : 0
}
