import { didYouMean, oneOf } from '#manifest/suggest.ts'
import type { ReleaseOutlook } from '#policy/outlook.ts'
import { quoted } from '#report/safe-text.ts'
import type { Rule } from '#rules/rule.ts'

export const unknownStep: Rule = {
  id: 'release/unknown-step',
  severity: 'error',
  summary: { en: 'A release waives only steps that it has.', vi: 'Đợt nâng cấp chỉ xin miễn những bước mà nó có.' },
  why: 'A waiver with a wrong name waives nothing: the step is still due, while everybody believes that it was excused.',
  bad: `id: 2026-12-may-chu
created: 2026-11-23T10:00
title: { vi: Chuyển máy chủ, en: Move to a new server }
class: server
product: office
window: { start: 2026-12-05T22:00, end: 2026-12-05T23:00 }
impact: { mode: downtime, downtime: 30m }
changes:
  - { kind: infrastructure, text: { vi: Dữ liệu chuyển sang máy chủ mới, en: Data moves to a new server } }
waive:
  - { step: customer-begin, reason: Customers were called one by one, approvedBy: management } # customer-starting
`,
  good: `id: 2026-12-may-chu
created: 2026-11-23T10:00
title: { vi: Chuyển máy chủ, en: Move to a new server }
class: server
product: office
window: { start: 2026-12-05T22:00, end: 2026-12-05T23:00 }
impact: { mode: downtime, downtime: 30m }
changes:
  - { kind: infrastructure, text: { vi: Dữ liệu chuyển sang máy chủ mới, en: Data moves to a new server } }
waive:
  - { step: customer-starting, reason: Customers were called one by one, approvedBy: management }
`,
  *check({ outlook }) {
    for (const item of outlook.releases) {
      const { release } = item
      const known = new Set(item.steps.filter(({ kind }) => kind !== 'event').map(({ id }) => id))
      for (const [index, { step }] of (release.data.waive ?? []).entries()) {
        if (known.has(step)) continue
        yield {
          file: release.file,
          path: ['waive', index, 'step'],
          at: 'value',
          message: `found the step ${quoted(step)}, expected a step of this release`,
          hint: hintFor(step, [...known], item),
        }
      }
    }
  },
}

function hintFor(step: string, known: readonly string[], { class: updateClass }: ReleaseOutlook): string {
  const meant = didYouMean(step, known)
  if (meant !== undefined) return `did you mean ${quoted(meant)}?`
  const idle = updateClass.steps.some(({ id }) => id === step) || known.length === 0
  return idle ? 'remove the waiver: the step does not apply here' : `use ${oneOf(known)}`
}
