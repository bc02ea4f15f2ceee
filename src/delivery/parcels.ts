import type { Configuration } from '../generated/types/config.ts'
import { partOf } from '../manifest/release.ts'
import { houseOf } from '../notices/subject.ts'
import type { Outlook, ReleaseOutlook } from '../policy/outlook.ts'
import { isPending, type Step } from '../policy/step.ts'
import { addMinutes, type Instant } from '../schedule/instant.ts'
import type { Parcel, Topic } from './parcel.ts'
import { targetsFor } from './targets.ts'

/** Minutes after its deadline for which a notice of something that happened is still worth sending (house default). */
const stale = 7 * 24 * 60

/** A duty to tell somebody something. */
export type Duty = { readonly topic: Topic; readonly step: Step; readonly stepId: string }

/** A duty that is not on record yet, with the parcels that fulfil it and the channels that no target serves. */
export type Shipment = Duty & { readonly parcels: readonly Parcel[]; readonly unserved: readonly string[] }

/** Every notice that is still owed, or was until its time passed. */
export function shipmentsOf(outlook: Outlook, config: Configuration): readonly Shipment[] {
  const releases = outlook.releases.flatMap((release) =>
    release.steps
      .filter(({ kind }) => kind === 'notice')
      .map((step): Duty => ({ topic: { release }, step, stepId: step.id })),
  )
  const months = outlook.cycles.flatMap(({ month, product, zone, steps }) =>
    steps.map((step): Duty => ({ topic: { month, product, zone }, step, stepId: `cycle.${step.id}` })),
  )
  return [...releases, ...months]
    .filter(({ step }) => isPending(step) || step.state === 'missed')
    .map((duty) => shipmentOf(duty, outlook, config))
}

function shipmentOf(duty: Duty, outlook: Outlook, config: Configuration): Shipment {
  const { topic, step } = duty
  const { notice: kind, audience } = step
  if (kind === undefined || audience === undefined) return { ...duty, parcels: [], unserved: [] }
  const product = productOf(topic)
  const readers = { audience, product, segments: 'release' in topic ? segmentsOf(topic.release, step) : [] }
  const served = step.channels.map((channel) => ({ channel, targets: targetsFor(channel, readers, config) }))
  const [leading = 'en'] = houseOf(config, product, policyLocales(topic, outlook)).locales
  const facts = { ...duty, kind, audience, eager: isEager(topic, step), expires: expiryOf(step) }
  const parcels = served.flatMap(({ channel, targets }) =>
    targets.flatMap((target) =>
      (target.locales ?? [leading]).map((locale): Parcel => ({ ...facts, channel, target, locale })),
    ),
  )
  return { ...duty, parcels, unserved: served.flatMap(({ channel, targets }) => (targets.length > 0 ? [] : channel)) }
}

function productOf(topic: Topic): string | undefined {
  return 'release' in topic ? topic.release.release.data.product : topic.product
}

/** Customers of a batch belong to its segments; what concerns everyone goes to everyone. */
function segmentsOf({ release }: ReleaseOutlook, { audience, batch }: Step): readonly string[] {
  if (audience !== 'customer' && audience !== 'affected-customer') return []
  return release.data.batches && batch === undefined ? [] : partOf(release, batch).segments
}

/**
 * A notice of what happened, the plan of a month, and the first word about work on which a provider decides: the
 * sooner the better (semantics 9).
 */
function isEager(topic: Topic, { expires, opens }: Step): boolean {
  if (expires === undefined || !('release' in topic)) return true
  const { data, knownSince } = topic.release.release
  return data.origin === 'provider' && opens !== undefined && opens === (knownSince ?? topic.release.created)
}

function expiryOf({ expires, due }: Step): Instant | undefined {
  return expires ?? (due === undefined ? undefined : addMinutes(due, stale))
}

function policyLocales(topic: Topic, { releases }: Outlook): readonly string[] {
  if ('release' in topic) return topic.release.policy.locales
  return releases.find(({ release }) => release.data.product === topic.product)?.policy.locales ?? []
}
