import type { Release } from '#manifest/release.ts'
import { exampleConfigWith } from '#rules/example.ts'
import type { Rule } from '#rules/rule.ts'
import { standingReleases, windowPlace } from '#rules/standing.ts'
import { formatInstant, type Instant } from '#schedule/instant.ts'
import { sayInstant, sayRelative } from '#schedule/say.ts'

const config = exampleConfigWith('default')

export const outcomeMissing: Rule = {
  id: 'log/outcome-missing',
  severity: 'error',
  summary: {
    en: 'Work whose planned end has passed has an outcome on record.',
    vi: 'Công việc đã qua giờ kết thúc dự kiến phải có kết quả được ghi nhận.',
  },
  why: 'Nobody but the people who did it knows how the night went. Customers wait for the word of success (O3, O12), and no plan can give it.',
  bad: {
    files: {
      'relctl.yaml': config,
      'releases/2026-11-23-luong.yaml': `id: 2026-11-23-luong
created: 2026-11-16T09:00
title: { vi: Sửa lỗi bảng lương, en: Payroll fixes }
class: minor
product: office
modules: [tasks]
window: { start: 2026-11-23T22:00, end: 2026-11-23T23:00 } # last night
changes:
  - { kind: fixed, module: tasks, text: { vi: Bảng lương tính đúng phụ cấp, en: Payroll adds the right allowances } }
log:
  - { event: started, at: 2026-11-23T22:05 }
`,
    },
  },
  good: {
    files: {
      'relctl.yaml': config,
      'releases/2026-11-23-luong.yaml': `id: 2026-11-23-luong
created: 2026-11-16T09:00
title: { vi: Sửa lỗi bảng lương, en: Payroll fixes }
class: minor
product: office
modules: [tasks]
window: { start: 2026-11-23T22:00, end: 2026-11-23T23:00 }
changes:
  - { kind: fixed, module: tasks, text: { vi: Bảng lương tính đúng phụ cấp, en: Payroll adds the right allowances } }
log:
  - { event: started, at: 2026-11-23T22:05 }
  - { event: succeeded, at: 2026-11-23T22:40 }
`,
    },
  },
  *check(facts) {
    const { now } = facts.outlook
    for (const { release, life } of standingReleases(facts)) {
      const [last] = release.parts
        .flatMap((part) => ({ part, end: (life.work.get(part)?.window ?? part.window)?.end ?? (0 as Instant) }))
        .sort((a, b) => b.end - a.end)
      if (!life.outcomeMissing || !last || namesUnknownBatch(release)) continue
      const { zone, file } = release
      const { end } = last
      const at = formatInstant(now, zone).slice(0, 10)
      yield {
        ...windowPlace(file, last.part, 'end'),
        message: `the work was planned to end ${sayInstant(end, zone)} (${zone}), ${sayRelative(end, now)}, and the log has no outcome`,
        hint:
          life.state === 'in-progress'
            ? `add { event: succeeded, at: ${at}THH:MM } with the real time, "rolled-back", or "extended" while it goes on`
            : `add "started" and the outcome with their real times, or "rescheduled", "postponed" or "cancelled" if it did not take place`,
      }
    }
  },
}

/** What is recorded of a batch that does not exist may be the outcome: log/unknown-batch tells. */
function namesUnknownBatch({ log, data }: Release): boolean {
  const known = (data.batches ?? []).map(({ id }) => id)
  return log.some((entry) => entry.data.batch !== undefined && !known.includes(entry.data.batch))
}
