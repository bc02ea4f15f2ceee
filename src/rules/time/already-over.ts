import type { ReleaseOutlook } from '#policy/outlook.ts'
import type { Finding } from '#report/finding.ts'
import type { Rule } from '#rules/rule.ts'
import { standingReleases } from '#rules/standing.ts'
import { parseDay } from '#schedule/civil.ts'
import { endOfDay, freezeInterval } from '#schedule/freeze.ts'
import type { Instant } from '#schedule/instant.ts'
import { sayInstant } from '#schedule/say.ts'

export const alreadyOver: Rule = {
  id: 'time/already-over',
  severity: 'error',
  summary: {
    en: 'A warranty lasts beyond the work, and an embargo beyond the day on which it was written down.',
    vi: 'Bảo hành kéo dài sau khi thực hiện, và thời hạn giữ kín kéo dài sau ngày ghi.',
  },
  why: 'A warranty that ends before the upgrade guarantees nothing (T3), and an embargo that is over hides nothing: both are a slip in the year or the month, and customers would find out.',
  bad: `id: 2026-12-05-sua-loi
created: 2026-11-20T09:00
title: { vi: Sửa lỗi xuất báo cáo, en: Fix of the report export }
class: minor
product: office
window: { start: 2026-12-05T22:00, end: 2026-12-05T23:00 }
warranty: { until: 2026-01-05 } # the year that is nearly over
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
warranty: { until: 2027-01-05 }
changes:
  - kind: fixed
    text: { vi: Báo cáo xuất ra Excel đủ cột, en: Reports exported to Excel have all columns }
`,
  *check(facts) {
    for (const item of standingReleases(facts)) {
      yield* warranty(item)
      yield* embargo(item)
    }
  },
}

function* warranty({ release }: ReleaseOutlook): Iterable<Finding> {
  const { data, parts, zone, file } = release
  const day = data.warranty?.until
  const ends = parts.flatMap(({ window }) => window?.end ?? [])
  if (day === undefined || parseDay(day) === undefined || ends.length === 0) return
  const end = Math.max(...ends) as Instant
  if (endOfDay(freezeInterval({ from: day, to: day }, zone)) >= end) return
  const message = `the warranty lasts until ${day}, but the work ends ${sayInstant(end, zone)} (${zone})`
  yield { file, path: ['warranty', 'until'], at: 'value', message, hint: 'write the last day of the warranty' }
}

function* embargo({ release, created }: ReleaseOutlook): Iterable<Finding> {
  const { embargoUntil: until, zone, file } = release
  if (until === undefined || created === undefined || until > created) return
  const message = `the embargo ended ${sayInstant(until, zone)} (${zone}), before the release was recorded on ${sayInstant(created, zone)}`
  const hint = 'correct the time, or remove the embargo: nothing is hidden any more'
  yield { file, path: ['embargo', 'until'], at: 'value', message, hint }
}
