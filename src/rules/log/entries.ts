import type { LogEntry } from '#manifest/log.ts'
import { type Part, partOf, type Release } from '#manifest/release.ts'
import type { ReleaseOutlook } from '#policy/outlook.ts'
import type { Place } from '#report/finding.ts'
import type { Facts } from '#rules/rule.ts'
import type { Interval } from '#schedule/interval.ts'

/** Every release that has a log, whatever its class and policy are. */
export function loggedReleases({ workspace }: Facts): readonly Release[] {
  return workspace.manifests.flatMap(({ release }) => (release && release.log.length > 0 ? [release] : []))
}

export function entryPlace({ file }: Release, entry: LogEntry, key: 'at' | 'event' | 'step' | 'revision'): Place {
  return { file, path: [...entry.path, key], at: 'value' }
}

/** The part whose window a notice announced; undefined for steps that no batch has. */
export function partTold({ release, steps }: ReleaseOutlook, entry: LogEntry): Part | undefined {
  const step = steps.find(({ id }) => id === entry.data.step)
  if (!step) return release.parts.length === 1 ? release.parts[0] : undefined
  return partOf(release, step.batch)
}

/** Which edge of two windows differs; undefined when they are the same. */
export function differingEdge(a: Interval, b: Interval): 'start' | 'end' | undefined {
  if (a.start !== b.start) return 'start'
  return a.end === b.end ? undefined : 'end'
}
