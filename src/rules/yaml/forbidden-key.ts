import type { Rule } from '#rules/rule.ts'
import { textProblems } from '#rules/sources.ts'

export const forbiddenKey: Rule = {
  id: 'yaml/forbidden-key',
  severity: 'error',
  summary: {
    en: 'No key is named "__proto__", "constructor" or "prototype".',
    vi: 'Không khóa nào mang tên "__proto__", "constructor" hay "prototype".',
  },
  why: 'In careless JavaScript these names reach the machinery of objects instead of data; no file needs them.',
  bad: `id: 2026-12-05-sua-loi
created: 2026-11-20T09:00
title: { vi: Sửa lỗi xuất báo cáo, en: Fix of the report export }
class: minor
product: office
window: { start: 2026-12-05T22:00, end: 2026-12-05T23:00 }
__proto__: { class: hotfix }
changes:
  - kind: fixed
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
  check: (facts) => textProblems(facts, 'yaml/forbidden-key'),
}
