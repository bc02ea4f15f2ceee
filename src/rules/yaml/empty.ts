import type { Rule } from '#rules/rule.ts'
import { textProblems } from '#rules/sources.ts'

export const empty: Rule = {
  id: 'yaml/empty',
  severity: 'error',
  summary: { en: 'A file says something.', vi: 'Tệp phải có nội dung.' },
  why: 'An empty manifest looks like a planned release in a listing, but nobody is told and nothing is judged.',
  bad: '# Sẽ điền sau / to be filled in later\n',
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
  check: (facts) => textProblems(facts, 'yaml/empty'),
}
