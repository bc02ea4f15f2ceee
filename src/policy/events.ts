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
  const edges = release.parts.flatMap((part): WorkEvent[] => {
    const { batch } = part
    const work = life.work.get(part)
    const of = batch === undefined ? '' : `${batch}.`
    return [
      { id: `${of}work-start`, title: titles.start, batch, due: work?.window?.start, doneAt: work?.started },
      { id: `${of}work-end`, title: titles.end, batch, due: work?.window?.end, doneAt: work?.succeeded ?? undone },
    ]
  })
  const decided = life.succeeded ?? undone
  return [
    ...edges,
    { id: 'rollback-decision', title: titles.decision, batch: undefined, due: release.decideBy, doneAt: decided },
  ]
}

const titles = {
  start: { vi: 'Bắt đầu thực hiện', en: 'Work starts' },
  end: { vi: 'Kết thúc thực hiện', en: 'Work ends' },
  decision: { vi: 'Hạn quyết định khôi phục', en: 'Last moment to decide on a roll-back' },
} as const
