import type { Rule } from '#rules/rule.ts'
import { textProblems } from '#rules/sources.ts'

export const fileName: Rule = {
  id: 'file/name',
  severity: 'error',
  summary: {
    en: 'File names use lower-case letters, digits, ".", "_" and "-", and end in .yaml or .yml.',
    vi: 'Tên tệp chỉ gồm chữ thường, chữ số, ".", "_" và "-", với đuôi .yaml hoặc .yml.',
  },
  why: 'Names appear in links, calendar entries and commands, and some systems do not tell capitals or accents apart: a plain name means one file everywhere.',
  bad: {
    files: {
      'releases/2026-12-05 Sửa lỗi.yaml': `id: 2026-12-05-sua-loi
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
  check: (facts) => textProblems(facts, 'file/name'),
}
