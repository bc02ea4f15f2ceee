import { isInternal } from '../notices/subject.ts'
import { ledgerOf, type Parcel } from './parcel.ts'

/**
 * Colleagues first, so that they can answer; then the website and everything that mails link to; then mail, then what
 * rings a phone. Within these the earliest deadline.
 */
export function inOrder(parcels: readonly Parcel[]): readonly Parcel[] {
  return parcels.toSorted(
    (a, b) => rank(a) - rank(b) || (a.step.due ?? 0) - (b.step.due ?? 0) || (tie(a) < tie(b) ? -1 : 1),
  )
}

const published: readonly string[] = ['website', 'status', 'feed', 'calendar', 'in-app']
const ringing: readonly string[] = ['sms', 'zalo']

function rank({ audience, channel }: Parcel): number {
  if (isInternal(audience)) return 0
  if (audience === 'website' || published.includes(channel)) return 1
  return ringing.includes(channel) ? 3 : 2
}

function tie({ topic, stepId, channel, target, locale }: Parcel): string {
  return [ledgerOf(topic), stepId, channel, target.id, locale].join('\0')
}
