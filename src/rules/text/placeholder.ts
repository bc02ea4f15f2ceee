import { leftoverIn } from '#manifest/leftover.ts'
import { quoted } from '#report/safe-text.ts'
import type { Rule } from '#rules/rule.ts'
import { allTexts, plainTexts } from './localized-texts.ts'

export const placeholder: Rule = {
  id: 'text/placeholder',
  severity: 'error',
  summary: {
    en: 'No text for customers holds a blank that somebody meant to fill in.',
    vi: 'Văn bản gửi khách hàng không còn chỗ trống đang chờ điền.',
  },
  why: 'A notice that announces "[X] new functions" tells customers that nobody read it before it was sent.',
  bad: `id: 2026-12-tim-kiem
created: 2026-11-23T10:00
title: { vi: Cải tiến tìm kiếm, en: Better search }
class: minor
product: office
window: { start: 2026-12-05T22:00, end: 2026-12-05T23:00 }
changes:
  - { kind: changed, text: { vi: "Tìm nhanh hơn [X] lần", en: Search is twice as fast } }
`,
  good: `id: 2026-12-tim-kiem
created: 2026-11-23T10:00
title: { vi: Cải tiến tìm kiếm, en: Better search }
class: minor
product: office
window: { start: 2026-12-05T22:00, end: 2026-12-05T23:00 }
changes:
  - { kind: changed, text: { vi: Tìm nhanh gấp đôi, en: Search is twice as fast } }
`,
  *check(facts) {
    for (const { file, path, value } of [...allTexts(facts), ...plainTexts(facts)]) {
      for (const [key, text = ''] of Object.entries(value)) {
        const found = leftoverIn(text)
        if (found === undefined) continue
        yield {
          file,
          path: [...path, key],
          at: 'value',
          message: `found ${quoted(found)}, expected the words that customers are to read`,
          hint: `replace ${quoted(found)} by what is meant`,
        }
      }
    }
  },
}
