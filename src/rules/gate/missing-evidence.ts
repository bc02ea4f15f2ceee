import { exampleConfigWith } from '#rules/example.ts'
import { isRecordedAhead } from '#rules/recorded-ahead.ts'
import type { Rule } from '#rules/rule.ts'
import { nameStep } from '#rules/standing.ts'
import { formatInstant } from '#schedule/instant.ts'
import { sayInstant, sayRelative } from '#schedule/say.ts'
import { gates, isAhead, missingPlace } from './gates.ts'

const config = exampleConfigWith('saypro')

export const missingEvidence: Rule = {
  id: 'gate/missing-evidence',
  severity: 'error',
  summary: {
    en: 'The evidence of every gate is there by its deadline.',
    vi: 'Bằng chứng của mọi cổng kiểm soát có mặt trước hạn.',
  },
  why: 'What goes live was tested first, in a place like the live one (T3, S5, S6). Evidence that comes in the last hour cannot stop anything.',
  bad: {
    files: {
      'relctl.yaml': config,
      'releases/2026-11-24-tim-kiem.yaml': `id: 2026-11-24-tim-kiem
created: 2026-10-20T09:00
title: { vi: Sửa lỗi tìm kiếm, en: Search fixes }
class: minor
product: office
modules: [sales]
window: { start: 2026-11-24T22:00, end: 2026-11-24T23:30 } # tests in staging were due a day before
impact: { mode: rolling }
changes:
  - { kind: fixed, module: sales, text: { vi: Tìm sản phẩm không dấu, en: Products are found without accents } }
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
  staging: { evidence: https://ci.sample.example/runs/412, passedAt: 2026-11-20T16:00 }
log:
  - { event: task-done, at: 2026-10-23T10:00, step: cycle.plan }
`,
    },
  },
  *check(facts) {
    const { now } = facts.outlook
    for (const gate of gates(facts)) {
      const { item, step, kind } = gate
      const { zone } = item.release
      if (kind !== 'evidence' || step.state !== 'late' || step.due === undefined || !isAhead(gate)) continue
      if (isRecordedAhead(item.release, step)) continue
      const passedAt = formatInstant(now, zone).slice(0, 16)
      yield {
        ...missingPlace(item),
        message: `the evidence of ${nameStep(step)} was due ${sayInstant(step.due, zone)} (${zone}), ${sayRelative(step.due, now)}, and is not there`,
        hint: `add "${step.id}: { evidence: https://…, passedAt: ${passedAt} }" under "gates" once it is passed, or move the work`,
      }
    }
  },
}
