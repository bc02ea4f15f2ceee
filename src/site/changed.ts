import { embargoEnd } from '../notices/embargo.ts'
import { type Instant, parseInstant } from '../schedule/instant.ts'
import type { Facts } from './facts.ts'

/**
 * When what the site tells of a release last changed: by an entry of its log, or because a moment came by which its
 * state is told. Calendars and readers of feeds take up a change only when this moment is later than the one they know.
 * @param recorded when what its notices tell was put on record, RFC 3339
 */
export function changedAt({ outlook, now, state }: Facts, recorded: readonly string[]): Instant {
  const { release, life } = outlook
  const windows = [...life.work.values()].flatMap(({ window }) => window ?? [])
  const begun = state === 'active' || state === 'unconfirmed' ? windows.map(({ start }) => start) : []
  const ended = state === 'unconfirmed' ? windows.map(({ end }) => end) : []
  const told = release.log.filter(({ event }) => events.includes(event)).map(({ at }) => at)
  const moments = [...told, ...begun, ...ended, embargoEnd({ outlook }) ?? Number.NEGATIVE_INFINITY]
  const past = moments.filter((moment) => moment <= now)
  return Math.max(...recorded.map((text) => parseInstant(text) ?? Number.NEGATIVE_INFINITY), ...past) as Instant
}

/** Entries of the log by which the site tells another state or time. */
const events: readonly string[] = [
  'noticed',
  'started',
  'extended',
  'succeeded',
  'rolled-back',
  'failed',
  'rescheduled',
  'postponed',
  'cancelled',
  'monitored',
]
