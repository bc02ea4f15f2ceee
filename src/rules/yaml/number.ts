import type { Rule } from '#rules/rule.ts'
import { textProblems } from '#rules/sources.ts'

export const number: Rule = {
  id: 'yaml/number',
  severity: 'error',
  summary: { en: 'Numbers are written as plain digits.', vi: 'Con số được viết bằng chữ số thông thường.' },
  why: 'Forms such as 1e3, 0o17 or .inf are read differently by different tools, or not at all.',
  bad: `id: 2026-12-05-sua-loi
created: 2026-11-20T09:00
title: { vi: Sửa lỗi xuất báo cáo, en: Fix of the report export }
class: minor
product: office
window: { start: 2026-12-05T22:00, end: 2026-12-05T23:00 }
monitoring:
  metrics:
    - { id: error-rate, unit: "%", max: 1e-1 } # có công cụ đọc thành chữ / a text for some tools
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
monitoring:
  metrics:
    - { id: error-rate, unit: "%", max: 0.1 }
changes:
  - kind: fixed
    text: { vi: Báo cáo xuất ra Excel đủ cột, en: Reports exported to Excel have all columns }
`,
  check: (facts) => textProblems(facts, 'yaml/number'),
}
