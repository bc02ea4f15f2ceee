import type { ReleaseOutlook } from '#policy/outlook.ts'
import { exampleConfigWith } from '#rules/example.ts'
import { firstStart } from '#rules/first-start.ts'
import type { Rule } from '#rules/rule.ts'
import { standingReleases, windowPlace } from '#rules/standing.ts'
import { minutesBetween } from '#schedule/instant.ts'
import { sayInstant, sayMinutes } from '#schedule/say.ts'

export const createdAfterStart: Rule = {
  id: 'time/created-after-start',
  severity: 'error',
  summary: {
    en: 'A release is recorded before its work begins, or says that it is a record of past work.',
    vi: 'Đợt nâng cấp được ghi nhận trước khi bắt đầu thực hiện, hoặc nêu rõ là ghi lại việc đã qua.',
  },
  why: 'A plan that is written after the work was never a plan: nobody was told, and no window or gate was asked. Work that could not be planned is recorded as such, with the reason, and stays in the reports.',
  bad: {
    now: '2026-11-24T22:30:00+07:00',
    files: {
      'relctl.yaml': exampleConfigWith('default'),
      'releases/2026-11-24-sua-loi.yaml': `id: 2026-11-24-sua-loi
created: 2026-11-24T22:10 # the work goes on already
title: { vi: Sửa lỗi xuất báo cáo, en: Fix of the report export }
class: minor
product: office
window: { start: 2026-11-24T22:00, end: 2026-11-24T23:30 }
changes:
  - kind: fixed
    text: { vi: Báo cáo xuất ra Excel đủ cột, en: Reports exported to Excel have all columns }
`,
    },
  },
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
  *check(facts) {
    for (const item of standingReleases(facts)) {
      const { release, created, immediate } = item
      const first = firstStart(release)
      // A time in the future is wrong by itself: time/in-future tells.
      if (immediate || created === undefined || !first || created <= first.start || created > facts.outlook.now)
        continue
      const { file, zone } = release
      const late = sayMinutes(Math.floor(minutesBetween(first.start, created)))
      yield {
        ...(release.created === undefined
          ? windowPlace(file, first.part, 'start')
          : { file, path: ['created'], at: 'value' as const }),
        message: `the release was recorded ${sayInstant(created, zone)} (${zone}), ${late} after the work was to start on ${sayInstant(first.start, zone)}`,
        hint: hintFor(item),
      }
    }
  },
}

function hintFor({ release, life }: ReleaseOutlook): string {
  const correct = release.created === undefined ? 'add "created: " with' : 'correct "created" to'
  const over = life.succeeded !== undefined || life.state === 'rolled-back'
  const mark = over ? 'add "retroactive: { reason: … }"' : 'plan the work for a time that is still ahead'
  return `${correct} when it was first written down, or ${mark}`
}
