import { quoted } from '#report/safe-text.ts'
import { excuseOf } from '#rules/excuse.ts'
import type { Rule } from '#rules/rule.ts'
import { commented, plainTitle, soundComment } from './manifest-example.ts'

export const notSuppressible: Rule = {
  id: 'suppression/not-suppressible',
  severity: 'error',
  summary: {
    en: 'A comment does not suppress what is broken, recorded or promised.',
    vi: 'Không được dùng ghi chú để bỏ qua điều bị hỏng, đã ghi nhận hoặc đã hứa.',
  },
  why: 'A file that cannot be read is judged by nobody, what was announced cannot change silently, and a promise to customers is broken only by somebody who answers for it: that is what "exception" and "waive" in the manifest are for, and reports count them. relctl does not obey such a comment.',
  bad: commented('# relctl-ignore-file window/no-occurrence -- it will be fine', plainTitle),
  good: commented(soundComment),
  *check({ suppressions, ruleIds }) {
    for (const { file, covers, rules } of suppressions) {
      if (covers === undefined) continue
      for (const { id, span } of rules) {
        if (!ruleIds.includes(id) || excuseOf(id).comment) continue
        yield {
          file,
          path: [],
          at: 'key',
          span,
          message: `found ${quoted(id)} in a comment, which no comment can suppress`,
          hint: excuseOf(id).instead,
        }
      }
    }
  },
}
