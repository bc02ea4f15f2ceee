import type { Rule } from '#rules/rule.ts'
import { windowPlace } from '#rules/standing.ts'
import { saySpan } from '#schedule/say.ts'
import { misses, moveHint } from './miss.ts'

export const noOccurrence: Rule = {
  id: 'window/no-occurrence',
  severity: 'error',
  summary: {
    en: 'Work lies on a day and at an hour that the policy allows.',
    vi: 'Công việc diễn ra vào ngày và giờ mà chính sách cho phép.',
  },
  why: 'The policy names the nights for upgrades (O15, T4). Noon on a Tuesday is none of them.',
  bad: `id: 2026-12-15-cham-cong
created: 2026-11-23T10:00
title: { vi: Giao việc theo nhóm, en: Tasks for whole teams }
class: feature
product: office
modules: [tasks]
drivers: [customer-feedback]
window: { start: 2026-12-15T12:00, end: 2026-12-15T13:00 } # Tuesday noon
changes:
  - { kind: added, module: tasks, text: { vi: Giao một việc cho cả nhóm, en: One task can go to a whole team } }
`,
  good: `id: 2026-12-15-cham-cong
created: 2026-11-23T10:00
title: { vi: Giao việc theo nhóm, en: Tasks for whole teams }
class: feature
product: office
modules: [tasks]
drivers: [customer-feedback]
window: { start: 2026-12-19T22:00, end: 2026-12-19T23:00 } # Saturday night
changes:
  - { kind: added, module: tasks, text: { vi: Giao một việc cho cả nhóm, en: One task can go to a whole team } }
`,
  *check(facts) {
    for (const { release, verdict, how, allowed } of misses(facts, 'require')) {
      if (how.verdict !== 'no-occurrence') continue
      const { zone, file } = release
      yield {
        ...windowPlace(file, verdict.part, 'start'),
        message: `the work on ${saySpan(verdict.window, zone)} (${zone}) lies in no allowed window, expected ${allowed}`,
        hint: moveHint(verdict, release, facts.outlook.now),
      }
    }
  },
}
