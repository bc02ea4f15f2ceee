import { quoted } from '#report/safe-text.ts'
import type { Rule } from '#rules/rule.ts'
import { saySpan } from '#schedule/say.ts'
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

export const sameTime: Rule = {
  id: 'window/same-time',
  severity: 'info',
  summary: {
    en: 'Two releases are worked on at the same time, in different places.',
    vi: 'Hai đợt nâng cấp được thực hiện cùng lúc ở những chỗ khác nhau.',
  },
  why: 'Nothing is wrong with it, but the people on duty that night watch both (S9).',
  bad: {
    files: {
      'releases/2026-12-05-don-hang.yaml': first,
      'releases/2026-12-05-nhac-viec.yaml': `id: 2026-12-05-nhac-viec
created: 2026-11-23T10:00
title: { vi: Sửa lỗi nhắc việc, en: Reminder fixes }
class: minor
product: office
modules: [tasks] # another module, the same hour
window: { start: 2026-12-05T22:30, end: 2026-12-05T23:00 }
changes:
  - { kind: fixed, module: tasks, text: { vi: Nhắc việc đúng giờ, en: Reminders come on time } }
`,
    },
  },
  good: {
    files: {
      'releases/2026-12-05-don-hang.yaml': first,
      'releases/2026-12-05-nhac-viec.yaml': `id: 2026-12-05-nhac-viec
created: 2026-11-23T10:00
title: { vi: Sửa lỗi nhắc việc, en: Reminder fixes }
class: minor
product: office
modules: [tasks]
window: { start: 2026-12-05T21:00, end: 2026-12-05T22:00 }
changes:
  - { kind: fixed, module: tasks, text: { vi: Nhắc việc đúng giờ, en: Reminders come on time } }
`,
    },
  },
  *check({ outlook }) {
    for (const conflict of collisions(outlook)) {
      const { a, b, scope, overlap, more } = conflict
      if (scope.length > 0) continue
      yield {
        ...collisionPlace(conflict),
        message: `the work shares the time ${saySpan(overlap, b.zone)} (${b.zone}) with ${quoted(a.id)}, and nothing else${andMore(more)}`,
        hint: 'make sure that the people on duty can watch both, or choose another hour',
      }
    }
  },
}
