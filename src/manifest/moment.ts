import type { Path } from '../report/finding.ts'
import type { Instant } from '../schedule/instant.ts'
import { resolveLocal } from '../schedule/local.ts'

/** Why a time in a file is not (or not surely) one instant. */
export type TimeProblem = {
  readonly path: Path
  readonly zone: string
  readonly given: string
} & (
  | { readonly kind: 'malformed' }
  | { readonly kind: 'gap'; readonly from: string; readonly to: string; readonly minutes: number }
  | { readonly kind: 'double-hour'; readonly earlier: Instant; readonly later: Instant }
  | { readonly kind: 'offset-mismatch'; readonly offset: string; readonly expected: readonly string[] }
)

/** Turns the times of one manifest into instants of its zone and collects what is wrong with them. */
export type Clock = {
  readonly zone: string
  readonly problems: readonly TimeProblem[]
  /** The instant of a local time, or undefined (and a problem) when it has none. */
  at(given: string, path: Path): Instant | undefined
}

/** @param zone canonical IANA zone in which times without an offset are meant */
export function clockFor(zone: string): Clock {
  const problems: TimeProblem[] = []
  return {
    zone,
    problems,
    at(given, path) {
      const found = resolveLocal(given, zone)
      const about = { path, zone, given }
      switch (found.kind) {
        case 'unique':
          return found.instant
        case 'ambiguous':
          if (!found.chosen)
            problems.push({ ...about, kind: 'double-hour', earlier: found.instant, later: found.later })
          return found.instant
        case 'gap':
          problems.push({ ...about, kind: 'gap', from: found.from, to: found.to, minutes: found.minutes })
          return undefined
        case 'offset-mismatch':
          problems.push({ ...about, kind: 'offset-mismatch', offset: found.given, expected: found.expected })
          return undefined
        case 'malformed':
          problems.push({ ...about, kind: 'malformed' })
          return undefined
      }
    },
  }
}
