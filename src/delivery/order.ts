import { isInternal } from '../notices/subject.ts'
import { ledgerOf, type Parcel } from './parcel.ts'

/**
 * Colleagues first, so that they can answer; then the website and everything that mails link to; then mail, then what
 * rings a phone. Within these the earliest deadline; languages stay in the order of their target, the leading one first.
 */
export function inOrder(parcels: readonly Parcel[]): readonly Parcel[] {
  return parcels.toSorted(
    (a, b) => rank(a) - rank(b) || (a.step.due ?? 0) - (b.step.due ?? 0) || compare(tie(a), tie(b)),
  )
}

const published: readonly string[] = ['website', 'status', 'feed', 'calendar', 'in-app']
const ringing: readonly string[] = ['sms', 'zalo']

function rank({ audience, channel }: Parcel): number {
  if (isInternal(audience)) return 0
  if (audience === 'website' || published.includes(channel)) return 1
  return ringing.includes(channel) ? 3 : 2
}

function tie({ topic, stepId, channel, target }: Parcel): string {
  return [ledgerOf(topic), stepId, channel, target.id].join('\0')
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1
}
