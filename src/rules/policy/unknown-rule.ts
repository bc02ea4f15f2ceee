import { suggest } from '#manifest/suggest.ts'
import { quoted } from '#report/safe-text.ts'
import { configuration } from '#rules/configuration.ts'
import { exampleConfig } from '#rules/example.ts'
import type { Rule } from '#rules/rule.ts'

export const unknownRule: Rule = {
  id: 'policy/unknown-rule',
  severity: 'error',
  summary: {
    en: 'The rules whose severity relctl.yaml sets exist.',
    vi: 'Các quy tắc được đặt mức độ trong relctl.yaml phải tồn tại.',
  },
  why: 'A severity for a rule with a wrong name changes nothing, and the rule that was meant goes on as before.',
  bad: { files: { 'relctl.yaml': `${exampleConfig}rules:\n  text/identical-translations: off # without s\n` } },
  good: { files: { 'relctl.yaml': `${exampleConfig}rules:\n  text/identical-translation: off\n` } },
  *check(facts) {
    const config = configuration(facts)
    for (const id of Object.keys(config?.data.rules ?? {})) {
      if (!config || facts.ruleIds.includes(id)) continue
      const group = id.slice(0, id.indexOf('/') + 1)
      const siblings = facts.ruleIds.filter((rule) => rule.startsWith(group))
      yield {
        file: config.file,
        path: ['rules', id],
        at: 'key',
        message: `found the rule ${quoted(id)}, which does not exist`,
        hint: suggest(id, siblings.length > 0 ? siblings : facts.ruleIds),
      }
    }
  },
}
