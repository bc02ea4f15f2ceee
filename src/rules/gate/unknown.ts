import { suggest } from '#manifest/suggest.ts'
import type { ReleaseOutlook } from '#policy/outlook.ts'
import { quoted } from '#report/safe-text.ts'
import { exampleConfigWith } from '#rules/example.ts'
import type { Rule } from '#rules/rule.ts'

const config = exampleConfigWith('saypro')

export const unknownGate: Rule = {
  id: 'gate/unknown',
  severity: 'error',
  summary: {
    en: 'Gates and approvals of a release are those of its class.',
    vi: 'Cổng kiểm soát và phê duyệt của đợt nâng cấp là của loại nâng cấp đó.',
  },
  why: 'Evidence under a wrong name counts for nothing: the real gate stays open, and whoever wrote it believes that all is well.',
  bad: {
    files: {
      'relctl.yaml': config,
      'releases/2026-12-15-tim-kiem.yaml': `id: 2026-12-15-tim-kiem
created: 2026-11-20T09:00
title: { vi: Sửa lỗi tìm kiếm, en: Search fixes }
class: minor
product: office
modules: [sales]
window: { start: 2026-12-15T22:00, end: 2026-12-15T23:30 }
impact: { mode: rolling }
changes:
  - { kind: fixed, module: sales, text: { vi: Tìm sản phẩm không dấu, en: Products are found without accents } }
gates:
  stagging: { evidence: https://ci.sample.example/runs/412, passedAt: 2026-11-23T16:00 } # one letter too many
`,
    },
  },
  good: {
    files: {
      'relctl.yaml': config,
      'releases/2026-12-15-tim-kiem.yaml': `id: 2026-12-15-tim-kiem
created: 2026-11-20T09:00
title: { vi: Sửa lỗi tìm kiếm, en: Search fixes }
class: minor
product: office
modules: [sales]
window: { start: 2026-12-15T22:00, end: 2026-12-15T23:30 }
impact: { mode: rolling }
changes:
  - { kind: fixed, module: sales, text: { vi: Tìm sản phẩm không dấu, en: Products are found without accents } }
gates:
  staging: { evidence: https://ci.sample.example/runs/412, passedAt: 2026-11-23T16:00 }
`,
    },
  },
  *check({ outlook }) {
    for (const item of outlook.releases) {
      const { file, data } = item.release
      const approvals = item.class.approvals.map(({ id }) => id)
      const gates = [...gatesOf(item), ...approvals]
      for (const [field, allowed, what] of [
        ['gates', gates, 'gate'],
        ['approvals', approvals, 'approval'],
      ] as const) {
        for (const name of Object.keys(data[field] ?? {})) {
          if (allowed.includes(name)) continue
          yield {
            file,
            path: [field, name],
            at: 'key',
            message: `${quoted(name)} is no ${what} of class ${quoted(item.class.id)} in policy ${quoted(item.policy.id)}`,
            hint: allowed.length > 0 ? suggest(name, allowed) : `remove it: the class has no ${field}`,
          }
        }
      }
    }
  },
}

function gatesOf(item: ReleaseOutlook): readonly string[] {
  return item.class.steps.flatMap(({ id, kind }) => (kind === 'gate' ? [id] : []))
}
