import { quoted } from '#report/safe-text.ts'
import type { Rule } from '#rules/rule.ts'
import { allTexts } from './localized-texts.ts'

export const placeholder: Rule = {
  id: 'text/placeholder',
  severity: 'error',
  summary: 'No text for customers holds a blank that somebody meant to fill in.',
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
    for (const { file, path, value } of allTexts(facts)) {
      for (const [locale, text = ''] of Object.entries(value)) {
        const found = blank.exec(text)?.[0]
        if (found === undefined) continue
        yield {
          file,
          path: [...path, locale],
          at: 'value',
          message: `found ${quoted(found)}, expected the words that customers are to read`,
          hint: `replace ${quoted(found)} by what is meant`,
        }
      }
    }
  },
}

/** Marks that stand for words to come. Ellipses count only where they are the whole text or stand in brackets. */
const blank = new RegExp(
  [
    String.raw`\[\s*(?:(?:X+|\?+|\.{2,}|…|_+|TBD|TODO|TBA)\s*)?\]`,
    String.raw`(?<![\p{L}\p{N}])(?:TBD|TBA|TODO|FIXME|XXX+)(?![\p{L}\p{N}])`,
    String.raw`(?<![\p{L}\p{N}])[Ll]orem\s+ipsum`,
    String.raw`\?{3,}`,
    '_{3,}',
    String.raw`\{\{[^{}]{0,80}\}\}`,
    String.raw`^\s*(?:\.{2,}|…)\s*$`,
  ].join('|'),
  'u',
)
