import type { Delivery, SendOutput } from '../generated/types/send-output.ts'
import { formatInstant } from '../schedule/instant.ts'
import { type Content, destinationOf } from './content.ts'
import type { Decision } from './decide.ts'
import { ledgerOf, type Parcel, zoneOf } from './parcel.ts'
import type { Duty } from './parcels.ts'

/** A parcel that is worth telling about, and where it stands. */
export type Entry = {
  readonly parcel: Parcel
  readonly state: Delivery['state']
  readonly why: string
  /** What it says, once it has been written. */
  readonly content: Content | undefined
  /** Digest of what is sent and where to; undefined while that is not known. */
  readonly digest: string | undefined
  /** The file that was written instead of sending it. */
  readonly file?: string
}

/** The states that ask for a person. */
export const troubled: ReadonlySet<Delivery['state']> = new Set([
  'partly-rejected',
  'rejected',
  'deferred',
  'unknown',
  'missed',
  'held',
])

/** How a decision is told; undefined for what has nothing to do with this run. */
export function stateTold({ state }: Decision): Delivery['state'] | undefined {
  return state === 'done' || state === 'not-yet' || state === 'elsewhere' ? undefined : state
}

export function deliveryOutput({ parcel, state, why, content, file }: Entry): Delivery {
  const { topic, step, stepId, kind, audience, channel, target, locale } = parcel
  const isRelease = 'release' in topic
  return {
    release: isRelease ? topic.release.release.id : null,
    month: isRelease ? null : topic.month,
    product: (isRelease ? topic.release.release.data.product : topic.product) ?? null,
    step: stepId,
    kind,
    revision: step.revision,
    audience,
    channel,
    target: target.id,
    via: target.via,
    locale,
    to: destinationOf(parcel),
    subject: content?.subject ?? null,
    due: step.due === undefined ? null : formatInstant(step.due, zoneOf(topic)),
    why,
    state,
    ...(file === undefined ? {} : { file }),
  }
}

export function unservedOutput({ topic, stepId }: Duty, channel: string): SendOutput['unserved'][number] {
  return { release: ledgerOf(topic), step: stepId, channel }
}
