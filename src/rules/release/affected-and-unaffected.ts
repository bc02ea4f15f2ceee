import { quoted } from '#report/safe-text.ts'
import type { Rule } from '#rules/rule.ts'
import { validManifests } from '#rules/valid-manifests.ts'

export const affectedAndUnaffected: Rule = {
  id: 'release/affected-and-unaffected',
  severity: 'error',
  summary: {
    en: 'No module is both affected and unaffected.',
    vi: 'Không phân hệ nào vừa bị ảnh hưởng vừa không bị ảnh hưởng.',
  },
  why: 'Customers plan their evening by these two lists. A notice that says both is believed by nobody.',
  bad: `id: 2026-12-csdl
created: 2026-11-23T10:00
title: { vi: Bảo trì cơ sở dữ liệu, en: Database maintenance }
class: server
product: office
window: { start: 2026-12-05T22:00, end: 2026-12-05T23:00 }
impact:
  mode: downtime
  downtime: 30m
  affected: [{ module: sales, level: outage }]
  unaffected: [sales, tasks] # sales or not?
changes:
  - { kind: infrastructure, text: { vi: Cơ sở dữ liệu bán hàng được tối ưu, en: The sales database is tuned } }
`,
  good: `id: 2026-12-csdl
created: 2026-11-23T10:00
title: { vi: Bảo trì cơ sở dữ liệu, en: Database maintenance }
class: server
product: office
window: { start: 2026-12-05T22:00, end: 2026-12-05T23:00 }
impact:
  mode: downtime
  downtime: 30m
  affected: [{ module: sales, level: outage }]
  unaffected: [tasks]
changes:
  - { kind: infrastructure, text: { vi: Cơ sở dữ liệu bán hàng được tối ưu, en: The sales database is tuned } }
`,
  *check(facts) {
    for (const { file, data } of validManifests(facts)) {
      const affected = data.impact?.affected ?? []
      for (const [index, module] of (data.impact?.unaffected ?? []).entries()) {
        const other = affected.findIndex((entry) => entry.module === module && entry.level !== 'none')
        if (other < 0) continue
        yield {
          file,
          path: ['impact', 'unaffected', index],
          at: 'value',
          message: `found the module ${quoted(module)} as unaffected, while affected gives it the level ${quoted(affected[other]?.level ?? '')}`,
          hint: 'remove it from one of the two lists',
          related: [{ file, path: ['impact', 'affected', other, 'module'], at: 'value', message: 'affected here' }],
        }
      }
    }
  },
}
