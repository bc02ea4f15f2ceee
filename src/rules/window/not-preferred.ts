import type { Rule } from '#rules/rule.ts'
import { windowPlace } from '#rules/standing.ts'
import { sayMinutes, saySpan } from '#schedule/say.ts'
import { type Miss, misses, moveHint } from './miss.ts'

export const notPreferred: Rule = {
  id: 'window/not-preferred',
  severity: 'warning',
  summary: {
    en: 'Work lies in a window that the policy prefers.',
    vi: 'Công việc diễn ra trong cửa sổ mà chính sách khuyên dùng.',
  },
  why: 'Weekend nights come first, also for work that may happen at another time (O15). Whoever chooses another hour should know it.',
  bad: `id: 2026-12-09-in-phieu
created: 2026-11-23T10:00
title: { vi: Sửa lỗi in phiếu, en: Printing fixes }
class: minor
product: office
modules: [sales]
window: { start: 2026-12-09T22:00, end: 2026-12-09T23:00 } # a Wednesday
changes:
  - { kind: fixed, module: sales, text: { vi: Phiếu in đúng khổ giấy, en: Slips print on the right paper size } }
`,
  good: `id: 2026-12-09-in-phieu
created: 2026-11-23T10:00
title: { vi: Sửa lỗi in phiếu, en: Printing fixes }
class: minor
product: office
modules: [sales]
window: { start: 2026-12-12T22:00, end: 2026-12-12T23:00 } # a Saturday
changes:
  - { kind: fixed, module: sales, text: { vi: Phiếu in đúng khổ giấy, en: Slips print on the right paper size } }
`,
  *check(facts) {
    for (const miss of misses(facts, 'prefer')) {
      const { release, verdict } = miss
      yield {
        ...windowPlace(release.file, verdict.part, miss.how.verdict === 'ends-late' ? 'end' : 'start'),
        message: `the work on ${saySpan(verdict.window, release.zone)} (${release.zone}) ${describe(miss)}`,
        hint: moveHint(verdict, release, facts.outlook.now),
      }
    }
  },
}

function describe({ how, allowed }: Miss): string {
  const early = `starts ${sayMinutes(how.minutesEarly ?? 0)} before`
  const late = `ends ${sayMinutes(how.minutesLate ?? 0)} after`
  switch (how.verdict) {
    case 'starts-early':
      return `${early} the preferred window ${allowed}`
    case 'ends-late':
      return `${late} the preferred window ${allowed}`
    case 'both':
      return `${early} and ${late} the preferred window ${allowed}`
    case 'no-occurrence':
      return `lies in no preferred window, expected ${allowed}`
  }
}
