import { suggest } from '#manifest/suggest.ts'
import { quoted } from '#report/safe-text.ts'
import type { Rule } from '#rules/rule.ts'
import { commented, plainTitle, soundComment } from './manifest-example.ts'

export const suppressionUnknownRule: Rule = {
  id: 'suppression/unknown-rule',
  severity: 'error',
  summary: { en: 'The rules that a comment suppresses exist.', vi: 'Các quy tắc mà ghi chú bỏ qua phải tồn tại.' },
  why: 'A comment for a rule with a wrong name suppresses nothing, and "all" or a whole group would hide what nobody has looked at.',
  bad: commented('# relctl-ignore-next-line text/identical-title -- the name of the product', plainTitle),
  good: commented(soundComment),
  *check({ suppressions, ruleIds }) {
    for (const { file, covers, rules } of suppressions) {
      if (covers === undefined) continue
      for (const { id, span } of rules) {
        if (ruleIds.includes(id)) continue
        const siblings = ruleIds.filter((rule) => rule.startsWith(id.slice(0, id.indexOf('/') + 1) || ' '))
        yield {
          file,
          path: [],
          at: 'key',
          span,
          message: `found the rule ${quoted(id)} in a comment, which does not exist`,
          hint: suggest(id, siblings.length > 0 ? siblings : ruleIds),
        }
      }
    }
  },
}
