import type { Rule } from '#rules/rule.ts'
import { textProblems } from '#rules/sources.ts'

export const tooComplex: Rule = {
  id: 'yaml/too-complex',
  severity: 'error',
  summary: {
    en: 'A file holds at most 32 levels of nesting and 20,000 keys and values.',
    vi: 'Tệp có tối đa 32 cấp lồng nhau và 20.000 khóa và giá trị.',
  },
  why: 'Deeply nested or endless data costs every reader time and memory, and no release needs it.',
  bad: `id: 2026-12-05-sua-loi
created: 2026-11-20T09:00
title: { vi: Sửa lỗi xuất báo cáo, en: Fix of the report export }
class: minor
product: office
window: { start: 2026-12-05T22:00, end: 2026-12-05T23:00 }
changes:
  ${'['.repeat(40)} quá sâu / too deep ${']'.repeat(40)}
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
  check: (facts) => textProblems(facts, 'yaml/too-complex'),
}
