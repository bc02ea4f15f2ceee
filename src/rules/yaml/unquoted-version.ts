import { quoteEdit } from '#manifest/edit.ts'
import type { Rule } from '#rules/rule.ts'
import { textProblems } from '#rules/sources.ts'

export const unquotedVersion: Rule = {
  id: 'yaml/unquoted-version',
  severity: 'error',
  summary: { en: 'A version stands in quotes.', vi: 'Số phiên bản được đặt trong dấu nháy.' },
  why: 'Without quotes 1.20 is the number 1.2: customers would be told of a version that does not exist.',
  bad: `id: 2026-12-05-sua-loi
created: 2026-11-20T09:00
title: { vi: Sửa lỗi xuất báo cáo, en: Fix of the report export }
class: minor
product: office
version: { from: "1.19", to: 1.20 } # đọc thành 1.2 / read as 1.2
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
  check: (facts) => textProblems(facts, 'yaml/unquoted-version'),
  fix: ({ path }, source) => quoteEdit(source, path),
}
