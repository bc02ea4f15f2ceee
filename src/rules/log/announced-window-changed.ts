import { revisionTold } from '#manifest/life.ts'
import type { LogEntry } from '#manifest/log.ts'
import { type Part, partOf } from '#manifest/release.ts'
import type { ReleaseOutlook } from '#policy/outlook.ts'
import type { Rule } from '#rules/rule.ts'
import { standingReleases } from '#rules/standing.ts'
import type { Instant } from '#schedule/instant.ts'
import { saySpan } from '#schedule/say.ts'
import { differingEdge, partTold } from './entries.ts'
import { rewrittenFiles } from './rewriting.ts'

export const announcedWindowChanged: Rule = {
  id: 'log/announced-window-changed',
  severity: 'error',
  summary: {
    en: 'A window that was announced changes only by an entry in the log.',
    vi: 'Cửa sổ bảo trì đã thông báo chỉ được thay đổi bằng một mục trong nhật ký.',
  },
  why: 'Whoever was told a time relies on it. A change that nobody records is a change that nobody is told about.',
  bad: `id: 2026-12-05-cham-cong
created: 2026-11-16T09:00
title: { vi: Sửa lỗi chấm công, en: Timesheet fixes }
class: minor
product: office
modules: [tasks]
window: { start: 2026-12-05T20:00, end: 2026-12-05T21:00 } # customers were told 22:00
changes:
  - { kind: fixed, module: tasks, important: true, text: { vi: Ca đêm tính đúng ngày, en: Night shifts count for the right day } }
log:
  - { event: noticed, at: 2026-11-20T09:00, step: customer-news, window: { start: 2026-12-05T22:00, end: 2026-12-05T23:00 } }
`,
  good: `id: 2026-12-05-cham-cong
created: 2026-11-16T09:00
title: { vi: Sửa lỗi chấm công, en: Timesheet fixes }
class: minor
product: office
modules: [tasks]
window: { start: 2026-12-05T20:00, end: 2026-12-05T21:00 }
changes:
  - { kind: fixed, module: tasks, important: true, text: { vi: Ca đêm tính đúng ngày, en: Night shifts count for the right day } }
log:
  - { event: noticed, at: 2026-11-20T09:00, step: customer-news, window: { start: 2026-12-05T22:00, end: 2026-12-05T23:00 } }
  - event: rescheduled
    at: 2026-11-24T08:00
    from: { start: 2026-12-05T22:00, end: 2026-12-05T23:00 }
    to: { start: 2026-12-05T20:00, end: 2026-12-05T21:00 }
    reason: { vi: Tránh giờ sao lưu dữ liệu, en: The hour of the backup is avoided }
`,
  *check(facts) {
    const rewritten = rewrittenFiles(facts)
    for (const item of standingReleases(facts)) {
      const { release } = item
      const { zone, file } = release
      // What a rewritten log says was announced is not what was announced.
      if (rewritten.has(file)) continue
      for (const part of release.parts) {
        const { entry, edge } = silentChange(item, part, facts.outlook.now) ?? {}
        if (!entry?.announced || !part.window || !edge) continue
        const { start, end } = entry.data.window ?? {}
        yield {
          file,
          path: [...part.path, edge],
          at: 'value',
          message: `the window is ${saySpan(part.window, zone)} (${zone}), but ${saySpan(entry.announced, zone)} was announced and no entry tells of a change`,
          hint: `write "start: ${start}, end: ${end}" again, or add an event "rescheduled" with "from", "to" and "reason" to the log`,
          related: [{ file, path: [...entry.path, 'window'], at: 'value', message: 'what was announced' }],
        }
      }
    }
  },
}

/** The notice that a window belies although no entry tells of a change. */
export function silentChange(
  item: ReleaseOutlook,
  part: Part,
  now: Instant,
): { readonly entry: LogEntry; readonly edge: 'start' | 'end' } | undefined {
  const entry = lastTold(item, part, now)
  const edge = entry && differs(item, part, entry)
  return entry && edge && { entry, edge }
}

/** The last notice of the current revision that announced a window of a part. */
function lastTold(item: ReleaseOutlook, part: Part, now: Instant): LogEntry | undefined {
  const { log } = item.release
  return log.findLast(
    (entry) =>
      entry.event === 'noticed' &&
      entry.announced !== undefined &&
      entry.at <= now &&
      revisionTold(log, entry) === item.life.revision &&
      partTold(item, entry) === part,
  )
}

/** Which edge changed in silence. A move that does not lead to the window is told by log/reschedule-mismatch. */
function differs({ release }: ReleaseOutlook, part: Part, { announced }: LogEntry): 'start' | 'end' | undefined {
  const { window } = part
  if (!announced || !window) return undefined
  const changes = release.log.filter((entry) => entry.to && partOf(release, entry.data.batch) === part)
  const moved = changes.findLast(({ event }) => event === 'rescheduled')?.to
  if (moved && differingEdge(moved, window)) return undefined
  const isExtension = changes.some(({ event, to }) => event === 'extended' && to?.end === announced.end)
  return isExtension && announced.start === window.start ? undefined : differingEdge(announced, window)
}
