import { UsageError } from '#exit.ts'
import type { LogEntry } from '#generated/types/release.ts'
import type { Amendment } from '#manifest/amend.ts'
import type { Part } from '#manifest/release.ts'
import { oneOf } from '#manifest/suggest.ts'
import { addMinutes, formatInstant, type Instant, minutesBetween } from '#schedule/instant.ts'
import { contains, type Interval } from '#schedule/interval.ts'
import { writeLocal } from '#schedule/local.ts'
import { sayInstant } from '#schedule/say.ts'
import { readEnd, readWindow } from './said-times.ts'
import { spanOf, type Telling } from './telling.ts'

/** The old and the new window of an event that changes it. @throws UsageError when it is not clear which one, or when there is no change */
export function windowChange(telling: Telling, part: Part): Partial<LogEntry> {
  const { event, item, options } = telling
  const given = options['to']?.toString()
  if (given === undefined) return {}
  const { zone, id, parts } = item.release
  const batches = parts.flatMap(({ batch }) => batch ?? [])
  if (batches.length > 1 && options['batch'] === undefined)
    throw new UsageError(
      `${id} has ${batches.length} batches, each with a window of its own`,
      `say with --batch which one: ${oneOf(batches)}`,
    )
  const said = { option: '--to', zone }
  const { window } = part
  if (!window) throw new UsageError(`${id} has no window yet`, 'write "window" into the manifest')
  if (event === 'extended') {
    const last = item.life.work.get(part)?.window?.end ?? window.end
    const end = readEnd(given, window.start, said)
    if (end > last) return { to: spanOf({ start: window.start, end }, zone) }
    throw new UsageError(
      `--to is ${sayInstant(end, zone)} (${zone}), expected an end after the planned one, ${sayInstant(last, zone)}`,
      'give the time at which the work will be done',
    )
  }
  const to = readWindow(given, window, said)
  if (to.start === window.start && to.end === window.end)
    throw new UsageError(`${id} is planned for ${given} already`, 'give --to another window')
  return { from: spanOf(window, zone), to: spanOf(to, zone) }
}

/** What a move changes in the rest of the manifest: the window itself, and the decision about a roll-back inside it. */
export function movedValues({ item }: Telling, part: Part, to: Interval): NonNullable<Amendment['values']> {
  const { release } = item
  const { window } = part
  if (!window) return []
  const { decideBy } = release
  const isInside = decideBy !== undefined && contains(window, { start: decideBy, end: decideBy })
  const source = release.data.batches?.find(({ id }) => id === part.batch)?.window ?? release.data.window
  const as = (instant: Instant, written = '') => writtenLike(written, instant, release.zone)
  return [
    { path: [...part.path, 'start'], text: as(to.start, source?.start) },
    { path: [...part.path, 'end'], text: as(to.end, source?.end) },
    ...(isInside
      ? [
          {
            path: ['rollback', 'decideBy'],
            text: as(decideByIn(to, window, decideBy), release.data.rollback?.decideBy),
          },
        ]
      : []),
  ]
}

/** As far from the end as it was, but not before the start. */
function decideByIn(to: Interval, old: Interval, decideBy: Instant): Instant {
  return Math.max(to.start, addMinutes(to.end, -minutesBetween(decideBy, old.end))) as Instant
}

/** With its offset where the old time had one. */
function writtenLike(written: string, instant: Instant, zone: string): string {
  const local = writeLocal(instant, zone)
  return /(Z|[+-]\d{2}:\d{2})$/.test(written) && local.length === 16
    ? `${local}${formatInstant(instant, zone).slice(19)}`
    : local
}
