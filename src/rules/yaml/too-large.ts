import type { Rule } from '#rules/rule.ts'
import { textProblems } from '#rules/sources.ts'

export const tooLarge: Rule = {
  id: 'yaml/too-large',
  severity: 'error',
  summary: { en: 'A file is at most 256 KiB.', vi: 'Tệp lớn tối đa 256 KiB.' },
  why: 'People review manifests line by line; a file of this size is an accident or an attempt to make the checker slow.',
  bad: {
    files: {
      'releases/2026-12-05-sua-loi.yaml': `id: 2026-12-05-sua-loi
${'# Nhật ký máy chủ dán nhầm / a server log pasted by mistake\n'.repeat(5000)}`,
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
  check: (facts) => textProblems(facts, 'yaml/too-large'),
}
