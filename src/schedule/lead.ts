import { before, type Duration, durationMinutes, parseDuration } from './duration.ts'
import type { Instant } from './instant.ts'

/** A band of time before an event: it opens `from` before, and is due `to` before (semantics 7). */
export type Band = { readonly from: Duration; readonly to: Duration }

/** How long before an event something is due. A single duration does not say when it opens. */
export type Lead = Duration | Band

/** @returns undefined for malformed durations and for a band that would open after it is due */
export function parseLead(value: string | { readonly from: string; readonly to: string }): Lead | undefined {
  if (typeof value === 'string') return parseDuration(value)
  const from = parseDuration(value.from)
  const to = parseDuration(value.to)
  return from && to && durationMinutes(from) >= durationMinutes(to) ? { from, to } : undefined
}

/** @param start of the event @param zone in which calendar days are counted */
export function leadTimes(
  start: Instant,
  lead: Lead,
  zone: string,
): { readonly opens?: Instant; readonly due: Instant } {
  if ('unit' in lead) return { due: before(start, lead, zone) }
  return { opens: before(start, lead.from, zone), due: before(start, lead.to, zone) }
}
