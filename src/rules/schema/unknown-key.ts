import type { Rule } from '#rules/rule.ts'
import { shapeProblems } from '#rules/sources.ts'

export const unknownKey: Rule = {
  id: 'schema/unknown-key',
  severity: 'error',
  summary: { en: 'Every key is one that the format knows.', vi: 'Mọi khóa đều là khóa mà định dạng có.' },
  why: 'A misspelt key is an instruction that nobody follows: with "modul" instead of "modules" no overlap is found and no notice names the module.',
  bad: `id: 2026-12-05-sua-loi
created: 2026-11-20T09:00
title: { vi: Sửa lỗi xuất báo cáo, en: Fix of the report export }
class: minor
product: office
modul: [sales] # thiếu chữ / a slip of the pen
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
  check: (facts) => shapeProblems(facts, 'schema/unknown-key'),
}
