import type { Rule } from '#rules/rule.ts'
import { textProblems } from '#rules/sources.ts'

export const symlink: Rule = {
  id: 'file/symlink',
  severity: 'error',
  summary: {
    en: 'A file that relctl reads is a regular file, not a symbolic link.',
    vi: 'Tệp mà relctl đọc là tệp thật, không phải liên kết tượng trưng.',
  },
  why: 'A link can lead out of the repository, so that a pull request could make the checker read what it must not see, and what stands behind the link can change without a commit.',
  bad: { files: { 'releases/2026-12-05-sua-loi.yaml': { as: 'symlink', text: '../nhap/sua-loi.yaml' } } },
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
  check: (facts) => textProblems(facts, 'file/symlink'),
}
