import { exampleConfigWith } from '#rules/example.ts'
import type { Rule } from '#rules/rule.ts'
import { nameStep } from '#rules/standing.ts'
import { minutesBetween } from '#schedule/instant.ts'
import { sayInstant, sayMinutes } from '#schedule/say.ts'
import { gates, recordPlace, startOf } from './gates.ts'

const config = exampleConfigWith('saypro')

export const lateEvidence: Rule = {
  id: 'gate/late-evidence',
  severity: 'info',
  summary: {
    en: 'Gates and approvals were passed before their deadline.',
    vi: 'Các cổng kiểm soát và phê duyệt đã đạt trước hạn.',
  },
  why: 'The deadline leaves time to call the work off and to tell customers so. What is done cannot be mended, but the review of the month counts it (S14).',
  bad: {
    files: {
      'relctl.yaml': config,
      'releases/2026-11-24-tim-kiem.yaml': `id: 2026-11-24-tim-kiem
created: 2026-10-20T09:00
title: { vi: Sửa lỗi tìm kiếm, en: Search fixes }
class: minor
product: office
modules: [sales]
window: { start: 2026-11-24T22:00, end: 2026-11-24T23:30 }
impact: { mode: rolling }
changes:
  - { kind: fixed, module: sales, text: { vi: Tìm sản phẩm không dấu, en: Products are found without accents } }
gates:
  staging: { evidence: https://ci.sample.example/runs/412, passedAt: 2026-11-24T08:00 } # due at 22:00 the day before
log:
  - { event: task-done, at: 2026-10-23T10:00, step: cycle.plan }
`,
    },
  },
  good: {
    files: {
      'relctl.yaml': config,
      'releases/2026-11-24-tim-kiem.yaml': `id: 2026-11-24-tim-kiem
created: 2026-10-20T09:00
title: { vi: Sửa lỗi tìm kiếm, en: Search fixes }
class: minor
product: office
modules: [sales]
window: { start: 2026-11-24T22:00, end: 2026-11-24T23:30 }
impact: { mode: rolling }
changes:
  - { kind: fixed, module: sales, text: { vi: Tìm sản phẩm không dấu, en: Products are found without accents } }
gates:
  staging: { evidence: https://ci.sample.example/runs/412, passedAt: 2026-11-23T16:00 }
log:
  - { event: task-done, at: 2026-10-23T10:00, step: cycle.plan }
`,
    },
  },
  *check(facts) {
    for (const gate of gates(facts)) {
      const { item, step } = gate
      const { doneAt, due } = step
      const { zone } = item.release
      if (step.state !== 'done-late' || doneAt === undefined || due === undefined) continue
      // Evidence from after the start is no evidence: gate/skipped tells.
      if (doneAt > (startOf(item.release)?.at ?? doneAt)) continue
      yield {
        ...recordPlace(gate),
        message: `${nameStep(step)} was passed ${sayInstant(doneAt, zone)} (${zone}), ${sayMinutes(minutesBetween(due, doneAt))} after it was due on ${sayInstant(due, zone)}`,
        hint: 'correct the time if it is a slip; else there is nothing left to do but to be earlier next time',
      }
    }
  },
}
