import type { Instant } from '../schedule/instant.ts'
import { raisesRevision, windowsAt } from './life.ts'
import type { Release } from './release.ts'

/**
 * A release as it stood at a moment: what was on record by then, and the windows that held. The same object when
 * nothing is recorded for later.
 */
export function asOf(release: Release, now: Instant): Release {
  const log = release.log.filter(({ at }) => at <= now)
  const gates = until(release.gates, now)
  const projectDone = until(release.projectDone, now)
  const whole = log.length === release.log.length && gates === release.gates && projectDone === release.projectDone
  if (whole) return release
  const windows = windowsAt(release, log.filter(raisesRevision).length)
  const [first, ...rest] = release.parts
  const at = <T extends Release['parts'][number]>(part: T) => ({ ...part, window: windows.get(part) })
  return { ...release, log, gates, projectDone, parts: [at(first), ...rest.map(at)] }
}

function until(times: ReadonlyMap<string, Instant>, now: Instant): ReadonlyMap<string, Instant> {
  const past = [...times].filter(([, at]) => at <= now)
  return past.length === times.size ? times : new Map(past)
}
