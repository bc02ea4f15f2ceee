import type { TimeProblem } from '#manifest/moment.ts'
import type { Rule } from '#rules/rule.ts'
import { formatInstant, parseInstant } from '#schedule/instant.ts'
import { timeProblems } from './problems.ts'

export const offsetMismatch: Rule = {
  id: 'time/offset-mismatch',
  severity: 'error',
  summary: {
    en: 'An offset from UTC agrees with the time zone on that day.',
    vi: 'Độ lệch so với UTC khớp với múi giờ trong ngày đó.',
  },
  why: 'When the two disagree, one of them is wrong, and nobody can tell at which hour the work begins.',
  bad: `id: 2026-12-05-sua-loi
created: 2026-11-20T09:00
title: { vi: Sửa lỗi xuất báo cáo, en: Fix of the report export }
class: minor
product: office
window: { start: 2026-12-05T22:00+08:00, end: 2026-12-05T23:00 } # Việt Nam là +07:00 / Vietnam is at +07:00
changes:
  - kind: fixed
    text: { vi: Báo cáo xuất ra Excel đủ cột, en: Reports exported to Excel have all columns }
`,
  good: `id: 2026-12-05-sua-loi
created: 2026-11-20T09:00
title: { vi: Sửa lỗi xuất báo cáo, en: Fix of the report export }
class: minor
product: office
window: { start: 2026-12-05T22:00+07:00, end: 2026-12-05T23:00 }
changes:
  - kind: fixed
    text: { vi: Báo cáo xuất ra Excel đủ cột, en: Reports exported to Excel have all columns }
`,
  check: (facts) =>
    timeProblems(facts, 'offset-mismatch').map(({ problem, place }) => ({
      ...place,
      message: `found the offset ${problem.offset} in "${problem.given}", expected ${problem.expected.join(' or ')} in ${problem.zone} at that time`,
      hint: hint(problem),
    })),
}

/** Either the local time is meant, or the instant. */
function hint({ given, offset, expected, zone }: Extract<TimeProblem, { kind: 'offset-mismatch' }>): string {
  const local = given.slice(0, -offset.length)
  const instant = parseInstant(given)
  const meant =
    instant === undefined
      ? ''
      : `; if the offset is right, write "${formatInstant(instant, zone).slice(0, local.length)}"`
  return `write "${local}${expected[0] ?? ''}"${meant}`
}
