import { isCalledOff } from '#manifest/life.ts'
import { quoted } from '#report/safe-text.ts'
import type { Rule } from '#rules/rule.ts'
import { sayInstant } from '#schedule/say.ts'

export const unusedWaiver: Rule = {
  id: 'release/unused-waiver',
  severity: 'warning',
  summary: { en: 'A waiver excuses a step that is not done.', vi: 'Chỉ xin miễn một bước chưa được thực hiện.' },
  why: 'A waiver says that somebody was not told, and why. Beside a step that was done it is a false record, which the review of the month counts (S14).',
  bad: `id: 2026-12-may-chu
created: 2026-11-20T10:00
title: { vi: Chuyển máy chủ, en: Move to a new server }
class: server
product: office
window: { start: 2026-12-05T22:00, end: 2026-12-05T23:00 }
impact: { mode: downtime, downtime: 30m }
changes:
  - { kind: infrastructure, text: { vi: Dữ liệu chuyển sang máy chủ mới, en: Data moves to a new server } }
waive:
  - { step: customer-1, reason: Customers were called one by one, approvedBy: management } # and yet it was sent
log:
  - { event: noticed, at: 2026-11-23T09:00, step: customer-1, window: { start: 2026-12-05T22:00, end: 2026-12-05T23:00 } }
`,
  good: `id: 2026-12-may-chu
created: 2026-11-20T10:00
title: { vi: Chuyển máy chủ, en: Move to a new server }
class: server
product: office
window: { start: 2026-12-05T22:00, end: 2026-12-05T23:00 }
impact: { mode: downtime, downtime: 30m }
changes:
  - { kind: infrastructure, text: { vi: Dữ liệu chuyển sang máy chủ mới, en: Data moves to a new server } }
waive:
  - { step: customer-1, reason: Customers were called one by one, approvedBy: management }
`,
  *check({ outlook }) {
    for (const { release, life, steps } of outlook.releases) {
      if (isCalledOff(life) || release.data.retroactive) continue
      for (const [index, waiver] of (release.data.waive ?? []).entries()) {
        const own = steps.filter(({ id }) => id === waiver.step)
        const last = own.findLast(({ doneAt }) => doneAt !== undefined)
        if (last?.doneAt === undefined || own.some(({ state }) => state === 'waived')) continue
        const { file, zone } = release
        yield {
          file,
          path: ['waive', index, 'step'],
          at: 'value',
          message: `found a waiver of ${quoted(waiver.step)}, which was done on ${sayInstant(last.doneAt, zone)} (${zone})`,
          hint: 'remove the waiver: there is nothing to excuse',
          ...(last.logIndex !== undefined && {
            related: [{ file, path: ['log', last.logIndex, 'step'], at: 'value' as const, message: 'done here' }],
          }),
        }
      }
    }
  },
}
