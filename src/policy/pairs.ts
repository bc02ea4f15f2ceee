import type { Interval } from '../schedule/interval.ts'

/** Something that takes time, in groups of what it touches. */
export type Occupied = {
  /** Entries of one owner make no pair. */
  readonly owner: object
  readonly window: Interval
  /** The groups in which others find it. */
  readonly joins: readonly string[]
  /** The groups in which it finds others. */
  readonly meets: readonly string[]
}

/** Two entries that overlap, by position, the one that starts first before the other. */
export type Pair = {
  readonly first: number
  readonly second: number
  /** How many more entries of a group the second one overlaps than are told; not 0 for its last pair alone. */
  readonly more: number
}

/**
 * Which entries overlap, each with at most `most` earlier ones of each group, so that work and result grow with the
 * number of entries and not with its square.
 * @param entries by start
 * @returns each pair once, in the order of the entries
 */
export function overlappingPairs(entries: readonly Occupied[], most: number): readonly Pair[] {
  const ends = endsOf(entries)
  const members = new Map<string, number[]>()
  const joined = new Map<string, number>()
  const pairs = entries.flatMap((entry, second) => {
    const found = new Set<number>()
    let more = 0
    for (const group of entry.meets) {
      const open = firstOpen(members.get(group) ?? [], entries, entry, most)
      for (const first of open) found.add(first)
      if (open.length < most) continue
      const stillOpen = (joined.get(group) ?? 0) - countUntil(ends.get(group) ?? [], entry.window.start)
      more = Math.max(more, stillOpen - most)
    }
    for (const group of entry.joins) {
      joined.set(group, (joined.get(group) ?? 0) + 1)
      listed(members, group).push(second)
    }
    const firsts = [...found].sort((a, b) => a - b)
    return firsts.map((first, index): Pair => ({ first, second, more: index === firsts.length - 1 ? more : 0 }))
  })
  return pairs.sort((a, b) => a.first - b.first || a.second - b.second)
}

/** The first members that are still open when an entry starts. Those that are met and have ended are dropped for good. */
function firstOpen(
  members: number[],
  entries: readonly Occupied[],
  { owner, window }: Occupied,
  most: number,
): readonly number[] {
  const found: number[] = []
  let kept = 0
  let at = 0
  for (; at < members.length && found.length < most; at += 1) {
    const index = members[at] ?? 0
    const member = entries[index]
    if (!member || member.window.end <= window.start) continue
    members[kept] = index
    kept += 1
    if (member.owner !== owner) found.push(index)
  }
  members.splice(kept, at - kept)
  return found
}

/** When the members of each group end, in order. */
function endsOf(entries: readonly Occupied[]): ReadonlyMap<string, readonly number[]> {
  const groups = new Map<string, number[]>()
  for (const { joins, window } of entries) {
    for (const group of joins) listed(groups, group).push(window.end)
  }
  for (const ends of groups.values()) ends.sort((a, b) => a - b)
  return groups
}

/** The list of a group, made when it is first asked for. */
function listed(lists: Map<string, number[]>, group: string): number[] {
  const known = lists.get(group) ?? []
  lists.set(group, known)
  return known
}

/** How many of these times have come by a moment. */
function countUntil(times: readonly number[], moment: number): number {
  let low = 0
  let high = times.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((times[middle] ?? 0) <= moment) low = middle + 1
    else high = middle
  }
  return low
}
