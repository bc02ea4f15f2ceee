import type { Part } from '../manifest/release.ts'
import { after, parseDuration } from '../schedule/duration.ts'
import { addMinutes, type Instant } from '../schedule/instant.ts'
import type { Interval } from '../schedule/interval.ts'
import { leadTimes } from '../schedule/lead.ts'
import { sayInstant } from '../schedule/say.ts'
import { deadlineBefore } from './deadline.ts'
import { matches } from './match.ts'
import { listOf } from './one-or-many.ts'
import type { Approval, LadderStep } from './policy.ts'
import { type DatedStep, plainStep } from './step.ts'
import { isImmediate, type TimelineSubject } from './subject.ts'
import { approvalTitle, noticeTitle } from './titles.ts'

/** For which window, revision and part of a release a ladder is computed. Its first steps are open from `created`. */
export type LadderSubject = TimelineSubject & {
  readonly part: Part
  /** The window to count from; undefined for drafts and immediate work. */
  readonly window: Interval | undefined
  readonly revision: number
}

/** The dated steps of one part of a release: notices, tasks, gates, approvals and the manifest's own tasks. */
export function ladder(subject: LadderSubject): readonly DatedStep[] {
  const { release, part } = subject
  const first = release.parts[0] === part
  const immediate = isImmediate(subject)
  const applicable = subject.class.steps.filter(
    (step) => matches(step.when, release.data) && (first || isForPart(step)) && !(immediate && step.lead),
  )
  const dated = applicable.map((step) => dateStep(step, subject))
  const own = first
    ? [...subject.class.approvals.map((approval) => dateApproval(approval, subject)), ...ownTasks(subject)]
    : []
  return openInTurn([...dated, ...own], subject)
}

/** Whether each batch has the step for its own customers; the others are for everyone and hang on the first batch. */
function isForPart({ audience }: LadderStep): boolean {
  return audience === 'customer' || audience === 'affected-customer'
}

function dateStep(step: LadderStep, subject: LadderSubject): DatedStep {
  const { part, release, revision } = subject
  return {
    ...plainStep,
    id: part.batch === undefined || part === release.parts[0] ? step.id : `${part.batch}.${step.id}`,
    kind: step.kind,
    title: step.title ?? noticeTitle(step),
    notice: step.notice,
    audience: step.audience,
    channels: step.channels,
    doneBy: step.doneBy,
    owners: step.owners,
    batch: part.batch,
    revision,
    optional: step.optional,
    source: step.source,
    ...(step.after ? timesAfter(step, step.after, subject) : timesBefore(step, subject)),
  }
}

/** What is known of a step's times. */
type Times = Partial<Pick<DatedStep, 'opens' | 'due' | 'dueRaw' | 'missingYears' | 'estimated' | 'expires' | 'note'>>

/** Customers hear of their own part as soon as it is done; everyone else's duties follow the work as a whole. */
function timesAfter(step: LadderStep, rule: NonNullable<LadderStep['after']>, subject: LadderSubject): Times {
  const { life, release } = subject
  const work = life.work.get(subject.part)
  const own = isForPart(step)
  const ends = release.parts.flatMap((part) => life.work.get(part)?.window?.end ?? [])
  const end = own ? work?.window?.end : ends.length > 0 ? (Math.max(...ends) as Instant) : undefined
  const [happened, planned] =
    rule.event === 'success' ? [own ? work?.succeeded : life.succeeded, end] : [work?.started, subject.window?.start]
  const event = happened ?? planned
  if (event === undefined) return {}
  return { opens: event, due: after(event, rule.within, release.zone), estimated: happened === undefined }
}

function timesBefore(step: LadderStep, subject: LadderSubject): Times {
  const { window } = subject
  if (!window || !step.lead) return {}
  const { lead, sendAt, businessDay } = step
  const deadline = deadlineBefore(window.start, { lead, sendAt, businessDay }, subject.policy, subject.release.zone)
  if (step.kind !== 'notice') return deadline
  return afterProvider({ ...deadline, expires: window.start }, subject.policy.grace, subject)
}

/**
 * Work that a provider announces late leaves the policy's grace, counted from when we were told, but not beyond the
 * start (semantics 9).
 */
function afterProvider(times: Times, grace: number, { release, window }: LadderSubject): Times {
  const { knownSince } = release
  if (release.data.origin !== 'provider' || knownSince === undefined || times.due === undefined) return times
  if (knownSince <= times.due) return times
  const note = `the provider told us on ${sayInstant(knownSince, release.zone)}, after the usual deadline`
  const latest = Math.max(knownSince, window?.start ?? knownSince) as Instant
  return { ...times, opens: knownSince, due: Math.min(addMinutes(knownSince, grace), latest) as Instant, note }
}

function dateApproval(approval: Approval, subject: LadderSubject): DatedStep {
  const roles = [...new Set([...approval.roles, ...(subject.release.data.approvals?.[approval.id] ?? [])])]
  const times = subject.window ? leadTimes(subject.window.start, approval.lead, subject.release.zone) : undefined
  return {
    ...plainStep,
    id: approval.id,
    kind: 'gate',
    title: approvalTitle(approval.id),
    owners: roles,
    revision: subject.revision,
    source: approval.source,
    due: times?.due,
  }
}

function ownTasks({ release, window, revision }: LadderSubject): readonly DatedStep[] {
  return (release.data.tasks ?? []).map((task) => {
    const lead = parseDuration(task.lead)
    return {
      ...plainStep,
      id: task.id,
      kind: 'task',
      title: task.title,
      owners: listOf(task.owner),
      revision,
      due: window && lead ? leadTimes(window.start, lead, release.zone).due : undefined,
    }
  })
}

/**
 * A step without a band opens when the one before it for the same readers is due, the first one when the release
 * (or the provider's message) was recorded (semantics 7).
 */
function openInTurn(steps: readonly DatedStep[], { created, release }: LadderSubject): readonly DatedStep[] {
  const beginning = release.data.origin === 'provider' ? (release.knownSince ?? created) : created
  const turn = new Map<string, Instant>()
  return [...steps]
    .sort((a, b) => (a.due ?? Number.POSITIVE_INFINITY) - (b.due ?? Number.POSITIVE_INFINITY))
    .map((step) => {
      const line = step.kind === 'notice' ? (step.audience ?? '') : step.id
      const opens = step.opens ?? (step.due === undefined ? undefined : earlier(turn.get(line) ?? beginning, step.due))
      if (step.due !== undefined) turn.set(line, step.due)
      return { ...step, opens }
    })
}

function earlier(a: Instant | undefined, b: Instant): Instant | undefined {
  return a === undefined || a > b ? undefined : a
}
