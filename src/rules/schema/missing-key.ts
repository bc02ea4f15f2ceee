import type { Rule } from '#rules/rule.ts'
import { shapeProblems } from '#rules/sources.ts'

export const missingKey: Rule = {
  id: 'schema/missing-key',
  severity: 'error',
  summary: { en: 'Every key that the format demands is there.', vi: 'Có đủ mọi khóa mà định dạng yêu cầu.' },
  why: 'A release without changes or a window without an end cannot be planned, announced or judged.',
  bad: `id: 2026-12-05-sua-loi
created: 2026-11-20T09:00
title: { vi: Sửa lỗi xuất báo cáo, en: Fix of the report export }
class: minor
product: office
window: { start: 2026-12-05T22:00 } # chưa có giờ kết thúc / no end
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
  check: (facts) => shapeProblems(facts, 'schema/missing-key'),
}
