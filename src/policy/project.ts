import { parseDay } from '../schedule/civil.ts'
import { endOfDay, freezeInterval } from '../schedule/freeze.ts'
import type { Instant } from '../schedule/instant.ts'
import type { ProjectStep } from './policy.ts'
import { taskDone } from './records.ts'
import { judgeStep, type Step } from './step.ts'
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
  const planned = release.data.project?.steps?.find((step) => step.id === rule.id)
  const twin = ladder.find((step) => step.id === rule.gate)
  const day = planned?.due !== undefined && parseDay(planned.due) !== undefined ? planned.due : undefined
  const due = day === undefined ? twin?.due : endOfDay(freezeInterval({ from: day, to: day }, release.zone))
  const logged = taskDone({ id: `project.${rule.id}` }, release, now)
  const doneAt = release.projectDone.get(rule.id) ?? logged?.doneAt ?? twin?.doneAt ?? (rule.lasting ? due : undefined)
  const owner = planned?.owner
  return judgeStep(
    {
      id: `project.${rule.id}`,
      kind: 'task',
      title: rule.title ?? { en: rule.id },
      notice: undefined,
      audience: undefined,
      channels: [],
      owners: owner === undefined ? rule.owners : typeof owner === 'string' ? [owner] : owner,
      batch: undefined,
      revision: life.revision,
      optional: rule.lasting,
      source: rule.source,
      opens: undefined,
      due,
      dueRaw: undefined,
      estimated: day === undefined && (twin?.estimated ?? false),
      expires: undefined,
      note: undefined,
    },
    {
      doneAt: doneAt !== undefined && doneAt <= now ? doneAt : undefined,
      logIndex: release.projectDone.has(rule.id) ? undefined : logged?.logIndex,
      waived: (release.data.waive ?? []).some((waiver) => waiver.step === `project.${rule.id}`),
      superseded: life.state === 'cancelled',
      notApplicable: release.data.retroactive !== undefined,
      created: undefined,
    },
    now,
  )
}
