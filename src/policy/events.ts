import type { Localized } from '../generated/types/common.ts'
import type { Instant } from '../schedule/instant.ts'
import { judgeStep, type Step } from './step.ts'
import type { TimelineSubject } from './subject.ts'

type WorkEvent = {
  readonly id: string
  readonly title: Localized
  readonly batch: string | undefined
  readonly due: Instant | undefined
  readonly doneAt: Instant | undefined
}

/** The work itself as steps: when it starts, when a roll-back must be decided, when it ends. */
export function workEvents(subject: TimelineSubject, now: Instant): readonly Step[] {
  const { release, life } = subject
  const over = life.state === 'postponed' || life.state === 'cancelled'
  return workOf(subject)
    .filter((event) => event.due !== undefined)
    .map(({ id, title, batch, due, doneAt }) =>
      judgeStep(
        {
          id,
          kind: 'event',
          title,
          notice: undefined,
          audience: undefined,
          channels: [],
          owners: [],
          batch,
          revision: life.revision,
          optional: true,
          source: '',
          opens: due,
          due,
          dueRaw: undefined,
          estimated: false,
          expires: undefined,
          note: undefined,
        },
        {
          doneAt: doneAt !== undefined && doneAt <= now ? doneAt : undefined,
          logIndex: undefined,
          waived: false,
          superseded: over,
          notApplicable: release.data.retroactive !== undefined,
          created: undefined,
        },
        now,
      ),
    )
}

function workOf({ release, life }: TimelineSubject): readonly WorkEvent[] {
  const windows = release.parts.flatMap((part) => (part.window ? [{ part, window: part.window }] : []))
  const named = (what: string, batch: string | undefined) => (batch === undefined ? what : `${batch}.${what}`)
  const undone = release.log.findLast((entry) => entry.event === 'rolled-back')?.at
  const edges = windows.flatMap(({ part, window }): WorkEvent[] => {
    const work = life.work.get(part)
    return [
      {
        id: named('work-start', part.batch),
        title: titles.start,
        batch: part.batch,
        due: window.start,
        doneAt: work?.started,
      },
      {
        id: named('work-end', part.batch),
        title: titles.end,
        batch: part.batch,
        due: window.end,
        doneAt: work?.succeeded ?? undone,
      },
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
