import { quoted } from '#report/safe-text.ts'
import type { Rule } from '#rules/rule.ts'
import { sayMinutes } from '#schedule/say.ts'
import { downtimes, exceedsWindow } from './downtime.ts'

export const rollingDowntime: Rule = {
  id: 'window/rolling-downtime',
  severity: 'error',
  summary: {
    en: 'Work that is announced as rolling keeps the service up.',
    vi: 'Công việc được báo là nâng cấp cuốn chiếu không làm gián đoạn dịch vụ.',
  },
  why: 'Rolling means that people go on working (S7, O5). A pause of some minutes is part of it; a longer one is downtime and must be called so.',
  bad: `id: 2026-12-05-danh-ba
created: 2026-11-23T10:00
title: { vi: Sửa lỗi danh bạ, en: Contact list fixes }
class: minor
product: office
modules: [sales]
window: { start: 2026-12-05T22:00, end: 2026-12-05T23:00 }
impact: { mode: rolling, downtime: 20m } # too long for rolling work
changes:
  - { kind: fixed, module: sales, text: { vi: Danh bạ xếp đúng thứ tự, en: Contacts are in the right order } }
`,
  good: `id: 2026-12-05-danh-ba
created: 2026-11-23T10:00
title: { vi: Sửa lỗi danh bạ, en: Contact list fixes }
class: minor
product: office
modules: [sales]
window: { start: 2026-12-05T22:00, end: 2026-12-05T23:00 }
impact: { mode: rolling, downtime: 5m }
changes:
  - { kind: fixed, module: sales, text: { vi: Danh bạ xếp đúng thứ tự, en: Contacts are in the right order } }
`,
  *check(facts) {
    for (const downtime of downtimes(facts)) {
      const { item, minutes, mode, place } = downtime
      const { max } = item.class.downtime
      if (max === undefined || mode !== 'rolling' || minutes <= max || exceedsWindow(downtime)) continue
      yield {
        ...place,
        message: `rolling work with a downtime of ${sayMinutes(minutes)}, expected at most ${sayMinutes(max)} for class ${quoted(item.class.id)}`,
        hint: `write "mode: downtime", or expect at most "${max}m"`,
      }
    }
  },
}
