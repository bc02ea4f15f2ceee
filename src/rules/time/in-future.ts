import type { Rule } from '#rules/rule.ts'
import { sayInstant, sayRelative } from '#schedule/say.ts'
import { recordsOf } from './records.ts'

export const timeInFuture: Rule = {
  id: 'time/in-future',
  severity: 'error',
  summary: {
    en: 'What a manifest has on record has happened: that it was written, that a gate was passed.',
    vi: 'Những gì bản kê khai ghi nhận đều đã xảy ra, như lúc lập và lúc cổng kiểm soát đạt.',
  },
  why: 'A record that is dated ahead becomes true by itself when its time comes, whatever really happened. Notice periods count from when a release was recorded (O3), and a gate stops nothing that says it will be passed (T3).',
  bad: `id: 2026-12-05-sua-loi
created: 2027-11-20T09:00 # next year
title: { vi: Sửa lỗi xuất báo cáo, en: Fix of the report export }
class: minor
product: office
window: { start: 2026-12-05T22:00, end: 2026-12-05T23:00 }
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
changes:
  - kind: fixed
    text: { vi: Báo cáo xuất ra Excel đủ cột, en: Reports exported to Excel have all columns }
`,
  *check({ workspace, outlook: { now } }) {
    for (const { release } of workspace.manifests) {
      if (!release) continue
      const { file, zone } = release
      for (const { what, at, path } of recordsOf(release)) {
        if (at <= now) continue
        yield {
          file,
          path,
          at: 'value',
          message: `${what} is on record for ${sayInstant(at, zone)} (${zone}), ${sayRelative(at, now)}, expected no later than ${sayInstant(now, zone)}`,
          hint:
            path[0] === 'created'
              ? 'write when the release was first recorded'
              : 'correct the time, or remove it until it has happened',
        }
      }
    }
  },
}
