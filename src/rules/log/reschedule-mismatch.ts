import type { LogEntry } from '#manifest/log.ts'
import { type Part, partOf, type Release } from '#manifest/release.ts'
import type { ReleaseOutlook } from '#policy/outlook.ts'
import type { Finding, Related } from '#report/finding.ts'
import type { Rule } from '#rules/rule.ts'
import type { Interval } from '#schedule/interval.ts'
import { saySpan } from '#schedule/say.ts'
import { differingEdge, partTold } from './entries.ts'

export const rescheduleMismatch: Rule = {
  id: 'log/reschedule-mismatch',
  severity: 'error',
  summary: {
    en: 'Moves in the log lead from the window that held before to the one that held afterwards.',
    vi: 'Mỗi lần dời lịch trong nhật ký đi từ cửa sổ đang có hiệu lực đến cửa sổ có hiệu lực sau đó.',
  },
  why: 'The new date in a notice is the one in the log. If the manifest says another, customers come back on the wrong night.',
  bad: `id: 2026-12-12-cham-cong
created: 2026-11-16T09:00
title: { vi: Sửa lỗi chấm công, en: Timesheet fixes }
class: minor
product: office
modules: [tasks]
window: { start: 2026-12-12T22:00, end: 2026-12-12T23:00 }
changes:
  - { kind: fixed, module: tasks, text: { vi: Ca đêm tính đúng ngày, en: Night shifts count for the right day } }
log:
  - event: rescheduled
    at: 2026-11-23T15:00
    from: { start: 2026-12-05T22:00, end: 2026-12-05T23:00 }
    to: { start: 2026-12-06T22:00, end: 2026-12-06T23:00 } # the window says 12 December
    reason: { vi: Cần thêm thời gian kiểm thử, en: More time for tests is needed }
`,
  good: `id: 2026-12-12-cham-cong
created: 2026-11-16T09:00
title: { vi: Sửa lỗi chấm công, en: Timesheet fixes }
class: minor
product: office
modules: [tasks]
window: { start: 2026-12-12T22:00, end: 2026-12-12T23:00 }
changes:
  - { kind: fixed, module: tasks, text: { vi: Ca đêm tính đúng ngày, en: Night shifts count for the right day } }
log:
  - event: rescheduled
    at: 2026-11-23T15:00
    from: { start: 2026-12-05T22:00, end: 2026-12-05T23:00 }
    to: { start: 2026-12-12T22:00, end: 2026-12-12T23:00 }
    reason: { vi: Cần thêm thời gian kiểm thử, en: More time for tests is needed }
`,
  *check({ outlook }) {
    for (const item of outlook.releases) {
      for (const part of item.release.parts) {
        const moves = item.release.log.filter(
          (entry) => entry.event === 'rescheduled' && partOf(item.release, entry.data.batch) === part,
        )
        for (const [index, move] of moves.entries()) {
          yield* wrongOrigin(item, part, move, moves[index - 1])
        }
        yield* wrongGoal(item.release, part, moves.at(-1))
      }
    }
  },
}

/** A move starts from where the last one led, the first one from what was announced. */
function* wrongOrigin(item: ReleaseOutlook, part: Part, move: LogEntry, last: LogEntry | undefined): Iterable<Finding> {
  const { release } = item
  const told = release.log.findLast(
    (entry) =>
      entry.event === 'noticed' && entry.index < move.index && entry.announced && partTold(item, entry) === part,
  )
  const [held, key, source] = last ? [last.to, 'to', last] : [told?.announced, 'window', told]
  const edge = held && move.from && differingEdge(held, move.from)
  if (!held || !move.from || !edge || wasExtended(release, part, move)) return
  yield finding(release, { move, key: 'from', edge, found: move.from, held }, [
    { file: release.file, path: [...(source?.path ?? []), key], at: 'value', message: 'the window that held before' },
  ])
}

/** The last move leads to the window of the manifest, unless the work was called off since. */
function* wrongGoal(release: Release, part: Part, move: LogEntry | undefined): Iterable<Finding> {
  const { window, path } = part
  const edge = move?.to && window && differingEdge(window, move.to)
  if (!move?.to || !window || !edge) return
  const calledOff = release.log.some(
    ({ event, index }) => index > move.index && (event === 'postponed' || event === 'cancelled'),
  )
  if (calledOff || wasExtended(release, part, undefined)) return
  yield finding(release, { move, key: 'to', edge, found: move.to, held: window }, [
    { file: release.file, path: [...path, edge], at: 'value', message: 'the window of the manifest' },
  ])
}

/** Extended work may count its new end as part of the window. */
function wasExtended(release: Release, part: Part, before: LogEntry | undefined): boolean {
  return release.log.some(
    (entry) =>
      entry.event === 'extended' &&
      partOf(release, entry.data.batch) === part &&
      (before === undefined || entry.index < before.index),
  )
}

type Mismatch = {
  readonly move: LogEntry
  readonly key: 'from' | 'to'
  readonly edge: 'start' | 'end'
  readonly found: Interval
  readonly held: Interval
}

function finding({ file, zone }: Release, mismatch: Mismatch, related: readonly Related[]): Finding {
  const { move, key, edge, found, held } = mismatch
  const where = key === 'from' ? 'the window was' : 'the window is'
  return {
    file,
    path: [...move.path, key, edge],
    at: 'value',
    message: `the move leads ${key} ${saySpan(found, zone)} (${zone}), but ${where} ${saySpan(held, zone)}`,
    hint: `correct "${key}", or record the move that is missing`,
    related,
  }
}
