import { isActive, type Life } from '../manifest/life.ts'
import type { Release } from '../manifest/release.ts'
import { type Interval, intersection } from '../schedule/interval.ts'
import { overlappingPairs, type Pair } from './pairs.ts'
import { groupsOf, type Scope, scopeOf, sharedScope } from './scope.ts'

/** Two active releases whose work windows intersect (semantics 19). */
export type Conflict = {
  readonly a: Release
  readonly b: Release
  /** What both touch, such as `module accounting`; empty when only the time is shared. */
  readonly scope: readonly string[]
  readonly overlap: Interval
  /** How many more releases the one that starts later overlaps likewise, told with the last of those that are listed. */
  readonly more: number
}

type Claim = { readonly release: Release; readonly window: Interval; readonly scope: Scope }

/** With how many earlier ones each piece of work is compared in each module, server and so on, and by time alone. */
const most = 3

/** Each pair of releases once, in order of the first overlap; same-time work without shared scope included. */
export function conflicts(releases: readonly { release: Release; life: Life }[]): readonly Conflict[] {
  const claims = releases
    .filter(({ life }) => isActive(life))
    .flatMap(({ release, life }) => claimsOf(release, life))
    .sort((x, y) => x.window.start - y.window.start)
  const found = new Map<string, Conflict>()
  for (const conflict of collisions(claims)) {
    const key = `${conflict.a.file}\0${conflict.b.file}`
    if (!found.has(key) || conflict.scope.length > 0) found.set(key, conflict)
  }
  return [...found.values()]
}

type Ordered = Conflict & Pick<Pair, 'first' | 'second'>

function byStart(x: Ordered, y: Ordered): number {
  return x.first - y.first || x.second - y.second
}

/** Work that touches the same thing is looked for by what it touches: at one hour there may be very much else. */
function collisions(claims: readonly Claim[]): readonly Ordered[] {
  const everybody = { joins: [''], meets: [''] }
  const occupied = claims.map(({ release, window, scope }) => ({ owner: release, window, ...groupsOf(scope) }))
  const sharing = overlappingPairs(occupied, most)
  const known = new Set(sharing.map(keyOf))
  const sameTime = overlappingPairs(
    occupied.map((claim) => ({ ...claim, ...everybody })),
    most,
  )
  const others = sameTime.filter((pair) => !known.has(keyOf(pair)))
  return [...compared(sharing, claims), ...compared(others, claims).filter(({ scope }) => scope.length === 0)].sort(
    byStart,
  )
}

function keyOf({ first, second }: Pair): string {
  return `${first} ${second}`
}

function compared(pairs: readonly Pair[], claims: readonly Claim[]): readonly Ordered[] {
  return pairs.flatMap((pair) => {
    const [first, second] = [claims[pair.first], claims[pair.second]]
    return first && second ? [{ ...pair, ...compare(first, second) }] : []
  })
}

function compare(first: Claim, second: Claim): Omit<Conflict, 'more'> {
  const [a, b] = first.release.file < second.release.file ? [first, second] : [second, first]
  const overlap = intersection(first.window, second.window) ?? first.window
  return { a: a.release, b: b.release, scope: sharedScope(a.scope, b.scope), overlap }
}

function claimsOf(release: Release, life: Life): readonly Claim[] {
  return release.parts.flatMap((part) => {
    const window = life.work.get(part)?.window
    return window ? [{ release, window, scope: scopeOf(release, part) }] : []
  })
}
