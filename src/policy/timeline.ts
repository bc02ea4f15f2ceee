import { raisesRevision } from '../manifest/life.ts'
import type { Part, Release } from '../manifest/release.ts'
import type { Instant } from '../schedule/instant.ts'
import type { Interval } from '../schedule/interval.ts'
import { changeNotices } from './changes.ts'
import { workEvents } from './events.ts'
import { ladder } from './ladder.ts'
import { projectSteps } from './project.ts'
import { recordOf } from './records.ts'
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
  const { release, policy, life } = subject
  const eras = erasOf(release)
  const changes = changeNotices(release, policy, subject.class)
  const steps = eras.flatMap((era) => {
    const dated = release.parts.flatMap((part) => ladder(ladderSubject(subject, era, part)))
    return dated.filter((step) => era === eras.at(-1) || step.kind === 'notice').map((step) => ({ step, era }))
  })
  const judged = steps.map(({ step, era }) => {
    const stale = era !== eras.at(-1) || life.state === 'postponed' || life.state === 'cancelled'
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
  const done = recordOf(step, release, now)
  return judgeStep(
    step,
    {
      doneAt: done?.doneAt,
      logIndex: done?.logIndex,
      waived: (release.data.waive ?? []).some((waiver) => waiver.step === step.id),
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

function ladderSubject(subject: TimelineSubject, era: Era, part: Part) {
  const { release, policy, life } = subject
  return {
    release,
    policy,
    class: subject.class,
    part,
    window: era.windows.get(part),
    revision: era.revision,
    created: era.since ?? subject.created,
    life,
  }
}

/** The plans that held one after the other. A postponement or cancellation begins no new plan. */
function erasOf(release: Release): readonly Era[] {
  const eras: Era[] = []
  let windows = new Map(release.parts.map((part) => [part, part.window]))
  let revision = release.log.filter(raisesRevision).length
  for (const entry of [...release.log].reverse()) {
    if (!raisesRevision(entry)) continue
    if (entry.event === 'rescheduled' || entry.event === 'note') eras.unshift({ revision, since: entry.at, windows })
    revision -= 1
    if (entry.from) windows = new Map(windows).set(movedPart(release, entry.data.batch), entry.from)
  }
  eras.unshift({ revision: 0, since: undefined, windows })
  return eras
}

function movedPart(release: Release, batch: string | undefined): Part {
  return release.parts.find((part) => part.batch === batch) ?? release.parts[0]
}

function byDeadline(a: Step, b: Step): number {
  return (a.due ?? Number.POSITIVE_INFINITY) - (b.due ?? Number.POSITIVE_INFINITY) || a.revision - b.revision
}
