import type { Rule } from '#rules/rule.ts'
import { shapeProblems } from '#rules/sources.ts'

export const schemaValue: Rule = {
  id: 'schema/value',
  severity: 'error',
  summary: {
    en: 'A value is one of those that its key allows.',
    vi: 'Giá trị là một trong những giá trị mà khóa cho phép.',
  },
  why: 'Fixed words decide what is announced and how: an unknown one would be left out of the notice.',
  bad: `id: 2026-12-05-sua-loi
created: 2026-11-20T09:00
title: { vi: Sửa lỗi xuất báo cáo, en: Fix of the report export }
class: minor
product: office
window: { start: 2026-12-05T22:00, end: 2026-12-05T23:00 }
changes:
  - kind: fix
    text: { vi: Báo cáo xuất ra Excel đủ cột, en: Reports exported to Excel have all columns }
`,
  good: `id: 2026-12-05-sua-loi
created: 2026-11-20T09:00
title: { vi: Sửa lỗi xuất báo cáo, en: Fix of the report export }
class: minor
product: office
window: { start: 2026-12-05T22:00, end: 2026-12-05T23:00 }
changes:
  - kind: fixed
    text: { vi: Báo cáo xuất ra Excel đủ cột, en: Reports exported to Excel have all columns }
`,
  check: (facts) => shapeProblems(facts, 'schema/value'),
}
