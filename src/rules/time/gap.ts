import type { Rule } from '#rules/rule.ts'
import { timeProblems } from './problems.ts'

export const gap: Rule = {
  id: 'time/gap',
  severity: 'error',
  summary: {
    en: 'A local time exists on the day for which it is written.',
    vi: 'Giờ địa phương có thật trong ngày được ghi.',
  },
  why: 'When clocks go forward, an hour of the night is left out: nobody can start work at a time that no clock shows, and two tools would move it to two different hours.',
  bad: `id: 2026-12-05-sua-loi
created: 2026-11-20T09:00
title: { vi: Sửa lỗi xuất báo cáo, en: Fix of the report export }
class: minor
product: office
window:
  start: 2027-03-14T02:30 # đồng hồ nhảy từ 02:00 đến 03:00 / clocks jump from 02:00 to 03:00
  end: 2027-03-14T05:00
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
  start: 2027-03-14T03:30
  end: 2027-03-14T05:00
  timezone: America/New_York
changes:
  - kind: fixed
    text: { vi: Báo cáo xuất ra Excel đủ cột, en: Reports exported to Excel have all columns }
`,
  check: (facts) =>
    timeProblems(facts, 'gap').map(({ problem: { given, zone, from, to }, place }) => ({
      ...place,
      message: `found "${given}", which does not exist in ${zone}: clocks jump from ${onClock(from, to)} to ${onClock(to, from)}`,
      hint: `write "${to}" or later, or a time before "${from}"`,
    })),
}

/** `02:00`, or with its day where a whole day is left out. */
function onClock(time: string, other: string): string {
  return time.slice(0, 10) === other.slice(0, 10) ? time.slice(11) : time.replace('T', ' ')
}
