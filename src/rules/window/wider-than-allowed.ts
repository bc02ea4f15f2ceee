import type { Rule } from '#rules/rule.ts'
import { sayMinutes, saySpan } from '#schedule/say.ts'
import { misses, moveHint } from './miss.ts'

export const widerThanAllowed: Rule = {
  id: 'window/wider-than-allowed',
  severity: 'error',
  summary: {
    en: 'Work does not reach beyond the allowed window on both sides.',
    vi: 'Công việc không vượt ra ngoài cả hai đầu của cửa sổ được phép.',
  },
  why: 'One stretch of work lies in one night (O15). What needs longer is split into batches, each with a night and notices of its own.',
  bad: `id: 2026-12-12-kho-du-lieu
created: 2026-11-23T10:00
title: { vi: Báo cáo kinh doanh mới, en: New sales reports }
class: feature
product: office
modules: [sales]
drivers: [growth]
window: { start: 2026-12-12T17:00, end: 2026-12-13T07:30 } # longer than the night
changes:
  - { kind: added, module: sales, text: { vi: Báo cáo theo khu vực, en: Reports by region } }
`,
  good: `id: 2026-12-12-kho-du-lieu
created: 2026-11-23T10:00
title: { vi: Báo cáo kinh doanh mới, en: New sales reports }
class: feature
product: office
modules: [sales]
drivers: [growth]
window: { start: 2026-12-12T18:00, end: 2026-12-13T06:00 }
changes:
  - { kind: added, module: sales, text: { vi: Báo cáo theo khu vực, en: Reports by region } }
`,
  *check(facts) {
    for (const { release, verdict, how, allowed } of misses(facts, 'require')) {
      if (how.verdict !== 'both') continue
      const { zone, file } = release
      const early = sayMinutes(how.minutesEarly ?? 0)
      const late = sayMinutes(how.minutesLate ?? 0)
      yield {
        file,
        path: verdict.part.path,
        at: 'key',
        message: `the work on ${saySpan(verdict.window, zone)} (${zone}) starts ${early} before the allowed window ${allowed} opens and ends ${late} after it closes`,
        hint: moveHint(verdict, release, facts.outlook.now),
      }
    }
  },
}
