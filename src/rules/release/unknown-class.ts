import { suggest } from '#manifest/suggest.ts'
import { quoted } from '#report/safe-text.ts'
import type { Rule } from '#rules/rule.ts'
import { validManifests } from '#rules/valid-manifests.ts'

export const unknownClass: Rule = {
  id: 'release/unknown-class',
  severity: 'error',
  summary: {
    en: 'The class of a release is one that its policy has.',
    vi: 'Loại của đợt nâng cấp là loại có trong chính sách.',
  },
  why: 'The class selects windows, notices and gates. Without a known one nothing is promised and nothing can be checked (O1, O4, O7).',
  bad: `id: 2026-12-cong-no
created: 2026-11-23T10:00
title: { vi: Sửa lỗi công nợ, en: Receivables fixes }
class: minr # minor
product: office
modules: [sales]
window: { start: 2026-12-05T22:00, end: 2026-12-05T23:00 }
changes:
  - { kind: fixed, text: { vi: Công nợ cộng đúng kỳ, en: Receivables add up in the right period } }
`,
  good: `id: 2026-12-cong-no
created: 2026-11-23T10:00
title: { vi: Sửa lỗi công nợ, en: Receivables fixes }
class: minor
product: office
modules: [sales]
window: { start: 2026-12-05T22:00, end: 2026-12-05T23:00 }
changes:
  - { kind: fixed, text: { vi: Công nợ cộng đúng kỳ, en: Receivables add up in the right period } }
`,
  *check(facts) {
    for (const { file, data, policy } of validManifests(facts)) {
      if (!policy || policy.classes.has(data.class)) continue
      yield {
        file,
        path: ['class'],
        at: 'value',
        message: `found the class ${quoted(data.class)}, expected a class of policy ${quoted(policy.id)}`,
        hint:
          policy.classes.size > 0
            ? suggest(data.class, [...policy.classes.keys()])
            : `add ${quoted(data.class)} under "classes" of the policy`,
      }
    }
  },
}
