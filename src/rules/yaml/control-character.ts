import type { Rule } from '#rules/rule.ts'
import { textProblems } from '#rules/sources.ts'

export const controlCharacter: Rule = {
  id: 'yaml/control-character',
  severity: 'error',
  summary: {
    en: 'A file has no control, invisible or direction-changing characters.',
    vi: 'Tệp không có ký tự điều khiển, ký tự ẩn hay ký tự đổi chiều viết.',
  },
  why: 'With an invisible character a reviewer approves something else than what the machine reads or the customer sees.',
  bad: `id: 2026-12-05-sua-loi
created: 2026-11-20T09:00
title: { vi: Sửa lỗi\u202e xuất báo cáo, en: Fix of the report export }
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
  check: (facts) => textProblems(facts, 'yaml/control-character'),
}
