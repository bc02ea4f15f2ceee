import type { Diagnostic } from '../report/diagnostic.ts'
import type { Instant } from '../schedule/instant.ts'
import type { WorkWindow } from './gate-times.ts'
import type { Outlook, ReleaseOutlook } from './outlook.ts'

/** What the question is asked about. */
export type GateSubject = {
  readonly item: ReleaseOutlook
  readonly outlook: Outlook
  /** The errors that check finds in the manifest. */
  readonly errors: readonly Diagnostic[]
}

/** One thing that stands in the way of the work. */
export type GateReason = {
  readonly code:
    | 'manifest'
    | 'state'
    | 'window'
    | 'freeze'
    | 'gate'
    | 'approval'
    | 'notice'
    | 'reason'
    | 'release'
    | 'check'
  readonly message: string
  /** What to do about it, as one sentence in the imperative. */
  readonly hint?: string
  /** The rule, for an error that check finds. */
  readonly rule?: string
  /** What can remove it: the passing of time, a record in the repository, or only a new plan. */
  readonly changes: 'time' | 'record' | 'plan'
  /** The earliest moment at which it can be gone; undefined when it takes a new plan. */
  readonly at: Instant | undefined
}

/** Whether production work may start, and for how long that holds (semantics 27). */
export type GateAnswer = {
  readonly now: Instant
  readonly window: WorkWindow | undefined
  /** Empty means yes. */
  readonly reasons: readonly GateReason[]
  /** After a no: the earliest moment of a yes, if what waits for a record is on record by then. */
  readonly nextOpening: Instant | undefined
  /** After a yes: the first moment at which it becomes a no by itself. */
  readonly until: Instant | undefined
}

/** One thing that must hold before work starts. What it returns stands in the way. */
export type Condition = (subject: GateSubject) => readonly GateReason[]
