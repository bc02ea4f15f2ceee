import { isCalledOff, plansOf, windowsAt } from '../manifest/life.ts'
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

/** A stretch of the log during which one plan of a part held. */
type Era = {
  readonly part: Part
  readonly revision: number
  readonly since: Instant | undefined
  readonly window: Interval | undefined
  readonly current: boolean
}

/**
 * Every step of a release with its deadline and state, earliest deadline first: the ladder of each plan that ever
 * held, the notices owed after changes, the project's steps and the work itself.
 */
export function timeline(subject: TimelineSubject, now: Instant): readonly Step[] {
  const { release, life } = subject
  const changes = changeNotices(subject)
  const judged = release.parts
    .flatMap((part) => erasOf(release, part))
    .flatMap((era) => ladderIn(era, subject).map((step) => judgeIn(era, step, changes, subject, now)))
  const owed = changes.map((step) =>
    judge(step, subject, now, { superseded: step.revision < life.revision, created: undefined }),
  )
  const project = projectSteps(subject, judged, now)
  return [...judged, ...owed, ...project, ...workEvents(subject, now)].sort(byDeadline)
}

/** Of former plans only the notices are told; tasks and gates go on in the plan that holds. */
function ladderIn({ part, revision, since, window, current }: Era, subject: TimelineSubject): readonly DatedStep[] {
  const steps = ladder({ ...subject, part, window, revision, created: since ?? subject.created })
  return current ? steps : steps.filter(({ kind }) => kind === 'notice')
}

function judgeIn(
  era: Era,
  step: DatedStep,
  changes: readonly DatedStep[],
  subject: TimelineSubject,
  now: Instant,
): Step {
  const { life, created } = subject
  const hopeless = life.state === 'rolled-back' && step.estimated
  const covered = era.since !== undefined && step.due !== undefined && step.due < era.since && tells(changes, step, era)
  const superseded = !era.current || isCalledOff(life) || hopeless || covered
  return judge(step, subject, now, { superseded, created: era.since ?? created })
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

function erasOf(release: Release, part: Part): readonly Era[] {
  const plans = plansOf(release, part)
  return plans.map(({ revision, since }, index) => ({
    part,
    revision,
    since,
    window: windowsAt(release, revision).get(part),
    current: index === plans.length - 1,
  }))
}

function byDeadline(a: Step, b: Step): number {
  return (a.due ?? Number.POSITIVE_INFINITY) - (b.due ?? Number.POSITIVE_INFINITY) || a.revision - b.revision
}
