import type { Report } from '../report/report.ts'
import { safeText } from '../report/safe-text.ts'
import type { CheckOptions } from './format.ts'

/**
 * One line for each finding, without colours, in the order that compilers made usual: what problem matchers of CI
 * hosts and editors read.
 */
export function concise({ diagnostics }: Report, { folder }: CheckOptions): string {
  return diagnostics
    .map(({ file, line, column, severity, rule, message, hint }) => {
      const help = hint === undefined ? '' : ` (help: ${hint})`
      return `${safeText(`${folder}${file}:${line}:${column}: ${severity}[${rule}]: ${message}${help}`)}\n`
    })
    .join('')
}
