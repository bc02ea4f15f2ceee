import type { Rule } from '#rules/rule.ts'
import { commented, plainTitle, soundComment } from './manifest-example.ts'

export const blanket: Rule = {
  id: 'suppression/blanket',
  severity: 'error',
  summary: {
    en: 'A comment that suppresses findings names their rules.',
    vi: 'Ghi chú bỏ qua phát hiện phải nêu rõ quy tắc.',
  },
  why: 'A comment without rules would hide every finding that is still to come, such as a deadline that is missed next week. relctl does not obey it.',
  bad: commented('# relctl-ignore-file -- nobody reads this release', plainTitle),
  good: commented(soundComment),
  *check({ suppressions }) {
    for (const { file, span, word, covers, rules } of suppressions) {
      if (covers === undefined || rules.length > 0) continue
      yield {
        file,
        path: [],
        at: 'key',
        span,
        message: `found no rule after "${word}", expected the ones that are meant`,
        hint: `write "# ${word} <rule> -- <reason>" with the rule that the finding names`,
      }
    }
  },
}
