// Generated from schemas/plan-output.schema.json by "npm run generate". Do not edit.
import type { Audience, Channels, Id, Instant, Localized, Month, NoticeKind, Zone } from './common.ts'

/** What `relctl plan --format json` prints. */
export interface PlanOutput {
  /** The schema that this output obeys. */
  readonly $schema: string
  /** Version of this format. */
  readonly version: 1
  /** The instant for which the output was made. */
  readonly now: Instant
  /** Version of the time-zone rules in use. */
  readonly tzdata?: string
  /** The monthly duties. */
  readonly cycles: readonly {
    /** The month planned for. */
    readonly month: Month
    /** The product; null when none is named. */
    readonly product: string | null
    /** The duties. */
    readonly steps: readonly Step[]
  }[]
  /** The releases, by what is due next. */
  readonly releases: readonly {
    /** Its id. */
    readonly id: Id
    /** Its manifest. */
    readonly file: string
    /** Its title. */
    readonly title: Localized
    /** Its class. */
    readonly class: Id
    /** Its product; null when none is named. */
    readonly product: string | null
    /** Its policy. */
    readonly policy: Id
    /** Its state, derived from the log. */
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
    /** The planned end has passed and nobody recorded an outcome. */
    readonly outcomeMissing?: boolean
    /** How often it was rescheduled, postponed, cancelled or changed in scope. */
    readonly revision: number
    /** The work window; null when there is none. */
    readonly window: null | Window
    /** The windows of the batches. */
    readonly batches?: readonly {
      /** Its id. */
      readonly id: Id
      /** Its window. */
      readonly window: Window
    }[]
    /** The rules that it may break; left out when there are none. */
    readonly exceptions?: readonly {
      /** The rule. */
      readonly rule: string
      /** Why it may be broken. */
      readonly reason: string
      /** The role that allows it. */
      readonly approvedBy: Id
    }[]
    /** Contradictions, with the first feasible date. */
    readonly advice: readonly {
      /** What contradicts what. */
      readonly message: string
      /** The first window of the same length that keeps every promise. */
      readonly firstFeasible?: {
        /** Start. */
        readonly start: Instant
        /** End. */
        readonly end: Instant
      }
    }[]
    /** Its duties, by deadline. */
    readonly steps: readonly Step[]
  }[]
  /** Releases that touch the same thing at the same time. */
  readonly conflicts: readonly {
    /** The two releases. */
    readonly releases: readonly Id[]
    /** What they share. */
    readonly scope: readonly string[]
    /** Start of the overlap. */
    readonly start: Instant
    /** End of the overlap. */
    readonly end: Instant
  }[]
}
/** One duty with its deadline. */
export interface Step {
  /** Name of the step. */
  readonly id: string
  /** What kind of duty. */
  readonly kind: 'notice' | 'task' | 'gate' | 'cycle' | 'event'
  /** The duty in words. */
  readonly title: string
  /** What a notice says. */
  readonly notice?: NoticeKind
  /** Who reads it. */
  readonly audience?: Audience
  /** How it goes out. */
  readonly channels?: Channels
  /** The roles that owe it, joined by a comma and a blank; empty for events. */
  readonly owner: string
  /** The batch it belongs to. */
  readonly batch?: Id
  /** The revision of the release it belongs to. */
  readonly revision?: number
  /** Nobody is blamed when it is left out. */
  readonly optional?: boolean
  /** From when it may be done; null when nothing says so. */
  readonly opens: string | null
  /** Until when it must be done; null while that depends on an event without a planned time. */
  readonly due: string | null
  /** The deadline before it was moved to a working hour or day. */
  readonly dueRaw?: Instant
  /** The deadline follows an event that has not happened yet and is reckoned from the plan. */
  readonly estimated?: boolean
  /** Where it stands. */
  readonly state:
    'upcoming' | 'open' | 'due' | 'late' | 'done' | 'done-late' | 'missed' | 'waived' | 'superseded' | 'not-applicable'
  /** When it was done. */
  readonly doneAt?: Instant
  /** Why a deadline is where it is, that it was missed from the beginning, or why a step is waived. */
  readonly note?: string
  /** Where the step comes from; empty for duties of the manifest itself. */
  readonly source: string
}
/** The work window. */
export interface Window {
  /** Start. */
  readonly start: Instant
  /** End. */
  readonly end: Instant
  /** Zone of both. */
  readonly timezone: Zone
  /** It lies in an allowed window and in no freeze. */
  readonly allowed: boolean
  /** The judgement in words. */
  readonly verdict: string
  /** The allowed window it lies in. */
  readonly occurrence?: {
    /** Name of the allowed window. */
    readonly window: string
    /** When it opens. */
    readonly start: Instant
    /** When it closes. */
    readonly end: Instant
  }
}
