import type { Freeze, Localized, Match } from '../generated/types/common.ts'
import type { Class as ClassFile, Policy as PolicyFile, Step as StepFile } from '../generated/types/policy.ts'
import type { Path, Place } from '../report/finding.ts'
import type { HolidayCalendar } from '../schedule/calendar.ts'
import type { Duration } from '../schedule/duration.ts'
import type { Lead } from '../schedule/lead.ts'
import type { AllowedWindow } from '../schedule/window.ts'

/** One duty of a ladder, ready to be dated. Entries live in `policies/*.yaml` under `classes.<id>.steps`. */
export type LadderStep = {
  readonly id: string
  readonly kind: 'notice' | 'task' | 'gate'
  readonly title: Localized | undefined
  readonly notice: StepFile['notice']
  readonly audience: StepFile['audience']
  readonly channels: readonly string[]
  /** How early; undefined for steps that follow an event. */
  readonly lead: Lead | undefined
  readonly after: { readonly event: 'success' | 'start'; readonly within: Duration } | undefined
  /** The event of the log that does a task without naming it. */
  readonly doneBy: StepFile['doneBy']
  readonly owners: readonly string[]
  readonly optional: boolean
  readonly when: Match | undefined
  readonly sendAt: string | undefined
  readonly businessDay: boolean
  /** Requirement IDs or "house default", joined by a comma. */
  readonly source: string
}

/** What must be agreed before production, and by whom. Entries live in `policies/*.yaml` under `classes.<id>.approvals`. */
export type Approval = {
  readonly id: string
  readonly roles: readonly string[]
  readonly lead: Duration
  readonly source: string
}

/** What notices call work of some kind; the words stand in `templates/locales/` under `works`. */
export type Work = NonNullable<ClassFile['work']>

/** What one kind of update promises. Entries live in `policies/*.yaml` under `classes`. */
export type UpdateClass = {
  readonly id: string
  readonly title: Localized
  readonly summary: Localized | undefined
  /** What notices call such work. */
  readonly work: Work
  readonly immediate: 'never' | 'urgent' | 'always'
  readonly windows: {
    readonly require: readonly PolicyWindow[]
    readonly prefer: readonly PolicyWindow[]
    readonly unless: Match | undefined
    readonly source: string
  }
  readonly downtime: {
    /** Minutes; the range that needs no second look. */
    readonly usual: { readonly from: number; readonly to: number } | undefined
    /** Minutes; the longest stop that still counts as rolling. */
    readonly max: number | undefined
    readonly source: string
  }
  readonly requires: readonly {
    readonly field: string
    readonly why: Localized | undefined
    readonly when: Match | undefined
    readonly source: string
  }[]
  readonly approvals: readonly Approval[]
  readonly steps: readonly LadderStep[]
  readonly source: string
}

/** A recurring span for work. Entries live in `policies/*.yaml` under `windows`. */
export type PolicyWindow = AllowedWindow & { readonly title: Localized | undefined; readonly source: string }

/** A duty of every month, once per month and product. Entries live in `policies/*.yaml` under `cycle`. */
export type CycleStep = {
  readonly id: string
  readonly title: Localized | undefined
  readonly days: { readonly from: number; readonly to: number }
  readonly of: 'previous-month' | 'month'
  readonly months: readonly number[] | undefined
  readonly owners: readonly string[]
  readonly audience: StepFile['audience']
  readonly channels: readonly string[]
  readonly source: string
}

/** A step of an upgrade project for one customer. Entries live in `policies/*.yaml` under `project`. */
export type ProjectStep = {
  readonly id: string
  readonly title: Localized | undefined
  readonly owners: readonly string[]
  /** The ladder step that is the same duty. */
  readonly gate: string | undefined
  /** A promise that holds until its day, instead of a duty to be done by it. */
  readonly lasting: boolean
  readonly source: string
}

/** A freeze with both dates; entries without them are reported by a rule and left out here. */
export type DatedFreeze = Freeze & { readonly from: string; readonly to: string }

/** One file of a policy and its ancestors. Shipped presets have no place in the user's repository. */
export type Layer = { readonly id: string; readonly data: PolicyFile; readonly file: string | undefined }

/** A policy with everything that it extends merged in (child wins, by id) and every duration parsed. */
export type Policy = {
  readonly id: string
  readonly title: Localized
  readonly summary: Localized | undefined
  /** The policy itself first, then what it extends, up to the root. */
  readonly layers: readonly Layer[]
  /** The merged file, before parsing. */
  readonly data: PolicyFile
  readonly timezone: string
  readonly locales: readonly string[]
  readonly roles: ReadonlyMap<string, Localized>
  readonly windows: ReadonlyMap<string, PolicyWindow>
  readonly classes: ReadonlyMap<string, UpdateClass>
  readonly project: readonly ProjectStep[]
  readonly cycle: readonly CycleStep[]
  readonly freezes: readonly DatedFreeze[]
  readonly calendars: readonly HolidayCalendar[]
  /** Minutes that somebody has for a duty which falls due the moment it arises. */
  readonly grace: number
  readonly customerNoticesPerDay: number | undefined
  readonly contactsRequired: boolean
  /** Where a path of the merged policy stands in the user's repository (ids instead of list indexes). */
  readonly place: (path: Path, at: 'key' | 'value') => Place
}
