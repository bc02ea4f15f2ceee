import { missingRoles } from '#policy/approvals.ts'
import { quoted } from '#report/safe-text.ts'
import { exampleConfigWith } from '#rules/example.ts'
import type { Rule } from '#rules/rule.ts'
import { nameStep, windowPlace } from '#rules/standing.ts'
import { formatInstant } from '#schedule/instant.ts'
import { sayInstant, sayRelative } from '#schedule/say.ts'
import { gates, isAhead } from './gates.ts'

const config = exampleConfigWith('house')

const policy = `id: house
extends: default
classes:
  minor:
    source: house default
    approvals:
      - { id: production, roles: [qa, it], lead: 1d, source: house default }
`

export const approvalMissing: Rule = {
  id: 'gate/approval-missing',
  severity: 'error',
  summary: {
    en: 'Everyone whose approval is needed has given it by its deadline.',
    vi: 'Mọi người cần phê duyệt đều đã phê duyệt trước hạn.',
  },
  why: 'Development answers for the code and operations for the machines (S4). Work that one of them does not know of must not start.',
  bad: {
    files: {
      'relctl.yaml': config,
      'policies/house.yaml': policy,
      'releases/2026-11-24-tim-kiem.yaml': `id: 2026-11-24-tim-kiem
created: 2026-11-16T09:00
title: { vi: Sửa lỗi tìm kiếm, en: Search fixes }
class: minor
product: office
modules: [sales]
window: { start: 2026-11-24T22:00, end: 2026-11-24T23:30 }
changes:
  - { kind: fixed, module: sales, text: { vi: Tìm sản phẩm không dấu, en: Products are found without accents } }
log:
  - { event: approved, at: 2026-11-20T16:00, role: qa, step: production } # and IT?
`,
    },
  },
  good: {
    files: {
      'relctl.yaml': config,
      'policies/house.yaml': policy,
      'releases/2026-11-24-tim-kiem.yaml': `id: 2026-11-24-tim-kiem
created: 2026-11-16T09:00
title: { vi: Sửa lỗi tìm kiếm, en: Search fixes }
class: minor
product: office
modules: [sales]
window: { start: 2026-11-24T22:00, end: 2026-11-24T23:30 }
changes:
  - { kind: fixed, module: sales, text: { vi: Tìm sản phẩm không dấu, en: Products are found without accents } }
log:
  - { event: approved, at: 2026-11-20T16:00, role: qa, step: production }
  - { event: approved, at: 2026-11-20T17:30, role: it, step: production }
`,
    },
  },
  *check(facts) {
    const { now } = facts.outlook
    for (const gate of gates(facts)) {
      const { item, step, kind } = gate
      const { zone, file, parts } = item.release
      if (kind !== 'approval' || step.state !== 'late' || step.due === undefined || !isAhead(gate)) continue
      const roles = missingRoles(step, item.release)
      const at = formatInstant(now, zone).slice(0, 16)
      yield {
        ...windowPlace(file, parts[0], 'start'),
        message: `${nameStep(step)} was due ${sayInstant(step.due, zone)} (${zone}), ${sayRelative(step.due, now)}, and lacks ${roles.map((role) => quoted(role)).join(' and ')}`,
        hint: `add { event: approved, at: ${at}, role: ${roles[0] ?? ''}, step: ${step.id} } to the log${roles.length > 1 ? ' for each of them' : ''} once it is given, or move the work`,
      }
    }
  },
}
