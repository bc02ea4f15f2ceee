// Generated from schemas/release.schema.json by "npm run generate". Do not edit.
import type { Channels, Contact, Date, Downtime, Duration, Evidence, Id, Ids, Link, Localized, LocalizedList, Moment, Month, Roles, Zone } from './common.ts'

/** One planned upgrade of a live system. */
export interface Release {
  /** Permanent name of the release; equals the name of the file. */
  readonly id: Id
  /** When the release was first recorded. Without it the first commit of the file counts. */
  readonly created?: Moment
  /** What the upgrade is, for customers. */
  readonly title: Localized
  /** What customers gain, as one clause that can follow "in order to". */
  readonly summary?: Localized
  /** Why now; required of immediate classes. */
  readonly reason?: Localized
  /** The kind of update, which selects windows, notices and gates: feature, minor, server, security, hotfix, or one that the policy adds. */
  readonly class: Id
  /** The product, as named in relctl.yaml. */
  readonly product?: Id
  /** The modules that change. */
  readonly modules?: Ids
  /** The version before and after. Quote both. */
  readonly version?: {
    /** Version before the upgrade. */
    readonly from?: string
    /** Version after the upgrade. */
    readonly to: string
  }
  /** The maintenance programme that the release belongs to (S15). */
  readonly programme?: {
    /** Code of the month. */
    readonly code: string
    /** The quarter that is reviewed as a whole. */
    readonly quarter?: string
    /** Name of the programme. */
    readonly title?: Localized
  }
  /** When the work is carried out. */
  readonly window?: Window
  /** Several work windows, such as customers moved server by server. Each batch is judged by itself and has its own notices for its own audience. */
  readonly batches?: readonly {
    /** Name of the batch. */
    readonly id: Id
    /** Name that customers understand. */
    readonly title?: Localized
    /** When this batch is carried out. */
    readonly window: Window
    /** The customer segments of this batch. */
    readonly segments?: Ids
  }[]
  /** What users notice while the work goes on. */
  readonly impact?: {
    /** `rolling` keeps the service up; `downtime` stops it for a time (S7). */
    readonly mode: 'rolling' | 'downtime'
    /** How long the service is expected to be down inside the window. */
    readonly downtime?: Duration
    /** Users must log in again afterwards (O2). */
    readonly relogin?: boolean
    /** The worst that users meet. */
    readonly level?: 'none' | 'reduced-redundancy' | 'degraded' | 'read-only' | 'outage'
    /** What each module goes through. */
    readonly affected?: readonly {
      /** The module. */
      readonly module: Id
      /** What its users meet. */
      readonly level: 'none' | 'reduced-redundancy' | 'degraded' | 'read-only' | 'outage'
    }[]
    /** Modules that keep working as usual. */
    readonly unaffected?: Ids
    /** Servers or clusters that the work touches; internal, and used to find overlaps. */
    readonly servers?: readonly string[]
  }
  /** Who decided on the work: `own`, or the `provider` of the hosting (O7). */
  readonly origin?: 'own' | 'provider'
  /** When the provider announced the work (O9). */
  readonly knownSince?: Moment
  /** Makes a security release immediate: no window and no lead rules, but a reason is needed. */
  readonly urgent?: boolean
  /** What asked for the upgrade (M4, T1). */
  readonly drivers?: readonly (
    'customer-feedback' | 'market' | 'regulatory' | 'technology' | 'growth' | 'incident' | 'security' | 'performance'
  )[]
  /** What changes, one entry each. */
  readonly changes: readonly {
    /** The kind of change. */
    readonly kind: 'added' | 'changed' | 'fixed' | 'removed' | 'security' | 'performance' | 'infrastructure'
    /** The module it belongs to. */
    readonly module?: Id
    /** The change in words that customers understand. */
    readonly text: Localized
    /** Worth an announcement of its own (O6). */
    readonly important?: boolean
    /** Never shown outside the company. */
    readonly internal?: boolean
  }[]
  /** The problems behind the release, with their evidence (S1). */
  readonly issues?: readonly {
    /** Number in the tracker. */
    readonly ref: string
    /** The issue in words. */
    readonly title?: Localized
    /** Who raised it. */
    readonly source: 'user' | 'vendor' | 'customer' | 'monitoring' | 'audit' | 'penetration-test'
    /** How bad it is. */
    readonly severity: 'critical' | 'high' | 'medium' | 'low'
    /** Where it stands. */
    readonly state?: 'open' | 'diagnosing' | 'fixed' | 'verified' | 'closed'
    /** The role that owns it. */
    readonly owner?: Id
    /** When it was raised. */
    readonly openedAt?: Moment
    /** What proves it; internal. */
    readonly evidence?: readonly {
      /** The kind. */
      readonly kind: 'log' | 'user-report' | 'metric' | 'screenshot' | 'report'
      /** Where it is. */
      readonly at: Evidence
    }[]
    /** The root cause (S1); internal. */
    readonly cause?: {
      /** Where it lies. */
      readonly area: 'platform' | 'api' | 'database' | 'third-party' | 'configuration' | 'network' | 'code'
      /** The cause in words. */
      readonly text?: string
    }
  }[]
  /** Who took over which part of the problem (S2); internal. */
  readonly escalation?: readonly {
    /** The role that takes it. */
    readonly to: Id
    /** What it looks at. */
    readonly area: 'code' | 'configuration' | 'network' | 'servers' | 'databases'
    /** What it has to do. */
    readonly task: string
    /** When it took over. */
    readonly at?: Moment
    /** Where it stands. */
    readonly state?: 'open' | 'done'
  }[]
  /** Which customers the release concerns; all when left out. */
  readonly audience?: {
    /** All customers, some segments, or named customers. */
    readonly scope: 'all' | 'segments' | 'customers'
    /** The segments. */
    readonly segments?: Ids
    /** The customers by their account name; never shown to others. */
    readonly customers?: Ids
  }
  /** What customers have to do. */
  readonly actions?: {
    /** Before the work. */
    readonly before?: LocalizedList
    /** During the work. */
    readonly during?: LocalizedList
    /** After the work. */
    readonly after?: LocalizedList
  }
  /** Evidence needed before production, by step of the policy. */
  readonly gates?: {
    /** One gate. */
    readonly [k: string]: {
      /** Where the proof is; internal. */
      readonly evidence: Evidence
      /** When it was passed. */
      readonly passedAt: Moment
      /** The role that vouches for it. */
      readonly by?: Id
      /** What a colleague should know; internal. */
      readonly note?: string
    }
  }
  /** Duties of this release alone, beside those of the policy. */
  readonly tasks?: readonly {
    /** Name of the task. */
    readonly id: Id
    /** What is to be done. */
    readonly title: Localized
    /** Who owes it. */
    readonly owner: Roles
    /** How long before the start it is due. */
    readonly lead: Duration
  }[]
  /** Roles that must approve, beside those of the policy. */
  readonly approvals?: {
    /** The roles. */
    readonly [k: string]: Ids
  }
  /** How to go back. */
  readonly rollback?: {
    /** The steps; internal. */
    readonly plan: string
    /** What makes us go back; internal. */
    readonly trigger?: string
    /** Last moment for the decision. */
    readonly decideBy?: Moment
    /** What customers should know about it. */
    readonly customer?: Localized
  }
  /** What is watched after the work (S9, S12). */
  readonly monitoring?: {
    /** How long. */
    readonly for?: Duration
    /** Who watches. */
    readonly owners?: Roles
    /** The figures. */
    readonly metrics: readonly {
      /** Name: uptime, load-time, error-rate, transaction-success, order-completion-time, customer-satisfaction or an own one. */
      readonly id: Id
      /** Unit of the figure. */
      readonly unit: string
      /** The least that is good. */
      readonly min?: number
      /** The most that is good. */
      readonly max?: number
    }[]
  }
  /** The look back (S14). */
  readonly review?: {
    /** The verdict. */
    readonly outcome: 'success' | 'partial' | 'failure'
    /** What was learnt; internal. */
    readonly summary?: string
    /** What people said. */
    readonly feedback?: readonly {
      /** Whose. */
      readonly from: 'users' | 'vendors' | 'internal'
      /** What was said; internal. */
      readonly text: string
    }[]
    /** What it leads to: releases or tickets. */
    readonly followUps?: readonly string[]
  }
  /** Sessions in which users learn the new functions (T3, M5). */
  readonly training?: readonly {
    /** What it teaches. */
    readonly title: Localized
    /** Who should come. */
    readonly audience?: Localized
    /** When it starts. */
    readonly at: Moment
    /** Who gives it. */
    readonly owner: Roles
  }[]
  /** What is guaranteed afterwards (T3). */
  readonly warranty?: {
    /** Last day of the warranty. */
    readonly until: Date
    /** What it covers. */
    readonly covers?: Localized
    /** Free technical support in force majeure. */
    readonly forceMajeure?: boolean
  }
  /** An upgrade project for one customer, step by step (T2, T3). */
  readonly project?: {
    /** A new version, or an extension. */
    readonly kind: 'upgrade' | 'extension'
    /** `vertical`: more depth in what exists; `horizontal`: new modules or business lines (T2). */
    readonly growth?: 'vertical' | 'horizontal'
    /** The contract; internal. */
    readonly contract?: string
    /** The steps that the policy names, as far as they are planned or done. */
    readonly steps?: readonly {
      /** The step, as the policy names it. */
      readonly id: Id
      /** The day it is planned for. */
      readonly due?: Date
      /** When it was done. */
      readonly doneAt?: Moment
      /** Who owes it, when not as in the policy. */
      readonly owner?: Roles
      /** What a colleague should know; internal. */
      readonly note?: string
    }[]
  }
  /** The release that this one continues, such as a security patch that proved too weak (S11). */
  readonly follows?: Id
  /** The releases or issues that this one repairs (O16). */
  readonly fixes?: readonly string[]
  /** Until then customers and the public see no details. */
  readonly embargo?: {
    /** End of the embargo. */
    readonly until: Moment
    /** Why; internal. */
    readonly reason?: string
  }
  /** Rules that this release may break, each with a reason and an approver. */
  readonly exception?: readonly {
    /** The rule. */
    readonly rule: string
    /** Why. */
    readonly reason: string
    /** The role that allows it. */
    readonly approvedBy: Id
  }[]
  /** Steps that this release leaves out, each with a reason and an approver. */
  readonly waive?: readonly {
    /** The step. */
    readonly step: Id
    /** Why. */
    readonly reason: string
    /** The role that allows it. */
    readonly approvedBy: Id
  }[]
  /** The work was recorded after it was done; its ladder does not apply. */
  readonly retroactive?: {
    /** Why it was not planned. */
    readonly reason: string
  }
  /** Contacts for this release, instead of those of the organisation. */
  readonly contacts?: readonly Contact[]
  /** Where to read more. */
  readonly links?: {
    /** The user guide. */
    readonly guide?: Link
    /** Questions and answers. */
    readonly faq?: Link
    /** All changes. */
    readonly releaseNotes?: Link
  }
  /** What only colleagues may read. */
  readonly internal?: {
    /** The change in technical words. */
    readonly summary?: string
    /** What support answers when customers ask. */
    readonly support?: readonly string[]
    /** Where the steps of the night are. */
    readonly runbook?: Evidence
  }
  /** What really happened, oldest first. Entries are added, never changed. */
  readonly log?: readonly LogEntry[]
}
/** A work window as announced or as moved. */
export interface Span {
  /** Start of the work. */
  readonly start: Moment
  /** End of the work. */
  readonly end: Moment
}
export interface LogEntry {
  /** What happened. */
  readonly event:
    | 'noticed'
    | 'task-done'
    | 'gate-passed'
    | 'approved'
    | 'started'
    | 'extended'
    | 'succeeded'
    | 'rolled-back'
    | 'failed'
    | 'rescheduled'
    | 'postponed'
    | 'cancelled'
    | 'reviewed'
    | 'monitored'
    | 'note'
  /** When it happened. */
  readonly at: Moment
  /** The role that did it. */
  readonly by?: Id
  /** The step of the ladder that is now done (for `noticed`, `task-done`, `gate-passed`, `approved`). */
  readonly step?: Id
  /** The month whose duty is now done (for steps that begin with `cycle.`); the month of the release when left out. */
  readonly month?: Month
  /** The work window that a notice announced (for `noticed`). */
  readonly window?: Span
  /** The revision that a notice announced (for `noticed`). */
  readonly revision?: number
  /** The channels that carried the notice. */
  readonly channels?: Channels
  /** The role that approves (for `approved`). */
  readonly role?: Id
  /** Who approves, as an account or address, never shown to customers (for `approved`). */
  readonly author?: string
  /** The old work window (for `rescheduled`). */
  readonly from?: Span
  /** The new work window (for `rescheduled` and `extended`). */
  readonly to?: Span
  /** Why, in words that customers may read (for `rescheduled`, `postponed`, `cancelled`, `extended`, `rolled-back`). */
  readonly reason?: Localized
  /** How long the service was really down (for `succeeded` and `rolled-back`); `0m` when it was not. */
  readonly downtime?: Downtime
  /** Where the proof is. */
  readonly evidence?: Evidence
  /** Observed values by metric (for `monitored`). */
  readonly metrics?: {
    /** One value. */
    readonly [k: string]: number
  }
  /** The batch concerned, when the release has batches (for `started`, `extended`, `succeeded`, `rolled-back`, `failed`, `rescheduled`). */
  readonly batch?: Id
  /** The entry changes what the upgrade contains, which raises the revision (for `note`). */
  readonly scopeChange?: boolean
  /** What a colleague should know; internal. */
  readonly text?: string
}
/** When the work is carried out: from `start` up to, not including, `end`. Expected downtime inside it is stated under `impact`. */
export interface Window {
  /** Start of the work. */
  readonly start: Moment
  /** End of the work. */
  readonly end: Moment
  /** Zone of the two times, when it is not that of the product or of relctl.yaml. */
  readonly timezone?: Zone
}
