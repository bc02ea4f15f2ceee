import type { Rule } from '#rules/rule.ts'
import { textProblems } from '#rules/sources.ts'

export const directive: Rule = {
  id: 'yaml/directive',
  severity: 'error',
  summary: { en: 'A file has no "%" directives.', vi: 'Tệp không có chỉ thị "%".' },
  why: 'A line such as "%YAML 1.1" changes how numbers, times and "yes" are read, so that two tools would see two different releases.',
  bad: `%YAML 1.1
---
id: 2026-12-05-sua-loi
created: 2026-11-20T09:00
title: { vi: Sửa lỗi xuất báo cáo, en: Fix of the report export }
class: minor
product: office
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
window: { start: 2026-12-05T22:00, end: 2026-12-05T23:00 }
changes:
  - kind: fixed
    text: { vi: Báo cáo xuất ra Excel đủ cột, en: Reports exported to Excel have all columns }
`,
  check: (facts) => textProblems(facts, 'yaml/directive'),
}
