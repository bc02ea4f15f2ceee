import type { Release as ReleaseFile } from '#generated/types/release.ts'
import { quoted } from '#report/safe-text.ts'
import type { Rule } from '#rules/rule.ts'
import { localesOf } from '#rules/text/localized-texts.ts'
import { hasField, requirements, sketchOf } from './required-fields.ts'

export const immediateWithoutReason: Rule = {
  id: 'release/immediate-without-reason',
  severity: 'error',
  summary: {
    en: 'A release that goes out at once says why, and what it repairs.',
    vi: 'Đợt nâng cấp thực hiện ngay phải nêu lý do và điều được khắc phục.',
  },
  why: 'Immediate work is free of windows and notice periods. That is fair to customers only for the repair of something that can be named (O16, S10).',
  bad: `id: 2026-11-va-bao-mat
created: 2026-11-24T08:30
title: { vi: Vá lỗ hổng đăng nhập, en: Fix of a sign-in vulnerability }
class: security
urgent: true # why at once?
product: office
issues:
  - { ref: SEC-12, source: audit, severity: critical }
changes:
  - { kind: security, text: { vi: Phiên đăng nhập hết hạn đúng lúc, en: Sessions expire in time } }
`,
  good: `id: 2026-11-va-bao-mat
created: 2026-11-24T08:30
title: { vi: Vá lỗ hổng đăng nhập, en: Fix of a sign-in vulnerability }
class: security
urgent: true
product: office
reason: { vi: Lỗ hổng có thể bị khai thác bất cứ lúc nào, en: The vulnerability can be used at any time }
issues:
  - { ref: SEC-12, source: audit, severity: critical }
changes:
  - { kind: security, text: { vi: Phiên đăng nhập hết hạn đúng lúc, en: Sessions expire in time } }
`,
  *check({ outlook, workspace }) {
    for (const { release, policy, class: updateClass, immediate } of outlook.releases) {
      if (!immediate) continue
      const demanded = requirements(updateClass, release.data).map(({ field }) => field)
      const at = { file: release.file, at: 'key' } as const
      const of = `of class ${quoted(updateClass.id)}, which goes out at once`
      if (!hasField(release.data, 'reason') && !demanded.includes('reason')) {
        const hint = sketchOf('reason', localesOf(release.data.product, workspace.config, policy))
        yield { ...at, path: ['reason'], message: `found no reason, expected one ${of}`, hint }
      }
      if (!pointers.some((field) => demanded.includes(field) || hasField(release.data, field))) {
        const message = `found no release or issue that it repairs, expected one ${of}`
        yield { ...at, path: ['fixes'], message, hint: 'name it under fixes, follows or issues' }
      }
    }
  },
}

/** What can say which release or issue is repaired (semantics 25). */
const pointers = ['fixes', 'follows', 'issues'] as const satisfies readonly (keyof ReleaseFile)[]
