import { quoted } from '#report/safe-text.ts'
import type { Rule } from '#rules/rule.ts'
import { allTexts, nameText } from './localized-texts.ts'

export const missingTranslation: Rule = {
  id: 'text/missing-translation',
  severity: 'error',
  summary: {
    en: 'Every text for customers stands in every language of their product.',
    vi: 'Mọi văn bản gửi khách hàng có đủ các ngôn ngữ của sản phẩm.',
  },
  why: 'A notice goes out in each language. Where a text is missing, its readers get a gap or words that they cannot read.',
  bad: `id: 2026-12-hoa-don
created: 2026-11-23T10:00
title: { vi: Sửa lỗi hóa đơn } # and in English?
class: minor
product: office
window: { start: 2026-12-05T22:00, end: 2026-12-05T23:00 }
changes:
  - { kind: fixed, text: { vi: Hóa đơn in đủ mã số thuế, en: Invoices print the whole tax number } }
`,
  good: `id: 2026-12-hoa-don
created: 2026-11-23T10:00
title: { vi: Sửa lỗi hóa đơn, en: Invoice fixes }
class: minor
product: office
window: { start: 2026-12-05T22:00, end: 2026-12-05T23:00 }
changes:
  - { kind: fixed, text: { vi: Hóa đơn in đủ mã số thuế, en: Invoices print the whole tax number } }
`,
  *check(facts) {
    for (const { file, path, value, locales } of allTexts(facts)) {
      const missing = locales.filter((locale) => value[locale] === undefined)
      if (missing.length === 0) continue
      yield {
        file,
        path,
        at: 'key',
        message: `found ${nameText(path)} without ${missing.map((locale) => quoted(locale)).join(' and ')}, expected a text in each of ${locales.join(', ')}`,
        hint: `add ${missing.map((locale) => `"${locale}:"`).join(' and ')} beside ${Object.keys(value).join(', ')}`,
      }
    }
  },
}
