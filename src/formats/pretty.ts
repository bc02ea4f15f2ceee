import type { Diagnostic } from '../report/diagnostic.ts'
import { count, type Report } from '../report/report.ts'
import { safeText } from '../report/safe-text.ts'
import { codeFrame } from './code-frame.ts'
import type { FormatOptions } from './format.ts'
import { type Paint, paintFor } from './paint.ts'
import { hang, wrap } from './wrap.ts'

/** For people: each finding with its place, a code frame and what to do, then the verdict in one line. */
export function pretty(report: Report, options: FormatOptions): string {
  const paint = paintFor(options.color)
  const blocks = report.diagnostics.map((diagnostic) => block(diagnostic, report, options, paint))
  return `${[...blocks, verdict(report, paint)].join('\n\n')}\n`
}

function block(diagnostic: Diagnostic, report: Report, { columns }: FormatOptions, paint: Paint): string {
  const { severity, rule, message, hint, related } = diagnostic
  const mark = (text: string) => paint.severity(severity, text)
  const head = `${severity}[${rule}]`
  const [first = '', ...rest] = wrap(`${head}: ${safeText(message)}`, columns - 2)
  const parts = [
    mark(head) + paint.strong(first.slice(head.length)),
    ...rest.map((line) => paint.strong(`  ${line}`)),
    place(diagnostic, paint),
    frame(diagnostic, report, columns, paint, mark),
    ...(related ?? []).flatMap((other) => [
      `${place(other, paint)} ${safeText(other.message)}`,
      frame(other, report, columns, paint, paint.accent),
    ]),
    hint === undefined ? '' : hang('  help: ', safeText(hint), columns),
    paint.faint(`  why:  relctl explain ${rule}`),
  ]
  return parts.filter((part) => part !== '').join('\n')
}

type Spot = Pick<Diagnostic, 'file' | 'line' | 'column' | 'endLine' | 'endColumn'>

function place({ file, line, column }: Spot, paint: Paint): string {
  return `${paint.accent('  -->')} ${safeText(file)}:${line}:${column}`
}

function frame(spot: Spot, report: Report, columns: number, paint: Paint, mark: (text: string) => string): string {
  const text = report.texts.get(spot.file)
  return text === undefined || text === '' ? '' : codeFrame(text, spot, { paint, columns, mark })
}

function verdict(report: Report, paint: Paint): string {
  const errors = count(report, 'error')
  const warnings = count(report, 'warning')
  const notes = count(report, 'info')
  const checked = `${amount(report.files, 'release')} checked`
  if (errors + warnings + notes === 0) return `${paint.good('ok')}: ${checked}, nothing to report`
  const found = [
    ...(errors > 0 ? [paint.bad(amount(errors, 'error'))] : []),
    ...(warnings > 0 ? [paint.warn(amount(warnings, 'warning'))] : []),
    ...(notes > 0 ? [amount(notes, 'note')] : []),
  ]
  return `${errors > 0 ? paint.bad('failed') : paint.good('ok')}: ${checked}, ${found.join(', ')}`
}

function amount(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}
