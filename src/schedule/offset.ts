import { IANAZone } from 'luxon'
import { minuteMs } from './time-of-day.ts'

/**
 * How far zones are from UTC, and when that changes. The only place that asks the time zone database, which luxon
 * reads from the running Node; it is asked once per zone and block of time.
 */

/**
 * Milliseconds of a block, 6.2 days. Two changes of one zone's offset have been at least 6.9 days apart since 1973,
 * so a block holds at most one, and equal offsets at both of its edges mean none.
 */
const blockMs = 2 ** 29

type Change = { readonly at: number; readonly before: number; readonly after: number }

type Memory = {
  readonly zone: IANAZone
  /** Offset in minutes at the start of a block. */
  readonly edges: Map<number, number>
  readonly changes: Map<number, Change>
}

const memories = new Map<string, Memory>()

/** Whether the running Node knows the zone. */
export function isKnownZone(zone: string): boolean {
  return zone === 'UTC' || IANAZone.create(zone).isValid
}

/** Whole minutes east of UTC. @param instant epoch milliseconds @throws RangeError when Node does not know the zone */
export function offsetAt(instant: number, zone: string): number {
  if (zone === 'UTC') return 0
  const memory = memoryOf(zone)
  const block = Math.floor(instant / blockMs)
  const before = edge(block, memory)
  if (before === edge(block + 1, memory)) return before
  const change = changeIn(block, memory)
  return instant < change.at ? change.before : change.after
}

/**
 * The instant between two others at which the offset changes, in epoch milliseconds; the later offset counts from
 * it on. The offsets at both ends must differ, and the ends lie within days of each other.
 */
export function offsetChange(from: number, to: number, zone: string): number {
  return search(from, to, (instant) => offsetAt(instant, zone))
}

function memoryOf(name: string): Memory {
  const known = memories.get(name)
  if (known) return known
  const zone = IANAZone.create(name)
  if (!zone.isValid) throw new RangeError(`unknown time zone: ${JSON.stringify(name)}`)
  const memory: Memory = { zone, edges: new Map(), changes: new Map() }
  memories.set(name, memory)
  return memory
}

function edge(block: number, { zone, edges }: Memory): number {
  const known = edges.get(block)
  if (known !== undefined) return known
  const offset = look(block * blockMs, zone)
  edges.set(block, offset)
  return offset
}

function changeIn(block: number, memory: Memory): Change {
  const known = memory.changes.get(block)
  if (known) return known
  const at = search(block * blockMs, (block + 1) * blockMs, (instant) => look(instant, memory.zone))
  const change = { at, before: edge(block, memory), after: edge(block + 1, memory) }
  memory.changes.set(block, change)
  return change
}

function search(from: number, to: number, offset: (instant: number) => number): number {
  const before = offset(from)
  // The database has no change within a minute, so minutes are all there is to look at.
  let [low, high] = [Math.floor(from / minuteMs), Math.ceil(to / minuteMs)]
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (offset(middle * minuteMs) === before) low = middle
    else high = middle
  }
  return high * minuteMs
}

function look(instant: number, zone: IANAZone): number {
  const offset = Math.round(zone.offset(instant))
  if (!Number.isFinite(offset)) throw new RangeError(`no offset of ${zone.name} at ${instant}`)
  return offset
}
