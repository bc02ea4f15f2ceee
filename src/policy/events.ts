import { isCalledOff } from '../manifest/life.ts'
import type { Instant } from '../schedule/instant.ts'
import { judgeStep, noRecord, plainStep, type Step } from './step.ts'
import type { TimelineSubject } from './subject.ts'

type WorkEvent = Pick<Step, 'id' | 'title' | 'batch' | 'due' | 'doneAt'>

/** The work itself as steps: when it starts, when a roll-back must be decided, when it ends. */
export function workEvents(subject: TimelineSubject, now: Instant): readonly Step[] {
  const { release, life } = subject
  return workOf(subject)
    .filter(({ due }) => due !== undefined)
    .map(({ doneAt, ...event }) =>
      judgeStep(
        { ...plainStep, ...event, kind: 'event', revision: life.revision, optional: true, opens: event.due },
        {
          ...noRecord,
          doneAt: doneAt !== undefined && doneAt <= now ? doneAt : undefined,
          superseded: isCalledOff(life),
          notApplicable: release.data.retroactive !== undefined,
        },
        now,
      ),
    )
}

function workOf({ release, life }: TimelineSubject): readonly WorkEvent[] {
  const undone = release.log.findLast((entry) => entry.event === 'rolled-back')?.at
  const edges = release.parts.flatMap(({ batch, window }, index): WorkEvent[] => {
    const work = life.work.get(release.parts[index])
    return []
  })
  return edges
}
