import type { Rule } from '#rules/rule.ts'
import { standingReleases } from '#rules/standing.ts'
import type { Instant } from '#schedule/instant.ts'
import { sayInstant, saySpan } from '#schedule/say.ts'

export const decideBy: Rule = {
  id: 'time/decide-by',
  severity: 'error',
  summary: {
    en: 'The last moment to decide on a roll-back lies in the work window.',
    vi: 'Hạn quyết định khôi phục nằm trong cửa sổ thực hiện.',
  },
  why: 'Going back takes time as well (S6). A decision after the window comes when customers are back at work; one before it decides about work that has not begun.',
  bad: `id: 2026-12-05-sua-loi
created: 2026-11-20T09:00
title: { vi: Sửa lỗi xuất báo cáo, en: Fix of the report export }
class: minor
product: office
window: { start: 2026-12-05T22:00, end: 2026-12-05T23:00 }
rollback: { plan: Switch back to the old export, decideBy: 2026-12-13T22:45 } # another week
changes:
  - kind: fixed
    text: { vi: Báo cáo xuất ra Excel đủ cột, en: Reports exported to Excel have all columns }
`,
  good: `id: 2026-12-05-sua-loi
created: 2026-11-20T09:00
title: { vi: Sửa lỗi xuất báo cáo, en: Fix of the report export }
class: minor
product: office
window: { start: 2026-12-05T22:00, end: 2026-12-05T23:00 }
rollback: { plan: Switch back to the old export, decideBy: 2026-12-05T22:45 }
changes:
  - kind: fixed
    text: { vi: Báo cáo xuất ra Excel đủ cột, en: Reports exported to Excel have all columns }
`,
  *check(facts) {
    for (const { release, life } of standingReleases(facts)) {
      const { decideBy: moment, zone, file, parts } = release
      const windows = parts.flatMap((part) => life.work.get(part)?.window ?? part.window ?? [])
      if (moment === undefined || windows.length === 0) continue
      const start = Math.min(...windows.map((window) => window.start)) as Instant
      const end = Math.max(...windows.map((window) => window.end)) as Instant
      if (start <= moment && moment <= end) continue
      yield {
        file,
        path: ['rollback', 'decideBy'],
        at: 'value',
        message: `the roll-back is to be decided by ${sayInstant(moment, zone)} (${zone}), ${moment < start ? 'before' : 'after'} the work on ${saySpan({ start, end }, zone)}`,
        hint: 'name a moment in the work window that leaves time to go back',
      }
    }
  },
}
