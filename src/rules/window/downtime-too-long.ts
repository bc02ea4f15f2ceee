import { quoted } from '#report/safe-text.ts'
import type { Rule } from '#rules/rule.ts'
import { sayMinutes } from '#schedule/say.ts'
import { downtimes, exceedsWindow } from './downtime.ts'

export const downtimeTooLong: Rule = {
  id: 'window/downtime-too-long',
  severity: 'error',
  summary: {
    en: 'The expected downtime fits into the work window.',
    vi: 'Thời gian gián đoạn dự kiến nằm gọn trong cửa sổ thực hiện.',
  },
  why: 'Customers read both numbers. A stop that is longer than the work cannot be true (O8).',
  bad: `id: 2026-12-05-may-chu
created: 2026-11-23T10:00
title: { vi: Nâng cấp ổ đĩa, en: Disk upgrade }
class: server
product: office
window: { start: 2026-12-05T22:00, end: 2026-12-05T22:30 }
impact: { mode: downtime, downtime: 1h } # the work takes half an hour
changes:
  - { kind: infrastructure, text: { vi: Thay ổ đĩa nhanh hơn, en: Faster disks } }
`,
  good: `id: 2026-12-05-may-chu
created: 2026-11-23T10:00
title: { vi: Nâng cấp ổ đĩa, en: Disk upgrade }
class: server
product: office
window: { start: 2026-12-05T22:00, end: 2026-12-05T23:30 }
impact: { mode: downtime, downtime: 1h }
changes:
  - { kind: infrastructure, text: { vi: Thay ổ đĩa nhanh hơn, en: Faster disks } }
`,
  *check(facts) {
    for (const downtime of downtimes(facts)) {
      const { minutes, shortest, place } = downtime
      if (!exceedsWindow(downtime) || !shortest) continue
      const which = shortest.batch === undefined ? 'the work window' : `the window of batch ${quoted(shortest.batch)}`
      yield {
        ...place,
        message: `the expected downtime of ${sayMinutes(minutes)} does not fit into ${which}, which lasts ${sayMinutes(shortest.minutes)}`,
        hint: `expect at most "${shortest.minutes}m" of downtime, or lengthen the window`,
      }
    }
  },
}
