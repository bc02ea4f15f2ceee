import type { Rule } from '#rules/rule.ts'
import { windowPlace } from '#rules/standing.ts'
import { sayInstant, sayMinutes } from '#schedule/say.ts'
import { misses, moveHint } from './miss.ts'

export const endsLate: Rule = {
  id: 'window/ends-late',
  severity: 'error',
  summary: {
    en: 'Work ends before the allowed window closes.',
    vi: 'Công việc kết thúc trước khi cửa sổ được phép đóng lại.',
  },
  why: 'People come back when the window closes (O15, T4). Ending at that very minute is fine; ending later meets them at work.',
  bad: `id: 2026-12-13-bao-gia
created: 2026-11-23T10:00
title: { vi: Báo giá nhiều loại tiền, en: Quotes in several currencies }
class: feature
product: office
modules: [sales]
drivers: [customer-feedback]
window: { start: 2026-12-13T22:00, end: 2026-12-14T07:00 } # Monday morning
changes:
  - { kind: added, module: sales, text: { vi: Lập báo giá bằng ngoại tệ, en: Quotes can be in foreign currencies } }
`,
  good: `id: 2026-12-13-bao-gia
created: 2026-11-23T10:00
title: { vi: Báo giá nhiều loại tiền, en: Quotes in several currencies }
class: feature
product: office
modules: [sales]
drivers: [customer-feedback]
window: { start: 2026-12-13T22:00, end: 2026-12-14T06:00 }
changes:
  - { kind: added, module: sales, text: { vi: Lập báo giá bằng ngoại tệ, en: Quotes can be in foreign currencies } }
`,
  *check(facts) {
    for (const { release, verdict, how, allowed, occurrence } of misses(facts, 'require')) {
      if (how.verdict !== 'ends-late' || !occurrence) continue
      const { zone, file } = release
      const late = sayMinutes(how.minutesLate ?? 0)
      yield {
        ...windowPlace(file, verdict.part, 'end'),
        message: `the work ends ${sayInstant(verdict.window.end, zone)} (${zone}), ${late} after the allowed window ${allowed} closes at ${sayInstant(occurrence.end, zone)}`,
        hint: moveHint(verdict, release, facts.outlook.now),
      }
    }
  },
}
