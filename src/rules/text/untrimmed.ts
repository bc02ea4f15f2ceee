import { changeEdits } from '#manifest/edit.ts'
import { quoted } from '#report/safe-text.ts'
import type { Rule } from '#rules/rule.ts'
import { allTexts } from './localized-texts.ts'

export const untrimmed: Rule = {
  id: 'text/untrimmed',
  severity: 'warning',
  summary: {
    en: 'Texts for customers have no spaces at their ends and no double ones inside.',
    vi: 'Văn bản gửi khách hàng không thừa khoảng trắng ở hai đầu hay ở giữa.',
  },
  why: 'Stray spaces show in subjects and in SMS, where each of them is paid for.',
  bad: `id: 2026-12-chu-ky
created: 2026-11-23T10:00
title: { vi: "Sửa lỗi chữ ký ", en: Signature fixes } # a space at the end
class: minor
product: office
window: { start: 2026-12-05T22:00, end: 2026-12-05T23:00 }
changes:
  - { kind: fixed, text: { vi: Chữ ký số hiện đúng ngày, en: Digital signatures show the right day } }
`,
  good: `id: 2026-12-chu-ky
created: 2026-11-23T10:00
title: { vi: Sửa lỗi chữ ký, en: Signature fixes }
class: minor
product: office
window: { start: 2026-12-05T22:00, end: 2026-12-05T23:00 }
changes:
  - { kind: fixed, text: { vi: Chữ ký số hiện đúng ngày, en: Digital signatures show the right day } }
`,
  *check(facts) {
    for (const { file, path, value } of allTexts(facts)) {
      for (const [locale, text = ''] of Object.entries(value)) {
        const trimmed = tidy(text)
        if (trimmed === text) continue
        yield {
          file,
          path: [...path, locale],
          at: 'value',
          message: `found ${strayIn(text)}, expected none`,
          hint: `write ${quoted(trimmed.trim(), 200)}`,
        }
      }
    }
  },
  fix: ({ path }, source) => changeEdits(source, [path], tidy),
}

function strayIn(text: string): string {
  if (/^\s/.test(text)) return 'a space at the start'
  return /[^\S\n]$/m.test(text) ? 'a space at the end' : 'two spaces in a row'
}

/** The line breaks of block texts stay, and so does the indentation of their lines. */
function tidy(text: string): string {
  return text
    .replace(/^[ \t\u00a0]+/, '')
    .replace(/(?<![ \t\u00a0])[ \t\u00a0]+$/gm, '')
    .replace(/(?<=\S)[ \t\u00a0]{2,}(?=\S)/g, ' ')
}
