// Generated from schemas/report-output.schema.json by "npm run generate". Do not edit.
import type { Date, Id, Instant, Localized } from './common.ts'

/** Ids of releases. */
export type Refs = readonly Id[]

/** What `relctl report --format json` prints. docs/report.md says how each figure is counted. */
export interface ReportOutput {
  /** The schema that this output obeys. */
  readonly $schema: string
  /** Version of this format. */
  readonly version: 1
  /** The instant for which the report was made. */
  readonly now: Instant
  /** Version of the time-zone rules in use. */
  readonly tzdata: string
  /** The period reported on. */
  readonly period: Period
  /** The period that it is compared with. */
  readonly before: Period
  /** What the report was narrowed to. */
  readonly filter: {
    /** One product; null for all. */
    readonly product: string | null
    /** One class; null for all. */
    readonly class: string | null
  }
  /** The figures that count most, each beside that of the period before. */
  readonly summary: readonly {
    /** Which figure. */
    readonly id:
      | 'releases'
      | 'done'
      | 'outcome-missing'
      | 'notices-on-time'
      | 'duties-on-time'
      | 'windows-kept'
      | 'downtime'
      | 'rolled-back'
      | 'needed-repair'
      | 'metrics-met'
      | 'reviews-held'
      | 'issues-raised'
      | 'issues-open'
      | 'security-response'
    /** Its name. */
    readonly title: string
    /** Its value; null when there is nothing to count. */
    readonly value: number | null
    /** What the value counts; empty for plain numbers, `min` for minutes. */
    readonly unit: '' | '%' | 'min'
    /** The value of the period before. */
    readonly before: number | null
    /** Which direction is good; null when neither is. */
    readonly better: 'more' | 'less' | null
    /** The releases counted. */
    readonly refs: Refs
  }[]
  /** The releases that belong to the period by the start of their work, then the others that a figure counts; each in the order of their start. */
  readonly releases: readonly {
    /** Its id. */
    readonly id: Id
    /** Its manifest. */
    readonly file: string
    /** Its title. */
    readonly title: Localized
    /** Its class. */
    readonly class: Id
    /** Its product. */
    readonly product: string | null
    /** Its state, derived from the log. */
    readonly state:
      | 'completed'
      | 'draft'
      | 'planned'
      | 'announced'
      | 'in-progress'
      | 'verifying'
      | 'rolled-back'
      | 'postponed'
      | 'cancelled'
    /** What became of it. */
    readonly outcome: 'done' | 'rolled-back' | 'ahead' | 'called-off' | 'outcome-missing'
    /** Recorded after the work was done. */
    readonly retroactive: boolean
    /** Work that goes out at once, without a window or leads. */
    readonly immediate: boolean
    /** Whether it belongs to the period. */
    readonly belongs: boolean
    /** When its work starts, by which it belongs to a month; null when nothing says so. */
    readonly start: Instant | null
  }[]
  /** The releases of the period by class. */
  readonly classes: readonly Group[]
  /** The releases of the period by product. */
  readonly products: readonly Group[]
  /** Notices whose deadline lies in the period. */
  readonly notices: {
    /** By class of the release; those of the monthly plan last. */
    readonly rows: readonly {
      /** The class; null for notices of the monthly plan. */
      readonly class: string | null
      /** Done by the deadline. */
      readonly onTime: number
      /** Done after it. */
      readonly late: number
      /** Not done, and the deadline has passed. */
      readonly missing: number
      /** Not done, and the deadline is still ahead. */
      readonly ahead: number
      /** Left out by the manifest, with a reason and an approver. */
      readonly waived: number
      /** Percent on time of all whose deadline has passed, those waived left out; null when there are none. */
      readonly share: number | null
      /** The same share in the period before. */
      readonly before: number | null
      /** The releases that owe them. */
      readonly refs: Refs
    }[]
    /** Those that came late or not at all, by deadline. */
    readonly broken: readonly Broken[]
  }
  /** Tasks, gates and monthly duties whose deadline lies in the period: guides, training, tests, approvals, monitoring, reviews. */
  readonly duties: {
    /** By step. */
    readonly rows: readonly {
      /** The step. */
      readonly step: string
      /** Its title. */
      readonly title: string
      /** Done by the deadline. */
      readonly onTime: number
      /** Done after it. */
      readonly late: number
      /** Not done, and the deadline has passed. */
      readonly missing: number
      /** Not done, and the deadline is still ahead. */
      readonly ahead: number
      /** Left out by the manifest, with a reason and an approver. */
      readonly waived: number
      /** Percent on time of all whose deadline has passed, those waived left out; null when there are none. */
      readonly share: number | null
      /** The same share in the period before. */
      readonly before: number | null
      /** The releases that owe it. */
      readonly refs: Refs
    }[]
    /** Those that were done late or not at all, by deadline. */
    readonly broken: readonly Broken[]
  }
  /** Work windows of the releases of the period whose work has ended. */
  readonly windows: {
    /** Windows with an end of the work on record. */
    readonly judged: number
    /** Those in which the work stayed, as they were planned. */
    readonly kept: number
    /** Percent kept. */
    readonly share: number | null
    /** By start. */
    readonly rows: readonly {
      /** The release. */
      readonly release: Id
      /** The batch, when the release has batches. */
      readonly batch: string | null
      /** Planned start. */
      readonly start: Instant
      /** Planned end. */
      readonly end: Instant
      /** Start on record. */
      readonly started: Instant | null
      /** End on record: success or roll-back. */
      readonly ended: Instant
      /** How the work lay to its window. */
      readonly verdict: 'kept' | 'started-early' | 'extended' | 'overran'
      /** Minutes after the planned end; 0 when there are none. */
      readonly minutesOver: number
      /** Whether the policy allowed the window. */
      readonly allowed: boolean
    }[]
  }
  /** Downtime of the releases of the period whose work has ended, in minutes. */
  readonly downtime: {
    /** Planned for those with both figures; null when there are none. */
    readonly planned: number | null
    /** Recorded for those with both figures; null when there are none. */
    readonly actual: number | null
    /** Releases that planned downtime and recorded none. */
    readonly unrecorded: Refs
    /** By start. */
    readonly rows: readonly {
      /** The release. */
      readonly release: Id
      /** Planned, for all windows that were used; null when none was stated. */
      readonly planned: number | null
      /** Recorded, all attempts together; null when none is. */
      readonly actual: number | null
    }[]
  }
  /** Exceptions from rules and waivers of steps in the releases of the period. */
  readonly overrides: readonly {
    /** The release. */
    readonly release: Id
    /** A rule that it may break, or a step that it leaves out. */
    readonly kind: 'exception' | 'waiver'
    /** The rule or step. */
    readonly name: string
    /** Why. */
    readonly reason: string
    /** The role that allows it. */
    readonly approvedBy: Id
  }[]
  /** Changes of plan that were recorded in the period: moved, postponed, cancelled, extended. */
  readonly changes: readonly {
    /** The release. */
    readonly release: Id
    /** What happened. */
    readonly event: 'rescheduled' | 'postponed' | 'cancelled' | 'extended'
    /** When it was recorded. */
    readonly at: Instant
    /** The start that was planned before. */
    readonly from: Instant | null
    /** The new start, or the new end of extended work. */
    readonly to: Instant | null
    /** Why. */
    readonly reason: string | null
  }[]
  /** Roll-backs of releases of the period. */
  readonly rollbacks: readonly {
    /** The release. */
    readonly release: Id
    /** When. */
    readonly at: Instant
    /** Minutes of downtime recorded with it. */
    readonly downtime: number | null
    /** Why. */
    readonly reason: string | null
  }[]
  /** Releases of the period that went out at once, or that repair or continue another. */
  readonly repairs: readonly {
    /** The repair. */
    readonly release: Id
    /** Whether it went out at once. */
    readonly immediate: boolean
    /** Releases that it repairs or continues. */
    readonly repairs: Refs
    /** Issues that it repairs. */
    readonly issues: readonly string[]
    /** Minutes from the first issue raised to the success of the repair; null when one of them is not on record. */
    readonly minutesSinceRaised: number | null
    /** Minutes from the success of the release that it repairs to its own; null when one of them is not on record. */
    readonly minutesSinceRepaired: number | null
  }[]
  /** Releases of the period that a later release had to repair or continue. */
  readonly repaired: readonly {
    /** The release. */
    readonly release: Id
    /** The repairs. */
    readonly by: Refs
  }[]
  /** Figures that were watched after releases of the period. */
  readonly metrics: readonly {
    /** The release. */
    readonly release: Id
    /** The figure. */
    readonly metric: Id
    /** Its unit. */
    readonly unit: string
    /** The least that is good. */
    readonly min: number | null
    /** The most that is good. */
    readonly max: number | null
    /** The last value on record. */
    readonly observed: number | null
    /** How it lies to its target. */
    readonly verdict: 'met' | 'missed' | 'not-observed'
  }[]
  /** Reviews that releases of the period owe or had. */
  readonly reviews: readonly {
    /** The release. */
    readonly release: Id
    /** Whether it was held. */
    readonly state: 'held' | 'overdue' | 'ahead'
    /** When. */
    readonly at: Instant | null
    /** By when it was due. */
    readonly due: Instant | null
    /** Its verdict; null when none is on record. */
    readonly outcome: 'success' | 'partial' | 'failure' | null
    /** Voices on record. */
    readonly feedback: number
    /** What it led to. */
    readonly followUps: readonly {
      /** A release or a ticket. */
      readonly ref: string
      /** The state of the release; null for tickets. */
      readonly state: string | null
    }[]
  }[]
  /** Issues by the day on which they were raised. */
  readonly issues: {
    /** Raised in the period. */
    readonly raised: number
    /** Open at its end, or now when it is not over. */
    readonly open: number
    /** By source and severity, the worst first. */
    readonly rows: readonly {
      /** Who raised them. */
      readonly source: 'user' | 'vendor' | 'customer' | 'monitoring' | 'audit' | 'penetration-test'
      /** How bad they are. */
      readonly severity: 'critical' | 'high' | 'medium' | 'low'
      /** Raised in the period. */
      readonly raised: number
      /** Open at its end. */
      readonly open: number
      /** Those that are open. */
      readonly openRefs: readonly string[]
      /** The releases that name them. */
      readonly refs: Refs
    }[]
  }
  /** How fast releases of the period with a security change answered their issues. */
  readonly security: {
    /** Median of the minutes from raised to repaired. */
    readonly median: number | null
    /** The longest. */
    readonly longest: number | null
    /** By start. */
    readonly rows: readonly {
      /** The release. */
      readonly release: Id
      /** Its issues. */
      readonly issues: readonly string[]
      /** When the first of them was raised. */
      readonly raised: Instant | null
      /** When the release was recorded. */
      readonly recorded: Instant | null
      /** When it succeeded. */
      readonly repaired: Instant | null
      /** From raised to repaired; null when one of them is not on record. */
      readonly minutes: number | null
    }[]
  }
  /** Programmes of the releases of the period by code. */
  readonly programmes: readonly {
    /** Its code. */
    readonly code: string
    /** The quarter that is reviewed as a whole. */
    readonly quarter: string | null
    /** Its title. */
    readonly title: string | null
    /** Releases of the period. */
    readonly releases: number
    /** Those carried out with success. */
    readonly done: number
    /** The releases. */
    readonly refs: Refs
  }[]
  /** Training sessions in the period. */
  readonly training: readonly {
    /** The release. */
    readonly release: Id
    /** When. */
    readonly at: Instant
    /** What it teaches. */
    readonly title: string
    /** Who gives it. */
    readonly owners: readonly string[]
  }[]
  /** User guides of releases of the period that were carried out and bring something new. */
  readonly guides: {
    /** Those that link a guide. */
    readonly withGuide: Refs
    /** Those that do not. */
    readonly withoutGuide: Refs
  }
  /** Warranties that ran in the period. */
  readonly warranties: readonly {
    /** The release. */
    readonly release: Id
    /** Its last day. */
    readonly until: Date
    /** Whether it ends in the period. */
    readonly ends: boolean
    /** Whether it includes free support in force majeure. */
    readonly forceMajeure: boolean
    /** What it covers. */
    readonly covers: string | null
  }[]
}
/** A month or a quarter. */
export interface Period {
  /** The month or quarter. */
  readonly id: string
  /** Its first day. */
  readonly from: Date
  /** Its last day. */
  readonly to: Date
  /** Whether it has ended by the zone of relctl.yaml. */
  readonly over: boolean
}
/** Releases that have something in common. */
export interface Group {
  /** What they share; null when the manifests name none. */
  readonly name: string | null
  /** How many. */
  readonly releases: number
  /** Carried out with success. */
  readonly done: number
  /** Carried out and taken back. */
  readonly rolledBack: number
  /** Planned or going on. */
  readonly ahead: number
  /** Postponed or cancelled. */
  readonly calledOff: number
  /** Over by plan, with no outcome on record. */
  readonly outcomeMissing: number
  /** How many in the period before. */
  readonly before: number
  /** The releases. */
  readonly refs: Refs
}
/** A promise that was not kept. */
export interface Broken {
  /** The release; null for duties of a month. */
  readonly release: string | null
  /** The month, for duties of a month. */
  readonly month: string | null
  /** The step. */
  readonly step: string
  /** Its deadline. */
  readonly due: Instant
  /** When it was done; null when it was not. */
  readonly doneAt: Instant | null
}
