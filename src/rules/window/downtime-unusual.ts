import { quoted } from '#report/safe-text.ts'
import type { Rule } from '#rules/rule.ts'
import { sayMinutes } from '#schedule/say.ts'
import { downtimes, exceedsWindow } from './downtime.ts'

export const downtimeUnusual: Rule = {
  id: 'window/downtime-unusual',
  severity: 'warning',
  summary: {
    en: 'The expected downtime is no longer than is usual for its class.',
    vi: 'Thời gian gián đoạn dự kiến không dài hơn mức thông thường của loại nâng cấp.',
  },
  why: 'Server work stops a product for 20 minutes to an hour (O8). A longer one is either a slip or something that customers should hear about in more detail; a shorter one is good.',
  bad: `id: 2026-12-05-may-chu
created: 2026-11-23T10:00
title: { vi: Chuyển sang máy chủ mới, en: Move to a new server }
class: server
product: office
window: { start: 2026-12-05T22:00, end: 2026-12-06T02:00 }
impact: { mode: downtime, downtime: 3h } # usual are 20 minutes to 1 hour
changes:
  - { kind: infrastructure, text: { vi: Máy chủ mới nhanh hơn, en: A new and faster server } }
`,
  good: `id: 2026-12-05-may-chu
created: 2026-11-23T10:00
title: { vi: Chuyển sang máy chủ mới, en: Move to a new server }
class: server
product: office
window: { start: 2026-12-05T22:00, end: 2026-12-06T02:00 }
impact: { mode: downtime, downtime: 1h }
changes:
  - { kind: infrastructure, text: { vi: Máy chủ mới nhanh hơn, en: A new and faster server } }
`,
  *check(facts) {
    for (const downtime of downtimes(facts)) {
      const { item, minutes, mode, place } = downtime
      const { usual } = item.class.downtime
      if (!usual || minutes <= usual.to || mode === 'rolling' || exceedsWindow(downtime)) continue
      yield {
        ...place,
        message: `the expected downtime of ${sayMinutes(minutes)} is unusual for class ${quoted(item.class.id)}, where ${sayMinutes(usual.from)} to ${sayMinutes(usual.to)} is usual`,
        hint: 'shorten the stop, split the work into batches, or give an exception with the reason',
      }
    }
  },
}
