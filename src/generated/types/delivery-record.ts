// Generated from schemas/delivery-record.schema.json by "npm run generate". Do not edit.
import type { Id } from './common.ts'

/** One line of `deliveries/<release>.jsonl` or `deliveries/<month>.<product>.jsonl`: what became of one notice for one target. Lines are added, never changed. */
export interface DeliveryRecord {
  /** Version of this format. */
  readonly version: 1
  /** When, in UTC. */
  readonly at: string
  /** What happened. */
  readonly event: 'claimed' | 'sent' | 'partly-rejected' | 'rejected' | 'deferred' | 'unknown' | 'missed'
  /** The step of the ladder; `cycle.<id>` for the plan of a month. */
  readonly step: Id
  /** The revision that it tells. */
  readonly revision: number
  /** Its channel. */
  readonly channel: Id
  /** Its target, as relctl.yaml calls it. */
  readonly target: Id
  /** Its language. */
  readonly locale: string
  /** Digest of what is sent and where to, so that the same is not offered again after a refusal. */
  readonly digest?: string
  /** The addresses that were refused. */
  readonly refused?: readonly string[]
  /** What the target calls it, for later changes. */
  readonly remote?: string
  /** Before when it is not tried again, in UTC. */
  readonly retryAt?: string
  /** What the target said, or why nothing can be said. */
  readonly message?: string
}
