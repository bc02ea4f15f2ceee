import { firstHalf } from './first-half.ts'
import { secondHalf } from './second-half.ts'

/** A vendor's year. */
export const year = [...firstHalf, ...secondHalf]

/** What servers are down, from when to when. */
export const outages = [
  // The notice of the day before is late in the app, and is sent nevertheless.
  { target: 'app', from: '2026-11-06T18:00+07:00', to: '2026-11-06T20:30+07:00' },
  // No text message about work that has begun.
  { target: 'sms', from: '2026-11-07T18:00+07:00', to: '2026-11-08T08:00+07:00' },
] as const
