import { parseDay } from '../schedule/civil.ts'
import { endOfDay, freezeInterval } from '../schedule/freeze.ts'
import type { Instant } from '../schedule/instant.ts'
import { listOf } from './one-or-many.ts'
import type { ProjectStep } from './policy.ts'
import { isWaived, taskDone } from './records.ts'
import { judgeStep, noRecord, plainStep, type Step } from './step.ts'
import type { TimelineSubject } from './subject.ts'

/**
 * The steps of an upgrade project for one customer (T3), in the policy's order. A step that is the same duty as one
 * of the ladder takes that one's deadline and record.
 */
export function projectSteps(subject: TimelineSubject, ladder: readonly Step[], now: Instant): readonly Step[] {
  if (!subject.release.data.project) return []
  return subject.policy.project.map((step) => projectStep(step, subject, ladder, now))
}

function projectStep(
  rule: ProjectStep,
  { release, life }: TimelineSubject,
  ladder: readonly Step[],
  now: Instant,
): Step {
  const id = `project.${rule.id}`
  const planned = release.data.project?.steps?.find((step) => step.id === rule.id)
  const twin = ladder.find((step) => step.id === rule.gate)
  const day = planned?.due !== undefined && parseDay(planned.due) !== undefined ? planned.due : undefined
  const due = day === undefined ? twin?.due : endOfDay(freezeInterval({ from: day, to: day }, release.zone))
  const logged = taskDone({ id, doneBy: undefined }, release)
  const doneAt = release.projectDone.get(rule.id) ?? logged?.doneAt ?? twin?.doneAt ?? (rule.lasting ? due : undefined)
  return judgeStep(
    {
      ...plainStep,
      id,
      kind: 'task',
      title: rule.title ?? { en: rule.id },
      owners: planned?.owner === undefined ? rule.owners : listOf(planned.owner),
      revision: life.revision,
      optional: rule.lasting,
      source: rule.source,
      due,
      estimated: day === undefined && (twin?.estimated ?? false),
    },
    {
      ...noRecord,
      doneAt: doneAt !== undefined && doneAt <= now ? doneAt : undefined,
      logIndex: release.projectDone.has(rule.id) ? undefined : logged?.logIndex,
      waived: isWaived({ id }, release),
      superseded: life.state === 'cancelled',
      notApplicable: release.data.retroactive !== undefined,
    },
    now,
  )
}
