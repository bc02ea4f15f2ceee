import type { Rule } from '#rules/rule.ts'
import { textProblems } from '#rules/sources.ts'

export const tag: Rule = {
  id: 'yaml/tag',
  severity: 'error',
  summary: { en: 'A file has no tags.', vi: 'Tệp không dùng thẻ (tag).' },
  why: 'Tags such as "!!str" or "!ruby/object" tell a parser how to build a value; some parsers run code for them, and none is needed for plain data.',
  bad: `id: 2026-12-05-sua-loi
created: 2026-11-20T09:00
title: { vi: Sửa lỗi xuất báo cáo, en: Fix of the report export }
class: minor
product: office
version: { from: "1.19", to: !!str 1.20 }
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
version: { from: "1.19", to: "1.20" }
window: { start: 2026-12-05T22:00, end: 2026-12-05T23:00 }
changes:
  - kind: fixed
    text: { vi: Báo cáo xuất ra Excel đủ cột, en: Reports exported to Excel have all columns }
`,
  check: (facts) => textProblems(facts, 'yaml/tag'),
}
