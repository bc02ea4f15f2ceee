import { isActive } from '#manifest/life.ts'
import type { LogEntry } from '#manifest/log.ts'
import type { Release } from '#manifest/release.ts'
import type { ReleaseOutlook } from '#policy/outlook.ts'
import type { Step } from '#policy/step.ts'
import type { Place } from '#report/finding.ts'
import type { Facts } from '#rules/rule.ts'
import { standingReleases, windowPlace } from '#rules/standing.ts'

/** Something that must be there before production: the evidence of a gate, or an approval. */
export type Gate = {
  readonly item: ReleaseOutlook
  readonly step: Step
  readonly kind: 'evidence' | 'approval'
}

/** Every gate and approval that still binds. Optional ones never do, nor those that are waived. */
export function gates(facts: Facts): readonly Gate[] {
  return standingReleases(facts).flatMap((item) =>
    item.steps
      .filter(({ kind, optional, state }) => kind === 'gate' && !optional && state !== 'waived')
      .map((step) => ({ item, step, kind: isApproval(item, step) ? ('approval' as const) : ('evidence' as const) })),
  )
}

function isApproval(item: ReleaseOutlook, step: Step): boolean {
  return item.class.approvals.some(({ id }) => id === step.id)
}

/** Whether evidence can still come in time to matter: the work is ahead. */
export function isAhead({ item }: Gate): boolean {
  return isActive(item.life) && startOf(item.release) === undefined
}

/** The entry with which the work of the current plan began; undefined while it has not. */
export function startOf({ log, parts }: Release): LogEntry | undefined {
  const [first] = parts
  const moved = log.findLast(({ event }) => event === 'rescheduled' || event === 'postponed')?.index ?? -1
  return log.findLast(
    ({ event, index, data }) => event === 'started' && index > moved && (data.batch ?? first.batch) === first.batch,
  )
}

/** Where evidence would stand: among the gates of the manifest, else at the start that it is due before. */
export function missingPlace({ release }: ReleaseOutlook): Place {
  if (release.data.gates) return { file: release.file, path: ['gates'], at: 'key' }
  return windowPlace(release.file, release.parts[0], 'start')
}

/** Where a gate is on record: in the manifest, else in the log. */
export function recordPlace({ item, step }: Gate): Place {
  const { file } = item.release
  return step.logIndex === undefined
    ? { file, path: ['gates', step.id, 'passedAt'], at: 'value' }
    : { file, path: ['log', step.logIndex, 'at'], at: 'value' }
}
