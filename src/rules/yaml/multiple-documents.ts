import type { Rule } from '#rules/rule.ts'
import { textProblems } from '#rules/sources.ts'

export const multipleDocuments: Rule = {
  id: 'yaml/multiple-documents',
  severity: 'error',
  summary: { en: 'A file holds one document.', vi: 'Mỗi tệp chứa một tài liệu.' },
  why: 'One release is one file: what stands after a "---" would be silently ignored by tools that read only the first document.',
  bad: `id: 2026-12-05-sua-loi
created: 2026-11-20T09:00
title: { vi: Sửa lỗi xuất báo cáo, en: Fix of the report export }
class: minor
product: office
window: { start: 2026-12-05T22:00, end: 2026-12-05T23:00 }
changes:
  - kind: fixed
    text: { vi: Báo cáo xuất ra Excel đủ cột, en: Reports exported to Excel have all columns }
--- # bản thứ hai / a second release
id: 2026-12-12-sua-loi
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
  check: (facts) => textProblems(facts, 'yaml/multiple-documents'),
}
