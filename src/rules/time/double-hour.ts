import type { Rule } from '#rules/rule.ts'
import { formatInstant, type Instant } from '#schedule/instant.ts'
import { timeProblems } from './problems.ts'

export const doubleHour: Rule = {
  id: 'time/double-hour',
  severity: 'warning',
  summary: {
    en: 'A local time that occurs twice says which of the two it means.',
    vi: 'Giờ địa phương xuất hiện hai lần phải nêu rõ là lần nào.',
  },
  why: 'When clocks go back, an hour of the night happens twice. relctl takes the first one; a customer or a colleague may well take the second.',
  bad: `id: 2026-12-05-sua-loi
created: 2026-11-20T09:00
title: { vi: Sửa lỗi xuất báo cáo, en: Fix of the report export }
class: minor
product: office
window:
  start: 2027-11-07T01:30 # xảy ra hai lần / happens twice
  end: 2027-11-07T05:00
  timezone: America/New_York
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
  start: 2027-11-07T01:30-04:00
  end: 2027-11-07T05:00
  timezone: America/New_York
changes:
  - kind: fixed
    text: { vi: Báo cáo xuất ra Excel đủ cột, en: Reports exported to Excel have all columns }
`,
  check: (facts) =>
    timeProblems(facts, 'double-hour').map(({ problem: { given, zone, earlier, later }, place }) => {
      const [first, second] = [offset(earlier, zone), offset(later, zone)]
      return {
        ...place,
        message: `found "${given}", which happens twice in ${zone}: first at ${first}, which is taken, then at ${second}`,
        hint: `say which one: "${given}${first}" or "${given}${second}"`,
      }
    }),
}

/** `-04:00` */
function offset(instant: Instant, zone: string): string {
  return formatInstant(instant, zone).slice('2026-11-01T01:30:00'.length)
}
