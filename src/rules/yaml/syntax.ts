import type { Rule } from '#rules/rule.ts'
import { textProblems } from '#rules/sources.ts'

export const syntax: Rule = {
  id: 'yaml/syntax',
  severity: 'error',
  summary: { en: 'A file is valid YAML.', vi: 'Tệp là YAML hợp lệ.' },
  why: 'What cannot be read cannot be checked. Tabs, a second ": " in one line and a quote that never closes are the usual causes.',
  bad: `id: 2026-12-05-sua-loi
created: 2026-11-20T09:00
title: { vi: Sửa lỗi xuất báo cáo, en: Fix of the report export }
class: minor
product: office
window:
\tstart: 2026-12-05T22:00 # thụt lề bằng phím Tab / indented with a tab
\tend: 2026-12-05T23:00
changes:
  - kind: fixed
    text: { vi: Báo cáo xuất ra Excel đủ cột, en: Reports exported to Excel have all columns }
`,
  good: `id: 2026-12-05-sua-loi
created: 2026-11-20T09:00
title: { vi: Sửa lỗi xuất báo cáo, en: Fix of the report export }
class: minor
product: office
window:
  start: 2026-12-05T22:00
  end: 2026-12-05T23:00
changes:
  - kind: fixed
    text: { vi: Báo cáo xuất ra Excel đủ cột, en: Reports exported to Excel have all columns }
`,
  check: (facts) => textProblems(facts, 'yaml/syntax'),
}
