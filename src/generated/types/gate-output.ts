// Generated from schemas/gate-output.schema.json by "npm run generate". Do not edit.
import type { Id, Instant, Zone } from './common.ts'

/** What `relctl gate --format json` prints. */
export interface GateOutput {
  /** The schema that this output obeys. */
  readonly $schema: string
  /** Version of this format. */
  readonly version: 1
  /** The instant for which the answer holds, in the zone of the release; after --wait that of the last look. */
  readonly now: Instant
  /** The release. */
  readonly id: Id
  /** Its manifest. */
  readonly file: string
  /** Whether production work on the release may start now. */
  readonly answer: 'yes' | 'no'
  /** Its state as derived from the log; null when the manifest cannot be planned. */
  readonly state:
    | 'draft'
    | 'planned'
    | 'announced'
    | 'in-progress'
    | 'verifying'
    | 'completed'
    | 'rolled-back'
    | 'postponed'
    | 'cancelled'
    | null
  /** Its class; null when the manifest cannot be planned. */
  readonly class: string | null
  /** Its product; null when none is named. */
  readonly product: string | null
  /** The work window that the answer is about: the one that now lies in, else the next, else the last; extensions on record are included. Null when there is none. */
  readonly window: Window | null
  /** Everything that stands in the way; empty when the answer is yes. */
  readonly reasons: readonly {
    /** What kind of thing it is: the manifest cannot be planned, the state of the release, its window, a freeze, a gate, an approval, a notice, the reason for work at once, another release in progress, or an error that check finds. */
    readonly code: 'manifest' | 'state' | 'window' | 'freeze' | 'gate' | 'approval' | 'notice' | 'reason' | 'release' | 'check'
    /** What was found. */
    readonly message: string
    /** What to do about it. */
    readonly hint?: string
    /** The rule of check, for a reason that is one of its errors. */
    readonly rule?: string
    /** What can remove it: the passing of time, a record in the repository, or only a new plan of the release. */
    readonly changes: 'time' | 'record' | 'plan'
    /** The earliest moment at which it can be gone; that of this answer when a record is all it waits for, null when it takes a new plan. */
    readonly at: Instant | null
  }[]
  /** After a no: the earliest moment at which the answer can be yes, if everything that waits for a record is on record by then. Null when it takes a new plan, and after a yes. */
  readonly nextOpening: Instant | null
  /** After a yes: the first moment at which it becomes a no by itself. Null when none is known, and after a no. */
  readonly until: Instant | null
}
/** A work window. */
export interface Window {
  /** Start. */
  readonly start: Instant
  /** End. */
  readonly end: Instant
  /** Zone of both. */
  readonly timezone: Zone
  /** The batch it belongs to. */
  readonly batch?: Id
}
