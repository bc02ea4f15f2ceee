import { windowsAt } from '#manifest/life.ts'
import type { Part, Release } from '#manifest/release.ts'
import type { Instant } from '#schedule/instant.ts'

/** When work was to begin by the first plan of a release, and on which part; undefined without any window. */
export function firstStart(release: Release): { readonly part: Part; readonly start: Instant } | undefined {
  return [...windowsAt(release, 0)]
    .flatMap(([part, window]) => (window ? [{ part, start: window.start }] : []))
    .sort((a, b) => a.start - b.start)[0]
}
