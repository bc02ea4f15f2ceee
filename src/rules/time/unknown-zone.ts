import { changeEdits } from '#manifest/edit.ts'
import type { Rule } from '#rules/rule.ts'
import { parseZone, type ZoneRefusal } from '#schedule/zone.ts'
import { namedZones } from './zones.ts'

export const unknownZone: Rule = {
  id: 'time/unknown-zone',
  severity: 'error',
  summary: {
    en: 'A time zone is named by its place, as Area/City or UTC.',
    vi: 'Múi giờ được gọi theo địa danh, như Area/City hoặc UTC.',
  },
  why: 'An abbreviation such as ICT or EST means different offsets to different people, and a fixed one such as UTC+7 knows no change of clocks. A zone that is not known is never replaced by a guess: every deadline would move without a word.',
  bad: `id: 2026-12-05-sua-loi
created: 2026-11-20T09:00
title: { vi: Sửa lỗi xuất báo cáo, en: Fix of the report export }
class: minor
product: office
window:
  start: 2026-12-05T22:00
  end: 2026-12-05T23:00
  timezone: Asia/Hanoi # Hà Nội không có trong danh sách / not in the list
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
      parsed.ok
        ? []
        : [
            {
              ...place,
              message: `found ${wrong(given, parsed)}, expected ${expected[parsed.reason]}`,
              hint: hint(parsed),
            },
          ],
    ),
  // Only capitals leave no doubt; any other name is a guess.
  fix: ({ path }, source) =>
    changeEdits(source, [path], (given) => {
      const parsed = parseZone(given)
      return !parsed.ok && parsed.reason === 'case' ? (parsed.suggestion ?? given) : given
    }),
}

function wrong(given: string, { reason }: ZoneRefusal): string {
  return reason === 'unknown' ? `the unknown time zone "${given}"` : `the time zone "${given}"`
}

const expected: Readonly<Record<ZoneRefusal['reason'], string>> = {
  unknown: 'the name of a place in the IANA list, such as "Asia/Ho_Chi_Minh", or "UTC"',
  'not-area-city': 'Area/City, such as "Asia/Ho_Chi_Minh", or "UTC": an abbreviation or an offset is not enough',
  case: 'the same name with its own capitals',
}

function hint({ suggestion, reason }: ZoneRefusal): string {
  if (suggestion === undefined)
    return 'write the largest city that keeps the same time, such as "Asia/Ho_Chi_Minh" for Vietnam'
  return reason === 'unknown' ? `did you mean "${suggestion}"?` : `write "${suggestion}"`
}
