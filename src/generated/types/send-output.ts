// Generated from schemas/send-output.schema.json by "npm run generate". Do not edit.
import type { Audience, Id, Instant, Month, NoticeKind } from './common.ts'

/** What `relctl send --format json` prints. */
export interface SendOutput {
  /** The schema that this output obeys. */
  readonly $schema: string
  /** Version of this format. */
  readonly version: 1
  /** The instant of the run. */
  readonly now: Instant
  /** What the run does with notices that are ready. */
  readonly mode: 'dry-run' | 'send' | 'files' | 'test'
  /** What was or would be delivered, and what stands in the way, in the order of sending. */
  readonly deliveries: readonly Delivery[]
  /** Notices that are ready and have channels without a target: a person publishes them. */
  readonly unserved: readonly Unserved[]
  /** Steps that are now on record as noticed. */
  readonly recorded: readonly Recorded[]
}
/** One notice for one target. */
export interface Delivery {
  /** The release; null for the plan of a month. */
  readonly release: Id | null
  /** The month of a plan; null for a release. */
  readonly month: Month | null
  /** The product, if there is one. */
  readonly product: Id | null
  /** The step of the ladder. */
  readonly step: Id
  /** The kind of notice. */
  readonly kind: NoticeKind
  /** The revision that it tells. */
  readonly revision: number
  /** Who reads it. */
  readonly audience: Audience
  /** Its channel. */
  readonly channel: Id
  /** Its target. */
  readonly target: Id
  /** How it gets there. */
  readonly via: string
  /** Its language. */
  readonly locale: string
  /** Addresses, the host, the page or the folder. */
  readonly to: readonly string[]
  /** Its subject; null when it cannot be written. */
  readonly subject: string | null
  /** By when it is to be sent; null without a deadline. */
  readonly due: Instant | null
  /** Why now, or why not. */
  readonly why: string
  /** Where it stands after this run. */
  readonly state: 'ready' | 'sent' | 'partly-rejected' | 'rejected' | 'deferred' | 'unknown' | 'missed' | 'held' | 'written'
  /** The file that was written for it. */
  readonly file?: string
}
/** A notice and a channel that no target serves. */
export interface Unserved {
  /** The release, or the month and product of a plan. */
  readonly release: string
  /** The step. */
  readonly step: Id
  /** The channel. */
  readonly channel: Id
}
/** A step and the manifest whose log has it now. */
export interface Recorded {
  /** The release. */
  readonly release: string
  /** The step. */
  readonly step: Id
  /** The manifest. */
  readonly file: string
}
