import type { Rule } from '#rules/rule.ts'
import { textProblems } from '#rules/sources.ts'

export const notRegular: Rule = {
  id: 'file/not-regular',
  severity: 'error',
  summary: {
    en: 'A file that relctl reads is an ordinary file that may be read.',
    vi: 'Tệp mà relctl đọc là tệp thông thường và được phép đọc.',
  },
  why: 'A named pipe or a device never ends or blocks whoever opens it, and a file without permission to read is judged by nobody.',
  bad: { files: { 'releases/2026-12-05-sua-loi.yaml': { as: 'pipe', text: '' } } },
  good: {
    files: {
      'releases/2026-12-05-sua-loi.yaml': `id: 2026-12-05-sua-loi
created: 2026-11-20T09:00
title: { vi: Sửa lỗi xuất báo cáo, en: Fix of the report export }
class: minor
product: office
window: { start: 2026-12-05T22:00, end: 2026-12-05T23:00 }
changes:
  - kind: fixed
    text: { vi: Báo cáo xuất ra Excel đủ cột, en: Reports exported to Excel have all columns }
`,
    },
  },
  check: (facts) => textProblems(facts, 'file/not-regular'),
}
