import type { Report } from '../report/report.ts'
import { safeText } from '../report/safe-text.ts'
import { checkWords } from '../words/check.ts'
import type { CheckOptions } from './format.ts'

/**
 * One line for each finding, without colours, in the order that compilers made usual: what problem matchers of CI
 * hosts and editors read; they know the severity by its English name, whatever language the rest is in.
 */
export function concise({ diagnostics, rules }: Report, { folder, lang }: CheckOptions): string {
  const { label } = checkWords[lang]
  return diagnostics
    .map(({ file, line, column, severity, rule, message, hint }) => {
      const demands = lang === 'en' ? undefined : rules.get(rule)?.summary[lang]
      const more = [
        ...(demands === undefined ? [] : [`${label.demands} ${demands}`]),
        ...(hint === undefined ? [] : [`${label.help} ${hint}`]),
      ]
      const told = more.length === 0 ? '' : ` (${more.join(' ')})`
      return `${safeText(`${folder}${file}:${line}:${column}: ${severity}[${rule}]: ${message}${told}`)}\n`
    })
    .join('')
}
