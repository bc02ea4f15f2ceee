import type { Severity } from '../report/finding.ts'
import { count, type Report } from '../report/report.ts'
import { checkWords } from '../words/check.ts'
import type { Lang } from '../words/lang.ts'

/** What a report comes to: `2 releases checked`, `1 error`, `3 warnings`, `1 set aside`, and why that fails. */
export function tally(report: Report): readonly string[] {
  return tallyIn('en', report, (_, text) => text)
}

/** The same in a language. @param tint of what was found */
export function tallyIn(
  lang: Lang,
  report: Report,
  tint: (severity: Severity, text: string) => string,
): readonly string[] {
  const words = checkWords[lang]
  const say = { error: words.errors, warning: words.warnings, info: words.notes }
  const found = (['error', 'warning', 'info'] as const).flatMap((severity) => {
    const number = count(report, severity)
    return number === 0 ? [] : [tint(severity, say[severity](number))]
  })
  const { suppressed, overrun } = report
  return [
    checked(report, lang),
    ...(found.length === 0 ? [words.nothing] : found),
    // What a comment or a baseline keeps from being reported: nobody should forget that it is there.
    ...(suppressed.length === 0 ? [] : [words.aside(suppressed.length)]),
    // Why a check without errors fails.
    ...(overrun ? [words.overrun(overrun.warnings, overrun.allowed)] : []),
  ]
}

/** With errors and no releases it is the configuration that is wrong, and nothing has been judged by it. */
function checked(report: Report, lang: Lang): string {
  const { noRelease, releases } = checkWords[lang]
  return report.files === 0 && count(report, 'error') > 0 ? noRelease : releases(report.files)
}

export function amount(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}
