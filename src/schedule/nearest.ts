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
 * start, else from where something blocked ends in it.
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
    const found = search
      .places(around)
      .flatMap((place) => candidates(wanted, place, search).find(eligible) ?? [])
      .sort((a, b) => Math.abs(a.start - wanted.start) - Math.abs(b.start - wanted.start))
    if (found[0]) return found[0]
  }
  return undefined
}

function candidates(wanted: Interval, place: Interval, { zone, blocked }: Search): readonly Interval[] {
  const length = wanted.end - wanted.start
  const sinceMidnight = wallOf(wanted.start, zone) % dayMs
  const firstDay = dayOf(place.start, zone)
  const obstacles = blocked.filter((span) => overlaps(span, place))
  return [
    instantOf(firstDay * dayMs + sinceMidnight, zone),
    instantOf((firstDay + 1) * dayMs + sinceMidnight, zone),
    place.start,
    ...obstacles.map(({ end }) => end),
  ]
    .map((start) => ({ start, end: (start + length) as Instant }))
    .filter((span) => contains(place, span) && !obstacles.some((obstacle) => overlaps(obstacle, span)))
}
