import { isActive, type Life } from '../manifest/life.ts'
import type { Release } from '../manifest/release.ts'
import { type Interval, intersection } from '../schedule/interval.ts'

/** Two active releases whose work windows intersect (semantics 19). */
export type Conflict = {
  readonly a: Release
  readonly b: Release
  /** What both touch, such as `module accounting`; empty when only the time is shared. */
  readonly scope: readonly string[]
  readonly overlap: Interval
}

type Claim = { readonly release: Release; readonly window: Interval; readonly scope: ReadonlySet<string> }

/** Each pair of releases once, in order of the first overlap; same-time work without shared scope included. */
export function conflicts(releases: readonly { release: Release; life: Life }[]): readonly Conflict[] {
  const claims = releases
    .filter(({ life }) => isActive(life))
    .flatMap(({ release }) => claimsOf(release))
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
  const shared = [...a.scope].filter((item) => b.scope.has(item) || b.scope.has(wholeOf(item)))
  const whole = [...b.scope].filter((item) => a.scope.has(wholeOf(item)))
  const overlap = intersection(first.window, second.window) ?? first.window
  return { a: a.release, b: b.release, scope: [...new Set([...shared, ...whole])].map(words).sort(), overlap }
}

function claimsOf(release: Release): readonly Claim[] {
  const { product, modules, impact } = release.data
  const common = [...modulesOf(product, modules), ...(impact?.servers ?? []).map((server) => `server\0${server}`)]
  return release.parts.flatMap((part) =>
    part.window
      ? [{ release, window: part.window, scope: new Set([...common, ...part.segments.map((id) => `segment\0${id}`)]) }]
      : [],
  )
}

/** A release that names no modules touches its whole product. */
function modulesOf(product: string | undefined, modules: readonly string[] | undefined): readonly string[] {
  if (product === undefined) return (modules ?? []).map((module) => `module\0${module}`)
  return modules ? modules.map((module) => `module\0${module}\0${product}`) : [`product\0${product}`]
}

function wholeOf(item: string): string {
  const [kind, , product] = item.split('\0')
  return kind === 'module' && product !== undefined ? `product\0${product}` : item
}

function words(item: string): string {
  return item.split('\0').slice(0, 2).join(' ')
}
