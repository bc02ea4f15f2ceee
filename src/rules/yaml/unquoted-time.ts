import { quoteEdit } from '#manifest/edit.ts'
import type { Rule } from '#rules/rule.ts'
import { textProblems } from '#rules/sources.ts'

export const unquotedTime: Rule = {
  id: 'yaml/unquoted-time',
  severity: 'error',
  summary: { en: 'A time of day stands in quotes.', vi: 'Giờ trong ngày được đặt trong dấu nháy.' },
  why: 'A YAML 1.1 tool reads 18:00 as the number 1080, so a formatter or an older library turns an evening into a number of minutes.',
  bad: {
    files: {
      'policies/ca-dem.yaml': `id: ca-dem
extends: 1office
windows:
  weekday-night:
    title: { vi: Đêm trong tuần, en: Weekday nights }
    days: [mon, tue, wed, thu]
    from: 18:00 # thiếu dấu ngoặc kép / not quoted
    to: "05:00"
    source: house default
`,
    },
  },
  good: {
    files: {
      'policies/ca-dem.yaml': `id: ca-dem
extends: 1office
windows:
  weekday-night:
    title: { vi: Đêm trong tuần, en: Weekday nights }
    days: [mon, tue, wed, thu]
    from: "18:00"
    to: "05:00"
    source: house default
`,
    },
  },
  check: (facts) => textProblems(facts, 'yaml/unquoted-time'),
  fix: ({ path }, source) => quoteEdit(source, path),
}
