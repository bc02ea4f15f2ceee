import type { Part } from '../manifest/release.ts'
import { after } from '../schedule/duration.ts'
import { freezeInterval } from '../schedule/freeze.ts'
import { type Instant, minutesBetween } from '../schedule/instant.ts'
import type { Interval } from '../schedule/interval.ts'
import { nearestFits } from '../schedule/window.ts'
import { ladder } from './ladder.ts'
import type { ReleaseOutlook } from './outlook.ts'
import { freezesFor } from './verdict.ts'

/** How many fitting windows are tried: more than a year of weekend nights. */
const tries = 120

/**
 * The first window of the same length in which some steps of a part would not fall due before `from`.
 * @param ids the steps, as they are called in the part's ladder
 */
export function earliestWindow(
  item: ReleaseOutlook,
  part: Part,
  ids: ReadonlySet<string>,
  from: Instant,
): Interval | undefined {
  const { release, policy, class: updateClass, life, verdicts } = item
  const { zone } = release
  if (!part.window) return undefined
  const duesFor = (window: Interval) =>
    ladder({
      release,
      policy,
      class: updateClass,
      part,
      window,
      revision: 0,
      created: undefined,
      life,
    }).flatMap(({ id, due }) => (ids.has(id) && due !== undefined ? [due] : []))
  const earliest = Math.min(...duesFor(part.window))
  const windows = verdicts.find((verdict) => verdict.part === part)?.windows ?? []
  const blocked = freezesFor(release, policy, updateClass).map((freeze) => freezeInterval(freeze, zone))
  const days = Math.floor(minutesBetween(earliest as Instant, from) / (24 * 60)) - 1
  let candidate: Interval | undefined = days > 0 ? shift(part.window, days, zone) : part.window
  for (let count = 0; count < tries && candidate; count += 1) {
    candidate = nearestFits(candidate, windows, zone, blocked).after
    if (candidate && duesFor(candidate).every((due) => due >= from)) return candidate
  }
  return undefined
}

/** The same length of time at the same hour, some days later. */
function shift({ start, end }: Interval, days: number, zone: string): Interval {
  const moved = after(start, { unit: 'calendar', days }, zone)
  return { start: moved, end: (moved + (end - start)) as Instant }
}
