import { isCalledOff, raisesRevision, windowsAt } from '../manifest/life.ts'
import type { Part, Release } from '../manifest/release.ts'
import type { Instant } from '../schedule/instant.ts'
import type { Interval } from '../schedule/interval.ts'
import { changeNotices } from './changes.ts'
import { workEvents } from './events.ts'
import { ladder } from './ladder.ts'
import { projectSteps } from './project.ts'
import { isWaived, recordOf } from './records.ts'
import { type DatedStep, judgeStep, type Step } from './step.ts'
import type { TimelineSubject } from './subject.ts'

/** A stretch of the log during which one plan held. */
type Era = {
  readonly revision: number
  readonly since: Instant | undefined
  readonly windows: ReadonlyMap<Part, Interval | undefined>
}

/**
 * Every step of a release with its deadline and state, earliest deadline first: the ladder of each plan that ever
 * held, the notices owed after changes, the project's steps and the work itself.
 */
export function timeline(subject: TimelineSubject, now: Instant): readonly Step[] {
  const { release, life } = subject
  const eras = erasOf(release)
  const changes = changeNotices(subject)
  const steps = eras.flatMap((era) => {
    const dated = release.parts.flatMap((part) => ladderIn(era, part, subject))
    return dated.filter((step) => era === eras.at(-1) || step.kind === 'notice').map((step) => ({ step, era }))
  })
  const judged = steps.map(({ step, era }) => {
    const stale = era !== eras.at(-1) || isCalledOff(life)
    const covered =
      era.since !== undefined && step.due !== undefined && step.due < era.since && tells(changes, step, era)
    return judge(step, subject, now, { superseded: stale || covered, created: era.since ?? subject.created })
  })
  const owed = changes.map((step) =>
    judge(step, subject, now, { superseded: step.revision < life.revision, created: undefined }),
  )
  const project = projectSteps(subject, judged, now)
  return [...judged, ...owed, ...project, ...workEvents(subject, now)].sort(byDeadline)
}

function judge(
  step: DatedStep,
  { release }: TimelineSubject,
  now: Instant,
  { superseded, created }: { superseded: boolean; created: Instant | undefined },
): Step {
  const done = recordOf(step, release)
  return judgeStep(
    step,
    {
      doneAt: done?.doneAt,
      logIndex: done?.logIndex,
      waived: isWaived(step, release),
      superseded,
      notApplicable: release.data.retroactive !== undefined,
      created,
    },
    now,
  )
}

/** Whether the notice of the change that began an era has told a step's readers already. */
function tells(changes: readonly DatedStep[], step: DatedStep, era: Era): boolean {
  return changes.some((change) => change.audience === step.audience && change.revision === era.revision)
}

function ladderIn({ revision, since, windows }: Era, part: Part, subject: TimelineSubject): readonly DatedStep[] {
  return ladder({ ...subject, part, window: windows.get(part), revision, created: since ?? subject.created })
}

/** The plans that held one after the other. A postponement or cancellation begins no new plan. */
function erasOf(release: Release): readonly Era[] {
  const replanned = release.log
    .filter(raisesRevision)
    .map(({ event, at }, index) => ({ event, since: at, revision: index + 1 }))
    .filter(({ event }) => event === 'rescheduled' || event === 'note')
  return [{ revision: 0, since: undefined }, ...replanned].map(({ revision, since }) => ({
    revision,
    since,
    windows: windowsAt(release, revision),
  }))
}

function byDeadline(a: Step, b: Step): number {
  return (a.due ?? Number.POSITIVE_INFINITY) - (b.due ?? Number.POSITIVE_INFINITY) || a.revision - b.revision
}
