import type { LogEntry } from '#manifest/log.ts'
import type { Part, Release } from '#manifest/release.ts'
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

/** Duties of the month stand in the log of some release, which need not exist when they are done. */
export function isOfMonth({ data }: LogEntry): boolean {
  return data.step?.startsWith('cycle.') === true
}

/** The part whose window a notice announced; undefined for steps that no batch has. */
export function partTold({ release, steps }: ReleaseOutlook, entry: LogEntry): Part | undefined {
  const { parts } = release
  const step = steps.find(({ id }) => id === entry.data.step)
  if (!step) return parts.length === 1 ? parts[0] : undefined
  return parts.find(({ batch }) => batch === step.batch) ?? parts[0]
}

/** The part that an entry about the work itself concerns. */
export function partMoved({ parts }: Release, { data }: LogEntry): Part {
  return parts.find(({ batch }) => batch === data.batch) ?? parts[0]
}

/** Which edge of two windows differs; undefined when they are the same. */
export function differingEdge(a: Interval, b: Interval): 'start' | 'end' | undefined {
  if (a.start !== b.start) return 'start'
  return a.end === b.end ? undefined : 'end'
}
