// Generated from schemas/notice-view.schema.json by "npm run generate". Do not edit.
import type { Audience, Date, Id, Instant, Link, Month, NoticeKind, Zone } from './common.ts'

/** One notice as plain data, before a template gives it a form: what templates see, and nothing else. Every property is always there; null or an empty list says that there is nothing to tell. */
export interface NoticeView {
  /** The schema that this obeys. */
  readonly $schema: 'notice-view.schema.json'
  /** Version of this format. */
  readonly version: 1
  /** Permanent name of the notice: release, step (or kind and audience), revision and language. */
  readonly id: string
  /** The release; null for the plan of a month. */
  readonly release: null | Id
  /** The step of the ladder that the notice does; null when nobody planned it. */
  readonly step: string | null
  /** What the notice says. */
  readonly kind: NoticeKind
  /** Who reads it. */
  readonly audience: Audience
  /** How it goes out. */
  readonly channel: Id
  /** Its language. */
  readonly locale: string
  /** The revision of the release that it tells. */
  readonly revision: number
  /** The revision that it replaces; null for the first. */
  readonly supersedes: number | null
  /** Short name of the organisation. */
  readonly brand: string | null
  /** Full name of the organisation. */
  readonly organisation: string | null
  /** Whole sentences, ready to be printed. */
  readonly text: {
    /** Subject line. */
    readonly subject: string
    /** What the notice does, as its subject says it. */
    readonly kind: string
    /** What it concerns, as its subject says it: the modules, the whole product, or the title of the release. */
    readonly topic: string | null
    /** Title of the release, or of its class while an embargo holds. */
    readonly name: string
    /** Title. */
    readonly title: string
    /** What a mailbox shows beside the subject. */
    readonly preheader: string
    /** How readers are addressed. */
    readonly salutation: string
    /** What the notice is about, sentence by sentence. */
    readonly opening: readonly string[]
    /** Why, as a sentence. */
    readonly reason: string | null
    /** That details follow after an embargo, as a sentence. */
    readonly withheld: string | null
    /** That nothing has to be done, as a sentence. */
    readonly noAction: string | null
    /** Apology or thanks. */
    readonly closing: string | null
    /** Last words. */
    readonly farewell: string
    /** The unit that signs. */
    readonly signature: string
    /** Number of the notice, for enquiries. */
    readonly reference: string
  }
  /** The product. */
  readonly product: null | Named
  /** The modules that change. */
  readonly modules: readonly Named[]
  /** The kind of update; null for the plan of a month. */
  readonly class: null | Named
  /** What the work is called. */
  readonly work: Work
  /** The version before and after. */
  readonly versions: null | Versions
  /** What customers gain, as a clause. */
  readonly benefit: string | null
  /** What changes. */
  readonly changes: readonly Change[]
  /** When the work takes place; null when the notice has no date ahead. */
  readonly when: null | When
  /** The window that no longer holds. */
  readonly formerly: null | When
  /** The window of the work that the notice concerns, whether or not its text tells it; the one that no longer holds when the work was postponed or cancelled. */
  readonly schedule: null | When
  /** From when the notice may reach its readers, which for `starting` is when it is due; null when nobody planned it. */
  readonly opens: null | Instant
  /** When what it tells was put on record. */
  readonly recorded: Instant
  /** The date that it carries: when it went out, or from when it may. */
  readonly dated: Instant
  /** What calendars are told, an entry for each window; empty when the notice changes nothing in them. */
  readonly calendar: readonly CalendarEvent[]
  /** Expected downtime inside the window. */
  readonly downtime: null | Downtime
  /** The batch that the readers belong to. */
  readonly batch: null | Named
  /** All batches, when the notice concerns several. */
  readonly batches: readonly Batch[]
  /** What users notice. */
  readonly impact: null | Impact
  /** How much readers feel of the work at most, whether or not the text tells it; null when nobody knows. */
  readonly level: 'none' | 'reduced-redundancy' | 'degraded' | 'read-only' | 'outage' | null
  /** What customers have to do. */
  readonly actions: {
    /** Before the work. */
    readonly before: readonly string[]
    /** During the work. */
    readonly during: readonly string[]
    /** After the work. */
    readonly after: readonly string[]
  }
  /** What customers should know about a roll-back. */
  readonly rollback: string | null
  /** The help desk. */
  readonly contacts: readonly Contact[]
  /** Where to read more. */
  readonly links: readonly Reading[]
  /** Sessions in which users learn what is new, in the order of the manifest. */
  readonly training: readonly Session[]
  /** What is guaranteed afterwards; null when nothing is promised. */
  readonly warranty: null | Warranty
  /** How the work really went. */
  readonly results: null | Results
  /** After this the notice makes no sense any more. */
  readonly expires: null | Instant
  /** The upgrades of a month, in a monthly plan. */
  readonly plan: null | Plan
  /** What only colleagues may read. */
  readonly internal: null | Internal
}
/** A thing with its permanent name and the name that readers know. */
export interface Named {
  /** Permanent name. */
  readonly id: Id
  /** Name in the language of the notice. */
  readonly name: string
}
/** A span of time, ready to be printed. */
export interface When {
  /** The span in words, zone included. */
  readonly text: string
  /** The span as in a subject, offset included. */
  readonly short: string
  /** Start. */
  readonly start: Instant
  /** End, not included. */
  readonly end: Instant
  /** Zone of the release. */
  readonly zone: Zone
  /** The zone in words, with its offset from GMT. */
  readonly zoneName: string
  /** Elapsed time in words; null for a span that only surrounds several windows. */
  readonly duration: string | null
}
/** A part of the work with its own window. */
export interface Batch {
  /** Id of the batch. */
  readonly id: Id
  /** Its name for customers, or its number. */
  readonly name: string
  /** Its window. */
  readonly when: When
}
/** One change. */
export interface Change {
  /** Its kind. */
  readonly kind: 'added' | 'changed' | 'fixed' | 'removed' | 'security' | 'performance' | 'infrastructure'
  /** The kind in words. */
  readonly label: string
  /** Name of its module. */
  readonly module: string | null
  /** The change in words that customers understand. */
  readonly text: string
  /** Worth an announcement of its own. */
  readonly important: boolean
}
/** What users notice. */
export interface Impact {
  /** `rolling` keeps the service up; `downtime` stops it for a time. */
  readonly mode: 'rolling' | 'downtime' | null
  /** The worst that users meet; null when nobody said. */
  readonly level: 'none' | 'reduced-redundancy' | 'degraded' | 'read-only' | 'outage' | null
  /** The level in words. */
  readonly label: string | null
  /** What users notice, as a sentence. */
  readonly text: string | null
  /** The modules concerned, each with what its users meet. */
  readonly modules: readonly Affected[]
  /** The same as a reader needs it: each level once with the modules that it meets, and the product as a whole where all of it is concerned. */
  readonly lines: readonly AffectedLine[]
  /** Whether the lines have different levels, so that a table suits them. */
  readonly detailed: boolean
  /** Modules that keep working. */
  readonly unaffected: readonly Named[]
  /** The same as a sentence. */
  readonly unaffectedText: string | null
  /** That everything works outside the window, as a sentence. */
  readonly otherwise: string | null
  /** Whether users must log in again; null when nobody said. */
  readonly relogin: boolean | null
  /** The same as a sentence. */
  readonly reloginText: string | null
}
/** A module and what its users meet. */
export interface Affected {
  /** Id of the module. */
  readonly id: Id
  /** Its name. */
  readonly name: string
  /** What its users meet; null when nobody said. */
  readonly level: 'none' | 'reduced-redundancy' | 'degraded' | 'read-only' | 'outage' | null
  /** The level in words. */
  readonly label: string | null
}
/** One way to reach the help desk. */
export interface Contact {
  /** The kind. */
  readonly kind: 'phone' | 'email' | 'chat' | 'zalo' | 'web'
  /** The kind in words. */
  readonly label: string
  /** Number, address or link. */
  readonly value: string
  /** The same as a link, where it can be one. */
  readonly href: string | null
  /** When somebody answers. */
  readonly hours: string | null
}
/** Where to read more. */
export interface Reading {
  /** The kind. */
  readonly kind: 'guide' | 'faq' | 'releaseNotes'
  /** The kind in words. */
  readonly label: string
  /** The address. */
  readonly url: Link
}
/** How the work really went. */
export interface Results {
  /** How it ended. */
  readonly outcome: 'succeeded' | 'rolled-back'
  /** When it really took place, zone included. */
  readonly text: string
  /** Real start; null when it is not on record. */
  readonly start: null | Instant
  /** Real end. */
  readonly end: Instant
  /** Elapsed time in words. */
  readonly duration: string | null
  /** How long the service was really down, in words. */
  readonly downtime: string | null
}
/** The upgrades of one month. */
export interface Plan {
  /** The month. */
  readonly month: Month
  /** The month in words. */
  readonly name: string
  /** The upgrades, by start. */
  readonly upgrades: readonly Planned[]
}
/** One row of the plan. */
export interface Planned {
  /** Id of the release, which has a row for each of its batches. */
  readonly release: Id
  /** Its title. */
  readonly title: string
  /** Its class in words. */
  readonly class: string
  /** Names of its modules. */
  readonly modules: string | null
  /** Its window. */
  readonly when: When
  /** The worst level in words. */
  readonly impact: string | null
  /** Whether users must log in again. */
  readonly relogin: boolean
  /** What customers have to do, in short. */
  readonly action: string
}
/** What only colleagues may read; null in every notice for customers, the public and the website. */
export interface Internal {
  /** Where the release stands. */
  readonly state: Named
  /** The change in technical words, line by line. */
  readonly summary: readonly string[]
  /** Who still owes something, by role. */
  readonly owners: readonly string[]
  /** Steps still to be done, by deadline. */
  readonly checklist: readonly Duty[]
  /** How to go back; null when nobody said, or for support. */
  readonly rollback: null | Rollback
  /** What support answers when customers ask. */
  readonly support: readonly string[]
  /** Servers that the work touches. */
  readonly servers: readonly string[]
  /** Where the steps of the night are. */
  readonly runbook: string | null
  /** Changes that customers are not told. */
  readonly changes: readonly string[]
  /** Customer segments concerned. */
  readonly segments: readonly string[]
  /** Customers concerned, by account. */
  readonly customers: readonly string[]
  /** Until when customers and the public see no details, as a sentence. */
  readonly embargo: string | null
}
/** A step still to be done. */
export interface Duty {
  /** Id of the step. */
  readonly id: string
  /** What is to be done. */
  readonly title: string
  /** Its kind. */
  readonly kind: 'notice' | 'task' | 'gate' | 'cycle' | 'event'
  /** Who owes it, by role. */
  readonly owners: string | null
  /** Deadline; null while nothing fixes it. */
  readonly due: null | Instant
  /** The deadline in words. */
  readonly dueText: string | null
  /** The same for a line of a list. */
  readonly dueShort: string | null
  /** Where it stands. */
  readonly state: 'upcoming' | 'open' | 'due' | 'late'
  /** The same in words. */
  readonly stateName: string
}
/** How to go back. */
export interface Rollback {
  /** The steps, line by line. */
  readonly plan: readonly string[]
  /** What makes us go back, line by line. */
  readonly trigger: readonly string[]
  /** Last moment for the decision, in words. */
  readonly decideBy: string | null
}
/** The version before and after. */
export interface Versions {
  /** Version before the upgrade. */
  readonly from: string | null
  /** Version after the upgrade. */
  readonly to: string
}
/** A time without service. */
export interface Downtime {
  /** Minutes. */
  readonly minutes: number
  /** The same in words. */
  readonly text: string
}
/** A training session. */
export interface Session {
  /** What it teaches. */
  readonly title: string
  /** Who should come. */
  readonly audience: string | null
  /** When it starts. */
  readonly start: Instant
  /** The same in words. */
  readonly when: string
}
/** A warranty. */
export interface Warranty {
  /** Its last day. */
  readonly until: Date
  /** Until when it holds, as a sentence. */
  readonly text: string
  /** What it covers. */
  readonly covers: string | null
  /** That support in force majeure is free, as a sentence. */
  readonly support: string | null
}
/** Modules that meet the same level. */
export interface AffectedLine {
  /** Names of the modules, or of the product as a whole. */
  readonly names: string
  /** What their users meet; null when nobody said. */
  readonly label: string | null
}
/** A kind of work. */
export interface Work {
  /** Its id, as in the policy. */
  readonly id: 'upgrade' | 'update' | 'security-update' | 'maintenance' | 'repair'
  /** Its name inside a sentence. */
  readonly name: string
}
/** One entry of a calendar. */
export interface CalendarEvent {
  /** Permanent name of the entry: the release, and the batch for all but the first. */
  readonly id: string
  /** Whether the work is to take place. */
  readonly status: 'confirmed' | 'cancelled'
  /** How often time or scope have changed. */
  readonly sequence: number
  /** Its title. */
  readonly title: string
  /** The window. */
  readonly when: When
}
