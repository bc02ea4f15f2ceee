// Generated from schemas/policy.schema.json by "npm run generate". Do not edit.
import type { Audience, Channels, Duration, Freeze, Id, Ids, Localized, Match, NoticeKind, Roles, Source, TimeOfDay, Zone } from './common.ts'

/** What is promised, to whom, how early. */
export interface Policy {
  /** Name of the policy; equals the name of the file. */
  readonly id: Id
  /** The policy to start from; entries merge by id and this file wins. */
  readonly extends?: Id
  /** Name in words. */
  readonly title?: Localized
  /** What it is for. */
  readonly summary?: Localized
  /** Zone of releases that name none. */
  readonly timezone?: Zone
  /** Languages of the notices, the first one leads. */
  readonly locales?: readonly string[]
  /** Who can owe a step, in words. */
  readonly roles?: {
    /** Name of the role. */
    readonly [k: string]: Localized
  }
  /** Allowed windows: recurring weekly spans. */
  readonly windows?: {
    /** One allowed window. It belongs to the day on which it starts; `to` at or before `from` means the next day. */
    readonly [k: string]: {
      /** Name in words. */
      readonly title?: Localized
      /** The days on which it starts. */
      readonly days?: readonly ('mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun')[]
      /** When it opens. */
      readonly from?: TimeOfDay
      /** When it closes. */
      readonly to?: TimeOfDay
      /** Only in these weeks of the month: the first to fifth such weekday, or the last. */
      readonly weeks?: readonly (1 | 2 | 3 | 4 | 5 | 'last')[]
      /** Where it comes from. */
      readonly source?: Source
      /** Drops the window that an extended policy has under this id. */
      readonly remove?: boolean
    }
  }
  /** The kinds of update. */
  readonly classes?: {
    /** One class. */
    readonly [k: string]: Class
  }
  /** The steps of an upgrade project for one customer (T3), in order. */
  readonly project?: readonly {
    /** Name of the step. */
    readonly id: Id
    /** The step in words. */
    readonly title?: Localized
    /** Who owes it. */
    readonly owner?: Roles
    /** The step of the ladder that is the same thing. */
    readonly gate?: Id
    /** A promise that holds until its day, instead of a duty to be done by it. */
    readonly lasting?: boolean
    /** Where it comes from. */
    readonly source?: Source
    /** Drops the step that an extended policy has. */
    readonly remove?: boolean
  }[]
  /** Duties of every month, once per month and product. */
  readonly cycle?: readonly {
    /** Name of the duty. */
    readonly id: Id
    /** The duty in words. */
    readonly title?: Localized
    /** The days of the month, both included, cut to the length of the month. */
    readonly days?: {
      /** First day. */
      readonly from: number
      /** Last day. */
      readonly to: number
    }
    /** Whose days: those of the month before, or of the month itself. */
    readonly of?: 'previous-month' | 'month'
    /** Only for these months of the year. */
    readonly months?: readonly number[]
    /** Who owes it. */
    readonly owner?: Roles
    /** Who is told. */
    readonly audience?: Audience
    /** How it goes out. */
    readonly channels?: Channels
    /** Where it comes from. */
    readonly source?: Source
    /** Drops the duty that an extended policy has. */
    readonly remove?: boolean
  }[]
  /** Spans in which nothing planned may be upgraded. */
  readonly freezes?: readonly Freeze[]
  /** Country whose working days count for `roll`. */
  readonly calendar?: string
  /** How long somebody has for a duty that falls due the moment it arises. */
  readonly grace?: {
    /** The time. */
    readonly value: Duration
    /** Where it comes from. */
    readonly source?: Source
  }
  /** Limits over all releases. */
  readonly limits?: {
    /** More customer notices than this on one day is a warning. */
    readonly customerNoticesPerDay?: number
    /** Where it comes from. */
    readonly source?: Source
  }
  /** Whether every customer notice carries the contacts of the help desk (M1). */
  readonly contacts?: {
    /** They must be there. */
    readonly required: boolean
    /** Where it comes from. */
    readonly source?: Source
  }
}
/** One duty: a notice, a task, a gate. */
export interface Step {
  /** Name of the step, unique in its class. */
  readonly id: Id
  /** `notice`: a message; `task`: a duty; `gate`: evidence needed before production. */
  readonly kind?: 'notice' | 'task' | 'gate'
  /** The duty in words. */
  readonly title?: Localized
  /** What the notice says. */
  readonly notice?: NoticeKind
  /** Who reads it. */
  readonly audience?: Audience
  /** How it goes out. */
  readonly channels?: Channels
  /** How long before the start it is due; `from` and `to` make a band that opens `from` and is due `to` before the start. */
  readonly lead?:
    | string
    | {
        /** When it opens. */
        readonly from: Duration
        /** When it is due. */
        readonly to: Duration
      }
  /** The event that makes it due. */
  readonly after?: 'success' | 'start'
  /** How long after that event it is due. */
  readonly within?: Duration
  /** Who owes it. */
  readonly owner?: Roles
  /** An event of the log that does the step without naming it (for tasks). */
  readonly doneBy?: 'reviewed' | 'monitored'
  /** Shown, but nobody is blamed when it is left out. */
  readonly optional?: boolean
  /** The step applies only to manifests with these facts. */
  readonly when?: Match
  /** Moves the due time earlier, to this hour. */
  readonly sendAt?: TimeOfDay
  /** Moves the due time earlier, to a working day of the policy's calendar. */
  readonly roll?: 'business-day'
  /** Where the step comes from. */
  readonly source?: Source
  /** Drops the step that an extended policy has under this id. */
  readonly remove?: boolean
}
/** What one kind of update promises. */
export interface Class {
  /** Name of the class. */
  readonly title?: Localized
  /** What belongs to it. */
  readonly summary?: Localized
  /** What notices call such work; `upgrade` unless stated. */
  readonly work?: 'upgrade' | 'update' | 'security-update' | 'maintenance' | 'repair'
  /** Whether such releases may go out at once, without window and leads: `never`, when `urgent` is set, or `always`. */
  readonly immediate?: 'never' | 'urgent' | 'always'
  /** Which allowed windows the work must or should lie in. */
  readonly windows?: {
    /** Outside all of them is an error. */
    readonly require?: readonly Id[]
    /** Outside all of them is a warning. */
    readonly prefer?: readonly Id[]
    /** Manifests with these facts are not judged. */
    readonly unless?: Match
    /** Where it comes from. */
    readonly source?: Source
  }
  /** How long a stop may be. */
  readonly downtime?: {
    /** The usual length. */
    readonly usual?: {
      /** At least. */
      readonly from: Duration
      /** At most. */
      readonly to: Duration
    }
    /** The longest stop that still counts as rolling. */
    readonly max?: Duration
    /** Where it comes from. */
    readonly source?: Source
  }
  /** Parts of a manifest that this class cannot do without. */
  readonly requires?: readonly {
    /** Path in the manifest, with slashes. */
    readonly field: string
    /** Why it is needed. */
    readonly why?: Localized
    /** Only for manifests with these facts. */
    readonly when?: Match
    /** Where it comes from. */
    readonly source?: Source
    /** Drops the entry that an extended policy has. */
    readonly remove?: boolean
  }[]
  /** Who must agree before production. */
  readonly approvals?: readonly {
    /** Name of the approval. */
    readonly id: Id
    /** The roles that must agree. */
    readonly roles?: Ids
    /** How long before the start. */
    readonly lead?: Duration
    /** Where it comes from. */
    readonly source?: Source
    /** Drops the approval that an extended policy has. */
    readonly remove?: boolean
  }[]
  /** The ladder: notices, tasks and gates. */
  readonly steps?: readonly Step[]
  /** Where the class comes from. */
  readonly source?: Source
  /** Drops the class that an extended policy has. */
  readonly remove?: boolean
}
