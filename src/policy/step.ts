import type { Localized, NoticeKind } from '../generated/types/common.ts'
import { dayMs } from '../schedule/civil.ts'
import type { Instant } from '../schedule/instant.ts'
import type { LadderStep } from './policy.ts'

export type StepState =
  | 'upcoming'
  | 'open'
  | 'due'
  | 'late'
  | 'done'
  | 'done-late'
  | 'missed'
  | 'waived'
  | 'superseded'
  | 'not-applicable'

/** A duty of one release (or of one month) with its deadline, before anyone asks how it stands. */
export type DatedStep = {
  readonly id: string
  readonly kind: 'notice' | 'task' | 'gate' | 'cycle' | 'event'
  readonly title: Localized
  readonly notice: NoticeKind | undefined
  readonly audience: LadderStep['audience']
  readonly channels: readonly string[]
  readonly doneBy: LadderStep['doneBy']
  readonly owners: readonly string[]
  readonly batch: string | undefined
  readonly revision: number
  readonly optional: boolean
  readonly source: string
  /** From when it may be done; undefined when nothing says so. */
  readonly opens: Instant | undefined
  /** Until when it must be done; undefined while that depends on something without a date. */
  readonly due: Instant | undefined
  /** The deadline before it was moved to a working hour or day, when it was. */
  readonly dueRaw: Instant | undefined
  /** Years whose holidays are unknown although the deadline was moved to a working day. */
  readonly missingYears?: readonly number[]
  /** The deadline follows an event that has not happened yet. */
  readonly estimated: boolean
  /** After this instant doing it makes no sense: a notice ahead of work that has begun. */
  readonly expires: Instant | undefined
  readonly note: string | undefined
}

/** A dated step with where it stands. */
export type Step = DatedStep & {
  readonly state: StepState
  readonly doneAt: Instant | undefined
  /** It was done before it opened. */
  readonly early: boolean
  /** Its deadline had passed when the release, or its current revision, was recorded (semantics 12). */
  readonly missedAtCreation: boolean
  /** Index of the log entry that did it. */
  readonly logIndex: number | undefined
}

/** Every field of a step, so that no copy gets further ones: docs/decisions.md says why under Speed. */
const blank: Step = {
  id: '',
  kind: 'event',
  title: {},
  notice: undefined,
  audience: undefined,
  channels: [],
  doneBy: undefined,
  owners: [],
  batch: undefined,
  revision: 0,
  optional: false,
  source: '',
  opens: undefined,
  due: undefined,
  dueRaw: undefined,
  estimated: false,
  expires: undefined,
  note: undefined,
  state: 'upcoming',
  doneAt: undefined,
  logIndex: undefined,
  early: false,
  missedAtCreation: false,
}

/** What a step is unless somebody says otherwise; each kind of step fills in what it knows. */
export const plainStep: Omit<DatedStep, 'id' | 'kind' | 'title'> = blank

/** What the records say about one dated step. */
export type StepRecord = {
  readonly doneAt: Instant | undefined
  readonly logIndex: number | undefined
  readonly waived: boolean
  readonly superseded: boolean
  readonly notApplicable: boolean
  /** When the release or its current revision was recorded. */
  readonly created: Instant | undefined
}

/** Nothing is on record. */
export const noRecord: StepRecord = {
  doneAt: undefined,
  logIndex: undefined,
  waived: false,
  superseded: false,
  notApplicable: false,
  created: undefined,
}

/** Where a step stands at `now` (semantics 14). */
export function judgeStep(step: DatedStep, record: StepRecord, now: Instant): Step {
  const { doneAt, logIndex } = record
  const passedAtCreation = step.due !== undefined && record.created !== undefined && step.due < record.created
  return {
    ...step,
    state: stateOf(step, record, now),
    doneAt,
    logIndex,
    early: step.kind !== 'event' && doneAt !== undefined && step.opens !== undefined && doneAt < step.opens,
    missedAtCreation: passedAtCreation && doneAt === undefined && !step.estimated,
  }
}

function stateOf(step: DatedStep, record: StepRecord, now: Instant): StepState {
  if (record.doneAt !== undefined) return step.due !== undefined && record.doneAt > step.due ? 'done-late' : 'done'
  if (record.waived) return 'waived'
  if (record.notApplicable) return 'not-applicable'
  if (record.superseded) return 'superseded'
  return step.due === undefined || step.estimated ? 'upcoming' : pendingState(step, step.due, now)
}

function pendingState({ opens, expires }: DatedStep, due: Instant, now: Instant): StepState {
  if (now > due) return expires !== undefined && now >= expires ? 'missed' : 'late'
  if (opens !== undefined && now < opens) return 'upcoming'
  return due - now <= dayMs ? 'due' : 'open'
}

/** Whether somebody still has to act on a step. */
export function isPending(step: Step): boolean {
  return step.state === 'upcoming' || step.state === 'open' || step.state === 'due' || step.state === 'late'
}
