import type { Rule } from '#rules/rule.ts'
import { textProblems } from '#rules/sources.ts'

export const duplicateKey: Rule = {
  id: 'yaml/duplicate-key',
  severity: 'error',
  summary: { en: 'A key occurs once in its mapping.', vi: 'Mỗi khóa chỉ xuất hiện một lần trong nhóm của nó.' },
  why: 'Most tools keep the last of two equal keys and say nothing, so the window a reviewer read may not be the one that counts.',
  bad: `id: 2026-12-05-sua-loi
created: 2026-11-20T09:00
title: { vi: Sửa lỗi xuất báo cáo, en: Fix of the report export }
class: minor
product: office
window: { start: 2026-12-05T22:00, end: 2026-12-05T23:00 }
window: { start: 2026-12-12T22:00, end: 2026-12-12T23:00 } # lần thứ hai / the second one
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
  check: (facts) => textProblems(facts, 'yaml/duplicate-key'),
}
