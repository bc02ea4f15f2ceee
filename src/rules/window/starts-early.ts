import type { Rule } from '#rules/rule.ts'
import { windowPlace } from '#rules/standing.ts'
import { sayInstant, sayMinutes } from '#schedule/say.ts'
import { misses, moveHint } from './miss.ts'

export const startsEarly: Rule = {
  id: 'window/starts-early',
  severity: 'error',
  summary: {
    en: 'Work starts after the allowed window has opened.',
    vi: 'Công việc bắt đầu sau khi cửa sổ được phép đã mở.',
  },
  why: 'The policy keeps upgrades to the hours in which few people are in (O15, T4). Whoever is still at work would be cut off.',
  bad: `id: 2026-12-12-bao-gia
created: 2026-11-23T10:00
title: { vi: Báo giá nhiều loại tiền, en: Quotes in several currencies }
class: feature
product: office
modules: [sales]
drivers: [customer-feedback]
window: { start: 2026-12-12T17:30, end: 2026-12-12T19:00 } # the night opens at 18:00
changes:
  - { kind: added, module: sales, text: { vi: Lập báo giá bằng ngoại tệ, en: Quotes can be in foreign currencies } }
`,
  good: `id: 2026-12-12-bao-gia
created: 2026-11-23T10:00
title: { vi: Báo giá nhiều loại tiền, en: Quotes in several currencies }
class: feature
product: office
modules: [sales]
drivers: [customer-feedback]
window: { start: 2026-12-12T18:00, end: 2026-12-12T19:30 }
changes:
  - { kind: added, module: sales, text: { vi: Lập báo giá bằng ngoại tệ, en: Quotes can be in foreign currencies } }
`,
  *check(facts) {
    for (const { release, verdict, how, allowed, occurrence } of misses(facts, 'require')) {
      if (how.verdict !== 'starts-early' || !occurrence) continue
      const { zone, file } = release
      const early = sayMinutes(how.minutesEarly ?? 0)
      yield {
        ...windowPlace(file, verdict.part, 'start'),
        message: `the work starts ${sayInstant(verdict.window.start, zone)} (${zone}), ${early} before the allowed window ${allowed} opens at ${sayInstant(occurrence.start, zone)}`,
        hint: moveHint(verdict, release, facts.outlook.now),
      }
    }
  },
}
