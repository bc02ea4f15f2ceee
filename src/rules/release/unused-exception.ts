import { isActive, isCalledOff } from '#manifest/life.ts'
import { quoted } from '#report/safe-text.ts'
import { isExceptable } from '#rules/exceptable.ts'
import type { Rule } from '#rules/rule.ts'
import { standingReleases } from '#rules/standing.ts'

export const unusedException: Rule = {
  id: 'release/unused-exception',
  severity: 'warning',
  last: true,
  summary: {
    en: 'An exception excuses something that its rule finds.',
    vi: 'Ngoại lệ phải bỏ qua một điều mà quy tắc thực sự phát hiện.',
  },
  why: 'An exception that excuses nothing is left over from a former plan, or names another rule than the one that was meant. It would silently excuse the next mistake.',
  bad: `id: 2026-12-kho
created: 2026-11-23T10:00
title: { vi: Sửa lỗi tồn kho, en: Stock fixes }
class: minor
product: office
window: { start: 2026-12-05T22:00, end: 2026-12-05T23:00 }
changes:
  - { kind: fixed, text: { vi: Tồn kho cập nhật ngay, en: Stock is updated at once } }
exception:
  - { rule: window/freeze, reason: Stock must be right for Tet, approvedBy: ceo } # there is no freeze
`,
  good: `id: 2026-12-kho
created: 2026-11-23T10:00
title: { vi: Sửa lỗi tồn kho, en: Stock fixes }
class: minor
product: office
window: { start: 2026-12-08T12:00, end: 2026-12-08T12:30 }
changes:
  - { kind: fixed, text: { vi: Tồn kho cập nhật ngay, en: Stock is updated at once } }
exception:
  - { rule: window/not-preferred, reason: Stock is counted that evening, approvedBy: ceo }
`,
  *check(facts) {
    for (const { release, life } of standingReleases(facts)) {
      const { file, data } = release
      for (const [index, { rule }] of (data.exception ?? []).entries()) {
        // What no release may break is told by release/unknown-exception.
        if (!facts.ruleIds.includes(rule) || !isExceptable(rule) || facts.workspace.config.rules?.[rule] === 'off')
          continue
        if (facts.excused.get(file)?.has(rule) || isCalledOff(life) || !isDecided(rule, isActive(life))) continue
        yield {
          file,
          path: ['exception', index, 'rule'],
          at: 'value',
          message: `found an exception from ${quoted(rule)}, which has nothing to report about this release`,
          hint: 'remove it',
        }
      }
    }
  },
}

/**
 * Whether it is certain that a rule has nothing to excuse. Windows are judged while the work is ahead; a deadline that
 * is still to come may yet need the exception that was given for it.
 */
function isDecided(rule: string, active: boolean): boolean {
  const dated = rule.startsWith('notice/') || rule.startsWith('gate/')
  return dated !== active
}
