import { suggest } from '#manifest/suggest.ts'
import { quoted } from '#report/safe-text.ts'
import type { Rule } from '#rules/rule.ts'
import { validManifests } from '#rules/valid-manifests.ts'
import { findingPerName, roleMentions } from './mentions.ts'

export const unknownRole: Rule = {
  id: 'release/unknown-role',
  severity: 'error',
  summary: {
    en: 'Every role that a release names is a role of its policy.',
    vi: 'Mọi vai trò mà đợt nâng cấp nhắc đến đều có trong chính sách của nó.',
  },
  why: 'A duty of a role that nobody holds is done by nobody, and an approval by it counts for nothing (O10, S2).',
  bad: `id: 2026-12-luong
created: 2026-11-23T10:00
title: { vi: Sửa bảng lương, en: Payroll fixes }
class: minor
product: office
window: { start: 2026-12-05T22:00, end: 2026-12-05T23:00 }
changes:
  - { kind: fixed, text: { vi: Bảng lương cộng đúng phụ cấp, en: The payroll adds allowances correctly } }
issues:
  - { ref: BUG-31, source: customer, severity: medium, owner: developement } # development
`,
  good: `id: 2026-12-luong
created: 2026-11-23T10:00
title: { vi: Sửa bảng lương, en: Payroll fixes }
class: minor
product: office
window: { start: 2026-12-05T22:00, end: 2026-12-05T23:00 }
changes:
  - { kind: fixed, text: { vi: Bảng lương cộng đúng phụ cấp, en: The payroll adds allowances correctly } }
issues:
  - { ref: BUG-31, source: customer, severity: medium, owner: development }
`,
  *check(facts) {
    for (const { file, data, policy } of validManifests(facts)) {
      if (!policy) continue
      const unknown = roleMentions(data).filter(({ name }) => !policy.roles.has(name))
      yield* findingPerName(file, unknown, ({ name }) => ({
        message: `found the role ${quoted(name)}, expected a role of policy ${quoted(policy.id)}`,
        hint:
          policy.roles.size > 0
            ? suggest(name, [...policy.roles.keys()])
            : `add ${quoted(name)} under "roles" of the policy`,
      }))
    }
  },
}
