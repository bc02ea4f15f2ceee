import type { NoticeKind } from '../generated/types/common.ts'
import { raisesRevision, revisionAt } from '../manifest/life.ts'
import type { LogEntry, LogEvent } from '../manifest/log.ts'
import { addMinutes } from '../schedule/instant.ts'
import type { LadderStep, UpdateClass } from './policy.ts'
import { type DatedStep, plainStep } from './step.ts'
import type { Subject } from './subject.ts'
import { noticeTitle } from './titles.ts'

/** Events after which everyone who was told something else must be told at once (semantics 23). */
const announced: Partial<Record<LogEvent, NoticeKind>> = {
  rescheduled: 'rescheduled',
  postponed: 'postponed',
  cancelled: 'cancelled',
  extended: 'extended',
  'rolled-back': 'rolled-back',
  // Only notes that change the scope: what was announced is announced anew.
  note: 'announcement',
}

/** Notices that a change makes due at once to every audience already told, with the policy's grace to send them. */
export function changeNotices({ release, policy, class: updateClass }: Subject): readonly DatedStep[] {
  return release.log.flatMap((entry) => {
    const notice = announced[entry.event]
    if (!notice || (entry.event === 'note' && !raisesRevision(entry))) return []
    const revision = revisionAt(release.log, entry) + (raisesRevision(entry) ? 1 : 0)
    return audiencesTold(release.log, entry, updateClass).map((told) => {
      const id = `${entry.event === 'note' ? 'scope-change' : notice}-${ordinal(release.log, entry)}-${told.audience}`
      return {
        ...plainStep,
        id,
        kind: 'notice' as const,
        title: noticeTitle({ id, notice, audience: told.audience }),
        notice,
        audience: told.audience,
        channels: told.channels,
        owners: told.owners,
        batch: entry.data.batch,
        revision,
        source: 'house default',
        opens: entry.at,
        due: addMinutes(entry.at, policy.grace),
      }
    })
  })
}

type Told = Pick<LadderStep, 'channels' | 'owners'> & { readonly audience: NonNullable<LadderStep['audience']> }

/** Each audience that had a notice before the change, with all channels that its notices use. */
function audiencesTold(log: readonly LogEntry[], change: LogEntry, updateClass: UpdateClass): readonly Told[] {
  const told = new Map<string, Told>()
  for (const entry of log) {
    if (entry.event !== 'noticed' || entry.index > change.index) continue
    const step = updateClass.steps.find((candidate) => isStep(entry.data.step ?? '', candidate.id))
    if (!step?.audience) continue
    const before = told.get(step.audience)
    const channels = [...new Set([...(before?.channels ?? []), ...step.channels])]
    told.set(step.audience, { audience: step.audience, channels, owners: before?.owners ?? step.owners })
  }
  return [...told.values()]
}

/** Whether a step's id is a step of the policy: those of later batches carry the batch in front. */
export function isStep(id: string, base: string): boolean {
  return id === base || id.endsWith(`.${base}`)
}

/** How many events of this kind there were up to this one: the first reschedule is 1. */
function ordinal(log: readonly LogEntry[], entry: LogEntry): number {
  const isSame = (other: LogEntry) => other.event === entry.event && raisesRevision(other) === raisesRevision(entry)
  return log.filter((other) => isSame(other) && other.index <= entry.index).length
}
