import { isCalledOff } from '#manifest/life.ts'
import type { ReleaseOutlook } from '#policy/outlook.ts'
import type { Finding } from '#report/finding.ts'
import { quoted } from '#report/safe-text.ts'
import type { Rule } from '#rules/rule.ts'
import type { Instant } from '#schedule/instant.ts'
import { sayInstant, sayRelative } from '#schedule/say.ts'

export const retroactive: Rule = {
  id: 'release/retroactive',
  severity: 'error',
  summary: {
    en: 'A retroactive record is about work that is over, with its outcome in the log.',
    vi: 'Bản ghi bổ sung chỉ dành cho công việc đã xong, có kết quả trong nhật ký.',
  },
  why: 'Such a record is free of windows, notices and gates, because nothing about the past can be kept any more. Work that is still ahead must keep them, and past work without an outcome tells a review nothing (S14).',
  bad: `id: 2026-12-05-sua-loi
created: 2026-11-20T09:00
title: { vi: Sửa lỗi xuất báo cáo, en: Fix of the report export }
class: minor
product: office
retroactive: { reason: No time for notices } # the work is ahead
window: { start: 2026-12-05T22:00, end: 2026-12-05T23:00 }
changes:
  - kind: fixed
    text: { vi: Báo cáo xuất ra Excel đủ cột, en: Reports exported to Excel have all columns }
`,
  good: `id: 2026-11-21-sua-loi
created: 2026-11-23T09:00
title: { vi: Sửa lỗi xuất báo cáo, en: Fix of the report export }
class: minor
product: office
retroactive: { reason: The export failed on a Saturday and was repaired on the spot }
window: { start: 2026-11-21T22:00, end: 2026-11-21T23:00 }
changes:
  - kind: fixed
    text: { vi: Báo cáo xuất ra Excel đủ cột, en: Reports exported to Excel have all columns }
log:
  - { event: started, at: 2026-11-21T22:05 }
  - { event: succeeded, at: 2026-11-21T22:40 }
`,
  *check({ outlook }) {
    for (const item of outlook.releases) {
      if (item.release.data.retroactive === undefined || isCalledOff(item.life)) continue
      const found = ahead(item, outlook.now) ?? outcome(item)
      if (found) yield { file: item.release.file, ...found }
    }
  },
}

function ahead({ release: { parts, zone } }: ReleaseOutlook, now: Instant): Omit<Finding, 'file'> | undefined {
  const part = parts.find(({ window }) => window && window.end > now)
  if (!part?.window) return undefined
  const { end } = part.window
  return {
    path: [...part.path, 'end'],
    at: 'value',
    message: `the work is planned to end ${sayInstant(end, zone)} (${zone}), ${sayRelative(end, now)}, expected work that is over in a retroactive record`,
    hint: 'remove "retroactive", which is for past work alone, or correct the window',
  }
}

function outcome({ release, life }: ReleaseOutlook): Omit<Finding, 'file'> | undefined {
  if (life.succeeded !== undefined || life.state === 'rolled-back') return undefined
  const open = release.parts.find((part) => life.work.get(part)?.succeeded === undefined)
  const of = open?.batch === undefined ? '' : ` of batch ${quoted(open.batch)}`
  const { start = 'YYYY-MM-DDTHH:MM' } = release.data.window ?? {}
  return {
    path: ['retroactive'],
    at: 'key',
    message: `found a retroactive record without the outcome${of} in its log`,
    hint: `add { event: started, at: ${start} } and { event: succeeded, at: … } with the real times, or "rolled-back"`,
  }
}
