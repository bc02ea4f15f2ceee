import { count, type Report } from '../report/report.ts'

/** What a report comes to: `2 releases checked`, `1 error`, `3 warnings`, `1 set aside`, and why that fails. */
export function tally(report: Report): readonly string[] {
  const found = [
    [count(report, 'error'), 'error'],
    [count(report, 'warning'), 'warning'],
    [count(report, 'info'), 'note'],
  ] as const
  const shown = found.filter(([number]) => number > 0).map(([number, noun]) => amount(number, noun))
  return [
    checked(report),
    ...(shown.length === 0 ? ['nothing to report'] : shown),
    ...aside(report),
    ...overrun(report),
  ]
}

/** With errors and no releases it is the configuration that is wrong, and nothing has been judged by it. */
export function checked(report: Report): string {
  return report.files === 0 && count(report, 'error') > 0
    ? 'no release checked'
    : `${amount(report.files, 'release')} checked`
}

/** What a comment or a baseline keeps from being reported: nobody should forget that it is there. */
export function aside({ suppressed }: Report): readonly string[] {
  return suppressed.length === 0 ? [] : [`${suppressed.length} set aside`]
}

/** Why a check without errors fails. */
export function overrun({ overrun: over }: Report): readonly string[] {
  return over ? [`${amount(over.warnings, 'warning')} where --max-warnings allows ${over.allowed}`] : []
}

export function amount(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}
