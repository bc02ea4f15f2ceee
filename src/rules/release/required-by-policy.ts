import { quoted } from '#report/safe-text.ts'
import type { Rule } from '#rules/rule.ts'
import { inEnglish } from '#rules/standing.ts'
import { localesOf } from '#rules/text/localized-texts.ts'
import { validManifests } from '#rules/valid-manifests.ts'
import { hasField, type Requirement, requirements, sketchOf } from './required-fields.ts'

export const requiredByPolicy: Rule = {
  id: 'release/required-by-policy',
  severity: 'error',
  summary: {
    en: 'A release says everything that the policy demands of its class.',
    vi: 'Đợt nâng cấp nêu đủ mọi điều mà chính sách yêu cầu đối với loại của nó.',
  },
  why: 'Each process asks for facts that cannot be reconstructed later: what asked for a feature (M4), what a hotfix repairs (O16), how to get back (S6).',
  bad: `id: 2026-12-ban-hang
created: 2026-11-16T09:00
title: { vi: Bán hàng đa kênh, en: Sales on several channels }
class: feature # the policy wants to know what asked for it
product: office
modules: [sales]
window: { start: 2026-12-19T20:00, end: 2026-12-19T22:00 }
changes:
  - { kind: added, text: { vi: Nhận đơn từ nhiều kênh, en: Orders come in from several channels } }
`,
  good: `id: 2026-12-ban-hang
created: 2026-11-16T09:00
title: { vi: Bán hàng đa kênh, en: Sales on several channels }
class: feature
product: office
modules: [sales]
drivers: [customer-feedback]
window: { start: 2026-12-19T20:00, end: 2026-12-19T22:00 }
changes:
  - { kind: added, text: { vi: Nhận đơn từ nhiều kênh, en: Orders come in from several channels } }
`,
  *check(facts) {
    for (const { file, data, policy } of validManifests(facts)) {
      const updateClass = policy?.classes.get(data.class)
      if (!policy || !updateClass) continue
      for (const need of requirements(updateClass, data)) {
        if (hasField(data, need.field)) continue
        const message = `found no ${quoted(need.field)}, which policy ${quoted(policy.id)} expects of class ${quoted(data.class)}`
        yield {
          file,
          path: need.field.split('/'),
          at: 'key',
          message: message + reasonOf(need),
          hint: sketchOf(need.field, localesOf(data.product, facts.workspace.config, policy)),
        }
      }
    }
  },
}

function reasonOf({ why, source }: Requirement): string {
  const words = inEnglish(why)
  return `${words === undefined ? '' : `: ${words}`}${source === '' ? '' : ` (${source})`}`
}
