import type { Rule } from '#rules/rule.ts'
import { textProblems } from '#rules/sources.ts'

export const alias: Rule = {
  id: 'yaml/alias',
  severity: 'error',
  summary: { en: 'A file has no anchors and aliases.', vi: 'Tệp không dùng neo (anchor) và bí danh (alias).' },
  why: 'A few aliases of aliases can stand for billions of values, and a change in one place silently changes another. A reviewer should see each value where it counts.',
  bad: `id: 2026-12-05-sua-loi
created: 2026-11-20T09:00
title: &loi { vi: Sửa lỗi xuất báo cáo, en: Fix of the report export }
class: minor
product: office
window: { start: 2026-12-05T22:00, end: 2026-12-05T23:00 }
changes:
  - kind: fixed
    text: *loi
`,
  good: `id: 2026-12-05-sua-loi
created: 2026-11-20T09:00
title: { vi: Sửa lỗi xuất báo cáo, en: Fix of the report export }
class: minor
product: office
window: { start: 2026-12-05T22:00, end: 2026-12-05T23:00 }
changes:
  - kind: fixed
    text: { vi: Sửa lỗi xuất báo cáo, en: Fix of the report export }
`,
  check: (facts) => textProblems(facts, 'yaml/alias'),
}
