import { isActive, type Life } from '../manifest/life.ts'
import type { Release } from '../manifest/release.ts'
import { type Interval, intersection } from '../schedule/interval.ts'
import { type Scope, scopeOf, sharedScope } from './scope.ts'

/** Two active releases whose work windows intersect (semantics 19). */
export type Conflict = {
  readonly a: Release
  readonly b: Release
  /** What both touch, such as `module accounting`; empty when only the time is shared. */
  readonly scope: readonly string[]
  readonly overlap: Interval
}

type Claim = { readonly release: Release; readonly window: Interval; readonly scope: Scope }

/** Each pair of releases once, in order of the first overlap; same-time work without shared scope included. */
export function conflicts(releases: readonly { release: Release; life: Life }[]): readonly Conflict[] {
  const claims = releases
    .filter(({ life }) => isActive(life))
    .flatMap(({ release, life }) => claimsOf(release, life))
    .sort((x, y) => x.window.start - y.window.start)
  const found = new Map<string, Conflict>()
  for (const [index, first] of claims.entries()) {
    for (let next = index + 1; next < claims.length; next += 1) {
      const second = claims[next]
      if (!second || second.window.start >= first.window.end) break
      if (first.release === second.release) continue
      const conflict = compare(first, second)
      const key = `${conflict.a.file}\0${conflict.b.file}`
      if (!found.has(key) || conflict.scope.length > 0) found.set(key, conflict)
    }
  }
  return [...found.values()]
}

function compare(first: Claim, second: Claim): Conflict {
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
