import type { Rule } from '#rules/rule.ts'
import { commented, soundComment } from './manifest-example.ts'

export const missingReason: Rule = {
  id: 'suppression/missing-reason',
  severity: 'error',
  summary: { en: 'A comment that suppresses a finding says why.', vi: 'Ghi chú bỏ qua phát hiện phải nêu lý do.' },
  why: 'Whoever reads the file later must be able to tell an accepted finding from one that somebody was tired of.',
  bad: commented('# relctl-ignore-next-line text/identical-translation'),
  good: commented(soundComment),
  *check({ suppressions }) {
    for (const { file, span, word, covers, rules, reason } of suppressions) {
      if (covers === undefined || rules.length === 0 || reason !== undefined) continue
      yield {
        file,
        path: [],
        at: 'key',
        span,
        message: 'found no reason in the comment, expected one after the rule',
        hint: `write "# ${word} ${rules.map(({ id }) => id).join(', ')} -- " and the reason`,
      }
    }
  },
}
