import { suggest } from '#manifest/suggest.ts'
import { quoted } from '#report/safe-text.ts'
import { isExceptable } from '#rules/exceptable.ts'
import type { Rule } from '#rules/rule.ts'
import { validManifests } from '#rules/valid-manifests.ts'

export const unknownException: Rule = {
  id: 'release/unknown-exception',
  severity: 'error',
  summary: {
    en: 'An exception names a rule that exists and that may be broken with a reason.',
    vi: 'Ngoại lệ nêu một quy tắc có thật và được phép vi phạm khi có lý do.',
  },
  why: 'An exception from a rule with a wrong name excuses nothing. Rules about the text and the record of a release are never excused, for others rely on them.',
  bad: `id: 2026-12-kho
created: 2026-11-23T10:00
title: { vi: Sửa lỗi tồn kho, en: Stock fixes }
class: minor
product: office
window: { start: 2026-12-05T22:00, end: 2026-12-05T23:00 }
changes:
  - { kind: fixed, text: { vi: Tồn kho cập nhật ngay, en: Stock is updated at once } }
exception:
  - { rule: release/unknown-module, reason: The module is still secret, approvedBy: management }
`,
  good: `id: 2026-12-kho
created: 2026-11-23T10:00
title: { vi: Sửa lỗi tồn kho, en: Stock fixes }
class: minor
product: office
window: { start: 2026-12-05T22:00, end: 2026-12-05T23:00 }
changes:
  - { kind: fixed, text: { vi: Tồn kho cập nhật ngay, en: Stock is updated at once } }
`,
  *check(facts) {
    const allowed = facts.ruleIds.filter(isExceptable)
    for (const { file, data } of validManifests(facts)) {
      for (const [index, { rule }] of (data.exception ?? []).entries()) {
        if (allowed.includes(rule)) continue
        const exists = facts.ruleIds.includes(rule)
        yield {
          file,
          path: ['exception', index, 'rule'],
          at: 'value',
          message: exists
            ? `found the rule ${quoted(rule)}, which no release may break`
            : `found the rule ${quoted(rule)}, which does not exist`,
          hint: exists ? 'repair what the rule reports, and remove the exception' : suggest(rule, allowed),
        }
      }
    }
  },
}
