import type { Rule } from '#rules/rule.ts'
import { textProblems } from '#rules/sources.ts'

export const encoding: Rule = {
  id: 'yaml/encoding',
  severity: 'error',
  summary: {
    en: 'Files are UTF-8 text with ordinary line ends.',
    vi: 'Tệp là văn bản UTF-8 với dấu xuống dòng thông thường.',
  },
  why: 'A customer must never read "PhÃ¢n tÃ\xadch": Vietnamese text saved in another encoding is unreadable for everyone else.',
  bad: {
    files: {
      'releases/2026-12-05-sua-loi.yaml': {
        as: 'latin1',
        text: `id: 2026-12-05-sua-loi
created: 2026-11-20T09:00
title: { vi: Phân tích doanh thu, en: Revenue analysis }
class: minor
product: office
window: { start: 2026-12-05T22:00, end: 2026-12-05T23:00 }
changes:
  - kind: fixed
    text: { vi: Phân tích doanh thu theo tháng, en: Revenue by month }
`,
      },
    },
  },
  good: `id: 2026-12-05-sua-loi
created: 2026-11-20T09:00
title: { vi: Phân tích doanh thu, en: Revenue analysis }
class: minor
product: office
window: { start: 2026-12-05T22:00, end: 2026-12-05T23:00 }
changes:
  - kind: fixed
    text: { vi: Phân tích doanh thu theo tháng, en: Revenue by month }
`,
  check: (facts) => textProblems(facts, 'yaml/encoding'),
}
