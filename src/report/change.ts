import type { PlanOutput } from '../generated/types/plan-output.ts'

type PlannedRelease = PlanOutput['releases'][number]

/** What a change does beside what is found in it: to plans, and to what customers and colleagues will read. */
export type Change = {
  /** The base as the user or CI calls it: `origin/main`. */
  readonly since: string
  /** The configuration and policies that changed. */
  readonly foundations: readonly string[]
  /** Releases whose manifest or whose plan is another one, by file. */
  readonly releases: readonly ChangedRelease[]
  /** Releases that are gone, as the base had planned them. */
  readonly removed: readonly { readonly file: string; readonly before: PlannedRelease | undefined }[]
  /** What the releases send next, by deadline. */
  readonly notices: readonly NextNotice[]
  /** Notices beyond those, which are too many to be written out. */
  readonly unwritten: number
}

export type ChangedRelease = {
  readonly file: string
  /** Undefined for a release that is new, or that the base could not plan. */
  readonly before: PlannedRelease | undefined
  /** Undefined while errors keep it from being planned. */
  readonly after: PlannedRelease | undefined
}

export type NextNotice = {
  readonly release: string
  readonly step: string
  readonly title: string
  /** RFC 3339. */
  readonly due: string
  readonly locale: string
  /** The text as it would be sent, or why it cannot be written yet. */
  readonly text:
    | { readonly ok: true; readonly subject: string; readonly body: string }
    | { readonly ok: false; readonly problem: string }
}
