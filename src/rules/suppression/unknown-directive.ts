import { suggest } from '#manifest/suggest.ts'
import { suppressionWords } from '#manifest/suppression.ts'
import { quoted } from '#report/safe-text.ts'
import type { Rule } from '#rules/rule.ts'
import { commented, plainTitle, soundComment } from './manifest-example.ts'

export const unknownDirective: Rule = {
  id: 'suppression/unknown-directive',
  severity: 'error',
  summary: {
    en: 'A comment that begins with "relctl-" is one that relctl obeys.',
    vi: 'Ghi chú bắt đầu bằng "relctl-" phải là ghi chú mà relctl hiểu.',
  },
  why: 'A comment with a slip in its first word does nothing, while everyone believes that it does.',
  bad: commented('# relctl-ignore-line text/identical-translation -- the name of the product', plainTitle),
  good: commented(soundComment),
  *check({ suppressions }) {
    for (const { file, span, word, covers } of suppressions) {
      if (covers !== undefined) continue
      yield {
        file,
        path: [],
        at: 'key',
        span,
        message: `found ${quoted(word)} in a comment, which relctl does not know`,
        hint: suggest(word, Object.keys(suppressionWords)),
      }
    }
  },
}
