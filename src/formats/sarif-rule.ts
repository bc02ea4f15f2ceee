import type { Severity } from '../report/finding.ts'
import type { RuleText } from '../report/report.ts'

/** The words of code scanning for how bad a problem is. */
const problems: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'recommendation' }
const levels: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' }

/** Longest description that code scanning takes. */
const longest = 1024

/** A rule as SARIF describes it, with the help that code scanning shows beside each alert. */
export function sarifRule(id: string, rule: RuleText | undefined): unknown {
  const { severity, why } = rule ?? { severity: 'error', why: id }
  const summary = rule?.summary.en ?? id
  const more = `relctl explain ${id}`
  return {
    id,
    shortDescription: { text: summary.slice(0, longest) },
    fullDescription: { text: why.slice(0, longest) },
    help: {
      text: `${summary}\n\n${why}\n\nExamples: ${more}`,
      markdown: `${summary}\n\n${why}\n\nExamples: \`${more}\``,
    },
    defaultConfiguration: { level: levels[severity] },
    properties: { tags: [id.split('/')[0]], precision: 'very-high', 'problem.severity': problems[severity] },
  }
}
