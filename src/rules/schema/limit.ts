import type { Rule } from '#rules/rule.ts'
import { shapeProblems } from '#rules/sources.ts'

export const schemaLimit: Rule = {
  id: 'schema/limit',
  severity: 'error',
  summary: {
    en: 'Texts, lists and numbers keep within their bounds.',
    vi: 'Văn bản, danh sách và con số nằm trong giới hạn.',
  },
  why: 'An empty list of changes says nothing, and a title of a thousand letters fits in no subject line.',
  bad: `id: 2026-12-05-sua-loi
created: 2026-11-20T09:00
title: { vi: Sửa lỗi xuất báo cáo, en: Fix of the report export }
class: minor
product: office
window: { start: 2026-12-05T22:00, end: 2026-12-05T23:00 }
changes: [] # chưa ghi thay đổi nào / nothing listed
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
  check: (facts) => shapeProblems(facts, 'schema/limit'),
}
