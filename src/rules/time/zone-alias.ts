import { changeEdits } from '#manifest/edit.ts'
import type { Rule } from '#rules/rule.ts'
import { parseZone } from '#schedule/zone.ts'
import { namedZones } from './zones.ts'

export const zoneAlias: Rule = {
  id: 'time/zone-alias',
  severity: 'info',
  summary: { en: 'A time zone goes by its name of today.', vi: 'Múi giờ mang tên hiện hành.' },
  why: 'Former names such as Asia/Saigon keep their meaning, but two names for one zone look like two zones to a reader and in a comparison.',
  bad: `id: 2026-12-05-sua-loi
created: 2026-11-20T09:00
title: { vi: Sửa lỗi xuất báo cáo, en: Fix of the report export }
class: minor
product: office
window:
  start: 2026-12-05T22:00
  end: 2026-12-05T23:00
  timezone: Asia/Saigon # tên cũ / a former name
changes:
  - kind: fixed
    text: { vi: Báo cáo xuất ra Excel đủ cột, en: Reports exported to Excel have all columns }
`,
  good: `id: 2026-12-05-sua-loi
created: 2026-11-20T09:00
title: { vi: Sửa lỗi xuất báo cáo, en: Fix of the report export }
class: minor
product: office
window:
  start: 2026-12-05T22:00
  end: 2026-12-05T23:00
  timezone: Asia/Ho_Chi_Minh
changes:
  - kind: fixed
    text: { vi: Báo cáo xuất ra Excel đủ cột, en: Reports exported to Excel have all columns }
`,
  check: (facts) =>
    namedZones(facts).flatMap(({ given, parsed, place }) =>
      parsed.ok && parsed.alias
        ? [
            {
              ...place,
              message: `found "${given}", a former name of "${parsed.zone}", expected the name of today`,
              hint: `write "${parsed.zone}"`,
            },
          ]
        : [],
    ),
  fix: ({ path }, source) =>
    changeEdits(source, [path], (given) => {
      const parsed = parseZone(given)
      return parsed.ok ? parsed.zone : given
    }),
}
