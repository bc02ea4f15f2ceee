import type { Diagnostic } from '../report/diagnostic.ts'
import { hasFailed, type Report } from '../report/report.ts'
import { safeText } from '../report/safe-text.ts'
import { checkWords } from '../words/check.ts'
import type { Lang } from '../words/lang.ts'
import { codeFrame } from './code-frame.ts'
import type { FormatOptions } from './format.ts'
import { type Paint, paintFor } from './paint.ts'
import { tallyIn } from './tally.ts'
import { hang, wrap } from './wrap.ts'

/** For people: each finding with its place, a code frame and what to do, then the verdict in one line. */
export function pretty(report: Report, options: FormatOptions): string {
  const paint = paintFor(options.color)
  const { shown, left } = worst(report.diagnostics)
  const blocks = shown.map((diagnostic) => block(diagnostic, report, options, paint))
  const rest = left === 0 ? [] : [checkWords[options.lang].more(left)]
  return `${[...blocks, ...rest, verdict(report, paint, options.lang)].join('\n\n')}\n`
}

/** More than anybody reads. */
const most = 1000

/** As many findings as a screen can bear, errors before warnings, in their order. */
function worst(diagnostics: readonly Diagnostic[]): { readonly shown: readonly Diagnostic[]; readonly left: number } {
  if (diagnostics.length <= most) return { shown: diagnostics, left: 0 }
  const bySeverity = (['error', 'warning', 'info'] as const).flatMap((severity) =>
    diagnostics.filter((diagnostic) => diagnostic.severity === severity),
  )
  const chosen = new Set(bySeverity.slice(0, most))
  return { shown: diagnostics.filter((diagnostic) => chosen.has(diagnostic)), left: diagnostics.length - most }
}

function block(diagnostic: Diagnostic, report: Report, { columns, lang }: FormatOptions, paint: Paint): string {
  const { severity, rule, message, hint, related } = diagnostic
  const { label, labelWidth, ...words } = checkWords[lang]
  const prefix = (name: keyof typeof label) => `  ${label[name].padEnd(labelWidth)}`
  // Messages are in English; in another language the rule says what they come to.
  const demands = lang === 'en' ? undefined : report.rules.get(rule)?.summary[lang]
  const mark = (text: string) => paint.severity(severity, text)
  const head = `${words.severity[severity]}[${rule}]`
  const [first = '', ...rest] = wrap(`${head}: ${safeText(message)}`, columns - 2)
  const parts = [
    mark(head) + paint.strong(first.slice(head.length)),
    ...rest.map((line) => paint.strong(`  ${line}`)),
    demands === undefined ? '' : hang(prefix('demands'), demands, columns),
    place(diagnostic, paint),
    frame(diagnostic, report, columns, paint, mark),
    ...(related ?? []).flatMap((other) => [
      relatedPlace(other, columns, paint),
      frame(other, report, columns, paint, paint.accent),
    ]),
    hint === undefined ? '' : hang(prefix('help'), safeText(hint), columns),
    paint.faint(`${prefix('why')}relctl explain ${rule}${lang === 'en' ? '' : ` --lang ${lang}`}`),
  ]
  return parts.filter((part) => part !== '').join('\n')
}

type Spot = Pick<Diagnostic, 'file' | 'line' | 'column' | 'endLine' | 'endColumn'>

function place({ file, line, column }: Spot, paint: Paint): string {
  return `${paint.accent('  -->')} ${safeText(file)}:${line}:${column}`
}

/** What a second place says stands beside it, or below it when the line would be too long. */
function relatedPlace(other: Spot & { readonly message: string }, columns: number, paint: Paint): string {
  const line = `  --> ${safeText(other.file)}:${other.line}:${other.column} ${safeText(other.message)}`
  if ([...line].length <= columns) return `${place(other, paint)} ${safeText(other.message)}`
  return `${place(other, paint)}\n${hang('      ', safeText(other.message), columns)}`
}

function frame(spot: Spot, report: Report, columns: number, paint: Paint, mark: (text: string) => string): string {
  const text = report.texts.get(spot.file)
  return text === undefined || text === '' ? '' : codeFrame(text, spot, { paint, columns, mark })
}

function verdict(report: Report, paint: Paint, lang: Lang): string {
  const { ok, failed } = checkWords[lang]
  const tints = { error: paint.bad, warning: paint.warn, info: (text: string) => text }
  const told = tallyIn(lang, report, (severity, text) => tints[severity](text))
  return `${hasFailed(report) ? paint.bad(failed) : paint.good(ok)}: ${told.join(', ')}`
}
