import type { Rule } from '#rules/rule.ts'
import { commented, plainTitle, soundComment } from './manifest-example.ts'

export const unused: Rule = {
  id: 'suppression/unused',
  severity: 'warning',
  last: true,
  summary: {
    en: 'A comment that suppresses a finding has one to suppress.',
    vi: 'Ghi chú bỏ qua phát hiện phải có phát hiện để bỏ qua.',
  },
  why: 'A comment that is left behind would silently accept the next finding of its rule, which nobody has seen yet.',
  bad: commented(soundComment, plainTitle),
  good: commented(soundComment),
  *check({ unused: left }) {
    for (const { suppression, rule } of left) {
      const { file, covers, line, rules } = suppression
      const where =
        covers === 'file' ? 'in this file' : line === undefined ? 'here, where no line follows' : `on line ${line}`
      yield {
        file,
        path: [],
        at: 'key',
        span: rule.span,
        message: `${rule.id} finds nothing ${where}, expected something to suppress`,
        hint: rules.length > 1 ? 'remove the rule from the comment' : 'remove the comment',
      }
    }
  },
}
