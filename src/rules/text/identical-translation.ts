import { quoted } from '#report/safe-text.ts'
import type { Rule } from '#rules/rule.ts'
import { releaseTexts } from './localized-texts.ts'

export const identicalTranslation: Rule = {
  id: 'text/identical-translation',
  severity: 'warning',
  summary: { en: 'A sentence is not the same in two languages.', vi: 'Câu văn không giống hệt nhau ở hai ngôn ngữ.' },
  why: 'A text that was copied to satisfy the check is not translated, and half of the customers read the wrong language.',
  bad: `id: 2026-12-lich-hop
created: 2026-11-23T10:00
title: { vi: Fix meeting calendar, en: Fix meeting calendar } # copied
class: minor
product: office
window: { start: 2026-12-05T22:00, end: 2026-12-05T23:00 }
changes:
  - { kind: fixed, text: { vi: Lịch họp nhắc đúng giờ, en: Meetings are announced on time } }
`,
  good: `id: 2026-12-lich-hop
created: 2026-11-23T10:00
title: { vi: Sửa lịch họp, en: Fix meeting calendar }
class: minor
product: office
window: { start: 2026-12-05T22:00, end: 2026-12-05T23:00 }
changes:
  - { kind: fixed, text: { vi: Lịch họp nhắc đúng giờ, en: Meetings are announced on time } }
`,
  *check(facts) {
    for (const { file, path, value } of releaseTexts(facts)) {
      const entries = Object.entries(value).map(([locale, text = '']) => [locale, text.trim()] as const)
      for (const [index, [locale, text]] of entries.entries()) {
        const original = entries.slice(0, index).find(([, other]) => other === text)?.[0]
        if (original === undefined || isName(text)) continue
        yield {
          file,
          path: [...path, locale],
          at: 'value',
          message: `found the same text in ${quoted(locale)} and ${quoted(original)}, expected a translation`,
          hint: `translate it in ${quoted(locale)} or in ${quoted(original)}`,
        }
      }
    }
  },
}

/** A single word, or names and numbers alone, which no language translates: `Sample Office 3.2`. */
function isName(text: string): boolean {
  const words = text.split(/\s+/)
  return words.length < 2 || words.every((word) => !/^\p{Ll}/u.test(word))
}
