import { addMinutes, type Instant, minutesBetween, parseInstant, wallClock } from '../schedule/instant.ts'
import { sayRelative } from '../schedule/say.ts'
import type { Standing } from './ledger.ts'
import { type Parcel, zoneOf } from './parcel.ts'

/** What is to become of a parcel now, and why. */
export type Decision = {
  readonly state:
    | 'ready'
    | 'not-yet'
    | 'done'
    | 'rejected'
    | 'partly-rejected'
    | 'deferred'
    | 'unknown'
    | 'missed'
    | 'elsewhere'
  readonly why: string
  /** Nothing about it is on record yet. */
  readonly isNew: boolean
}

export type Wish = {
  readonly now: Instant
  /** Minutes before its deadline at which an open notice goes out. */
  readonly ahead: number
  readonly resendUnknown: boolean
  /** Until when a claim that another runner has pushed may still be on its way; undefined where there is only one runner. */
  readonly otherRunner: number | undefined
}

/** The hour from which plans of the month go out: their first minute is midnight (house default). */
const morning = 9

/** Minutes after which what has expired is no longer worth a record: a repository may be older than its ledgers. */
const recent = 7 * 24 * 60

/** Whether a parcel goes out now. What its ledger says comes first, so that nothing goes out twice. */
export function decide(parcel: Parcel, standing: Standing | undefined, wish: Wish): Decision {
  return byRecord(parcel, standing, wish) ?? byTime(parcel, wish, standing === undefined)
}

/** What the record of a parcel says, unless that leaves it to the clock. */
function byRecord(parcel: Parcel, standing: Standing | undefined, wish: Wish): Decision | undefined {
  if (!standing) return undefined
  const { last, at } = standing
  const settled = (state: Decision['state'], why: string) => ({ state, why, isNew: false })
  switch (last.event) {
    case 'sent':
      return settled('done', 'sent')
    case 'missed':
      return settled('done', 'missed')
    case 'partly-rejected':
      return settled('partly-rejected', `refused for ${(last.refused ?? []).join(', ')}`)
    case 'claimed':
      if (wish.otherRunner !== undefined && minutesBetween(at, wish.now) < wish.otherRunner)
        return settled('elsewhere', 'another run is sending it')
      return wish.resendUnknown ? undefined : settled('unknown', 'the run that claimed it ended without an outcome')
    case 'unknown':
      return wish.resendUnknown ? undefined : settled('unknown', last.message ?? 'the connection was lost')
    case 'deferred': {
      const retryAt = parseInstant(last.retryAt ?? '')
      const waits = retryAt !== undefined && retryAt > wish.now && !isExpired(parcel, wish.now)
      return waits ? settled('deferred', `tried again ${sayRelative(retryAt, wish.now)}: ${last.message}`) : undefined
    }
    case 'rejected':
      return undefined
  }
}

function byTime(parcel: Parcel, { now, ahead }: Wish, isNew: boolean): Decision {
  const { step, eager, expires } = parcel
  const told = (state: Decision['state'], why: string) => ({ state, why, isNew })
  if (step.state === 'missed' || isExpired(parcel, now)) {
    const since = expires ?? now
    const old = isNew && minutesBetween(since, now) > recent
    return told(old ? 'done' : 'missed', `its time passed ${sayRelative(since, now)}`)
  }
  if (step.state === 'upcoming' || step.due === undefined) return told('not-yet', 'it may not be sent yet')
  if (step.due < now) return told('ready', `was due ${sayRelative(step.due, now)}`)
  if (eager && (step.kind !== 'cycle' || wallClock(now, zoneOf(parcel.topic)).hour >= morning))
    return told('ready', `as soon as it may, at the latest ${sayRelative(step.due, now)}`)
  const waits = addMinutes(step.due, -ahead) > now
  return told(waits ? 'not-yet' : 'ready', `due ${sayRelative(step.due, now)}`)
}

function isExpired({ expires }: Parcel, now: Instant): boolean {
  return expires !== undefined && now >= expires
}
