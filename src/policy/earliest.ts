import type { Part } from '../manifest/release.ts'
import { after } from '../schedule/duration.ts'
import { type Instant, minutesBetween } from '../schedule/instant.ts'
import type { Interval } from '../schedule/interval.ts'
import { ladder } from './ladder.ts'
import type { ReleaseOutlook } from './outlook.ts'
import { fitsAfter } from './verdict.ts'

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
  if (!part.window) return undefined
  const duesFor = (window: Interval) =>
    ladder({ ...item, part, window, revision: 0, created: undefined }).flatMap(({ id, due }) =>
      ids.has(id) && due !== undefined ? [due] : [],
    )
  const earliest = Math.min(...duesFor(part.window)) as Instant
  // Windows that are too early by days need not be tried one by one.
  const days = Math.floor(minutesBetween(earliest, from) / (24 * 60)) - 1
  const beginning = days > 0 ? shift(part.window, days, item.release.zone) : part.window
  const windows = item.verdicts.find((verdict) => verdict.part === part)?.windows ?? []
  for (const candidate of fitsAfter(beginning, windows, item)) {
    if (duesFor(candidate).every((due) => due >= from)) return candidate
  }
  return undefined
}

/** The same length of time at the same hour, some days later. */
function shift({ start, end }: Interval, days: number, zone: string): Interval {
  const moved = after(start, { unit: 'calendar', days }, zone)
  return { start: moved, end: (moved + (end - start)) as Instant }
}
