import { quoted } from '#report/safe-text.ts'
import type { Rule } from '#rules/rule.ts'
import { sayInstant, saySpan } from '#schedule/say.ts'
import { andMore, collisionPlace, collisions } from './collision.ts'

const first = `id: 2026-12-05-don-hang
created: 2026-11-23T10:00
title: { vi: Sửa lỗi đơn hàng, en: Order fixes }
class: minor
product: office
modules: [sales]
window: { start: 2026-12-05T22:00, end: 2026-12-05T23:30 }
changes:
  - { kind: fixed, module: sales, text: { vi: Đơn hàng tính đúng phí giao, en: Orders add the right delivery fee } }
`

export const windowOverlap: Rule = {
  id: 'window/overlap',
  severity: 'error',
  summary: {
    en: 'Two releases that touch the same thing are not worked on at the same time.',
    vi: 'Hai đợt nâng cấp cùng tác động đến một chỗ không được thực hiện cùng lúc.',
  },
  why: 'Two teams in one module see each other’s half-done work, and when something breaks neither knows whose it is (S13).',
  bad: {
    files: {
      'releases/2026-12-05-don-hang.yaml': first,
      'releases/2026-12-05-hoa-don.yaml': `id: 2026-12-05-hoa-don
created: 2026-11-23T10:00
title: { vi: Sửa lỗi hóa đơn, en: Invoice fixes }
class: minor
product: office
modules: [sales]
window: { start: 2026-12-05T23:00, end: 2026-12-06T00:30 } # the other one ends at 23:30
changes:
  - { kind: fixed, module: sales, text: { vi: Hóa đơn làm tròn đúng, en: Invoices round correctly } }
`,
    },
  },
  good: {
    files: {
      'releases/2026-12-05-don-hang.yaml': first,
      'releases/2026-12-05-hoa-don.yaml': `id: 2026-12-05-hoa-don
created: 2026-11-23T10:00
title: { vi: Sửa lỗi hóa đơn, en: Invoice fixes }
class: minor
product: office
modules: [sales]
window: { start: 2026-12-05T23:30, end: 2026-12-06T01:00 } # one after the other
changes:
  - { kind: fixed, module: sales, text: { vi: Hóa đơn làm tròn đúng, en: Invoices round correctly } }
`,
    },
  },
  *check({ outlook }) {
    for (const conflict of collisions(outlook)) {
      const { a, b, scope, overlap: shared, more } = conflict
      if (scope.length === 0) continue
      yield {
        ...collisionPlace(conflict),
        message: `the work overlaps that of ${quoted(a.id)} on ${saySpan(shared, b.zone)} (${b.zone}), and both touch ${scope.join(', ')}${andMore(more)}`,
        hint: `let one wait for the other, from ${sayInstant(shared.end, b.zone)}, or choose another night`,
      }
    }
  },
}
