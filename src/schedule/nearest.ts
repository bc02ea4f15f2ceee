import { dayMs } from './civil.ts'
import type { Instant } from './instant.ts'
import { contains, type Interval, overlaps } from './interval.ts'
import { dayOf, instantOf, wallOf } from './wall.ts'

/** The closest alternatives to a span, one on each side; absent when a year has none. */
export type Fits = { readonly before?: Interval; readonly after?: Interval }

/** Where and how to look for alternatives. */
export type Search = {
  readonly zone: string
  /** All places in which an alternative may lie, as far as they overlap a span of time. */
  readonly places: (around: Interval) => readonly Interval[]
  readonly blocked: readonly Interval[]
}

/** Days looked at together, and how many such steps make a year. */
const stepDays = 14
const steps = 27

/**
 * The nearest spans of the same elapsed length, one that starts earlier and one that starts later, each wholly in one
 * place and clear of everything blocked. A place is used at the given wall-clock time when that fits, else from its
 * start, else from where something blocked ends in it; a span that only sticks out of a place is moved into it.
 */
export function nearest(wanted: Interval, search: Search): Fits {
  const before = look(wanted, search, -1)
  const after = look(wanted, search, 1)
  return { ...(before && { before }), ...(after && { after }) }
}

function look(wanted: Interval, search: Search, direction: 1 | -1): Interval | undefined {
  for (let step = 0; step < steps; step += 1) {
    const near = step * stepDays * dayMs * direction
    const far = near + stepDays * dayMs * direction
    const [from, to] = direction === 1 ? [near, far] : [far, near]
    const around = { start: (wanted.start + from) as Instant, end: (wanted.start + to) as Instant }
    // Each start belongs to one step only, so the nearest of the first step that has any is the nearest of all.
    const eligible = ({ start }: Interval) => start >= around.start && start < around.end && start !== wanted.start
    const closest = (spans: readonly Interval[]) =>
      spans.filter(eligible).sort((a, b) => Math.abs(a.start - wanted.start) - Math.abs(b.start - wanted.start))[0]
    const found = search.places(around).flatMap((place) => {
      const fits = fitsIn(place, wanted, search)
      return closest(fits(sameHour(place, wanted, search))) ?? closest(fits(edges(place, wanted, search))) ?? []
    })
    const best = closest(found)
    if (best) return best
  }
  return undefined
}

function sameHour(place: Interval, wanted: Interval, { zone }: Search): readonly Instant[] {
  const sinceMidnight = wallOf(wanted.start, zone) % dayMs
  const firstDay = dayOf(place.start, zone)
  return [firstDay, firstDay + 1].map((day) => instantOf(day * dayMs + sinceMidnight, zone))
}

/** Its start and what follows something blocked; its end too, when the span asked for only sticks out of it. */
function edges(place: Interval, wanted: Interval, { blocked }: Search): readonly Instant[] {
  const inside = blocked.filter((span) => overlaps(span, place))
  const sticksOut = overlaps(place, wanted) && !contains(place, wanted)
  const last = (place.end - (wanted.end - wanted.start)) as Instant
  return [place.start, ...inside.map(({ end }) => end), ...(sticksOut ? [last] : [])]
}

/** The spans from these starts that lie in the place and clear of everything blocked. */
function fitsIn(place: Interval, { start, end }: Interval, { blocked }: Search) {
  return (starts: readonly Instant[]): readonly Interval[] =>
    starts
      .map((from) => ({ start: from, end: (from + (end - start)) as Instant }))
      .filter((span) => contains(place, span) && !blocked.some((obstacle) => overlaps(obstacle, span)))
}
