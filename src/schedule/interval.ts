import type { Instant } from './instant.ts'

/** A span of time, half-open: `start` belongs to it, `end` does not. */
export type Interval = { readonly start: Instant; readonly end: Instant }

export function isEmpty({ start, end }: Interval): boolean {
  return end <= start
}

/** Whether the whole of `inner` lies in `outer`; shared edges are inside. */
export function contains(outer: Interval, inner: Interval): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}

/** Whether the two share time; touching is not overlap. */
export function overlaps(a: Interval, b: Interval): boolean {
  return a.start < b.end && b.start < a.end
}

/** The shared time, undefined when there is none. */
export function intersection(a: Interval, b: Interval): Interval | undefined {
  const shared = { start: Math.max(a.start, b.start) as Instant, end: Math.min(a.end, b.end) as Instant }
  return isEmpty(shared) ? undefined : shared
}

/** From the first start to the last end; undefined when there is nothing to span. */
export function hull(spans: readonly Interval[]): Interval | undefined {
  if (spans.length === 0) return undefined
  const start = Math.min(...spans.map((span) => span.start)) as Instant
  return { start, end: Math.max(...spans.map(({ end }) => end)) as Instant }
}
