import type { ReportOutput } from '../generated/types/report-output.ts'
import { safeText } from '../report/safe-text.ts'
import { reportWords } from '../words/report.ts'
import { timeWords } from '../words/time.ts'
import type { FormatOptions } from './format.ts'
import { type Paint, paintFor } from './paint.ts'
import { sayAt } from './plan-words.ts'
import { numbersOf, type Section } from './report-section.ts'
import { sectionsOf, titleOf, warningsOf } from './report-sections.ts'
import { reportTable } from './report-table.ts'
import { hang } from './wrap.ts'

/** For people in a terminal: what stands out, the figures at a glance, then every table. */
export function reportText(report: ReportOutput, options: FormatOptions): string {
  const paint = paintFor(options.color)
  const { lang } = options
  const [words, { date }] = [reportWords[lang], timeWords[lang]]
  const table = (section: Section) => reportTable(section, numbersOf(report), options, paint)
  const { now, period, before } = report
  const head = [
    `${paint.strong(safeText(titleOf(report, lang)))} ${words.at(sayAt(now, lang), now.slice(19))}`,
    words.span(date(period.from), date(period.to), before.id),
    ...warningsOf(report, lang).map((warning) => paint.warn(hang('! ', safeText(warning), options.columns))),
  ]
  return `${[head.join('\n'), ...sectionsOf(report, lang).map((section) => sectionText(section, table, options, paint))].join('\n\n')}\n`
}

function sectionText(
  section: Section,
  table: (section: Section) => string,
  { columns }: FormatOptions,
  paint: Paint,
): string {
  const { title, note, rows, empty } = section
  if (rows.length === 0) return `${paint.strong(title)}: ${empty}`
  const told = note === undefined ? [] : [paint.faint(hang('  ', safeText(note), columns))]
  return [paint.strong(title), ...told, table(section)].join('\n')
}
