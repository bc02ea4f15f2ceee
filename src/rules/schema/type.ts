import type { Rule } from '#rules/rule.ts'
import { shapeProblems } from '#rules/sources.ts'

export const schemaType: Rule = {
  id: 'schema/type',
  severity: 'error',
  summary: { en: 'Every value has the type that its key asks for.', vi: 'Mỗi giá trị đúng kiểu mà khóa yêu cầu.' },
  why: 'A text where a list belongs, or a number where a text belongs, means something else to every tool that reads it.',
  bad: `id: 2026-12-05-sua-loi
created: 2026-11-20T09:00
title: { vi: Sửa lỗi xuất báo cáo, en: Fix of the report export }
class: minor
product: office
modules: sales # cần một danh sách / a list is needed
window: { start: 2026-12-05T22:00, end: 2026-12-05T23:00 }
changes:
  - kind: fixed
    text: { vi: Báo cáo xuất ra Excel đủ cột, en: Reports exported to Excel have all columns }
`,
  good: `id: 2026-12-05-sua-loi
created: 2026-11-20T09:00
title: { vi: Sửa lỗi xuất báo cáo, en: Fix of the report export }
class: minor
product: office
modules: [sales]
window: { start: 2026-12-05T22:00, end: 2026-12-05T23:00 }
changes:
  - kind: fixed
    text: { vi: Báo cáo xuất ra Excel đủ cột, en: Reports exported to Excel have all columns }
`,
  check: (facts) => shapeProblems(facts, 'schema/type'),
}
