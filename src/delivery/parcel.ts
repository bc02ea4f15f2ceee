import type { Audience, NoticeKind } from '../generated/types/common.ts'
import type { Target } from '../generated/types/config.ts'
import type { ReleaseOutlook } from '../policy/outlook.ts'
import type { Step } from '../policy/step.ts'
import type { Instant } from '../schedule/instant.ts'

/** What a parcel speaks of: a release, or the plan of a month of one product. */
export type Topic =
  | { readonly release: ReleaseOutlook }
  | { readonly month: string; readonly product: string | undefined; readonly zone: string }

/** One notice for one target in one language: what is claimed, sent and accounted for by itself. */
export type Parcel = {
  readonly topic: Topic
  readonly step: Step
  /** The step as logs call it: `cycle.announce` for the plan of a month. */
  readonly stepId: string
  readonly kind: NoticeKind
  readonly audience: Audience
  readonly channel: string
  readonly target: Target
  readonly locale: string
  /** It follows an event instead of counting down to one, so it goes out as soon as it may. */
  readonly eager: boolean
  /** From when on it must not be sent any more; undefined while its deadline is not known. */
  readonly expires: Instant | undefined
}

/** What a record of deliveries knows a parcel by, within the ledger of its topic. */
export type ParcelKey = {
  readonly step: string
  readonly revision: number
  readonly channel: string
  readonly target: string
  readonly locale: string
}

export function keyOf({ stepId, step, channel, target, locale }: Parcel): ParcelKey {
  return { step: stepId, revision: step.revision, channel, target: target.id, locale }
}

/** The key as one word. */
export function nameOf({ step, revision, channel, target, locale }: ParcelKey): string {
  return [step, revision, channel, target, locale].join('/')
}

/** The name of the ledger of a topic, below `deliveries/` and without its ending. */
export function ledgerOf(topic: Topic): string {
  return 'release' in topic ? topic.release.release.id : [topic.month, topic.product].filter(Boolean).join('.')
}

export function zoneOf(topic: Topic): string {
  return 'release' in topic ? topic.release.release.zone : topic.zone
}
