import type { ReportOutput } from '../generated/types/report-output.ts'
import { cell } from './markdown.ts'
import { sayAt } from './plan-words.ts'
import { cellText } from './report-cell.ts'
import { type Cell, type Numbers, numbersOf, runsOf, type Section } from './report-section.ts'
import { sectionsOf, titleOf, warningsOf } from './report-sections.ts'

/** For wikis and pull requests: every table, with links from its numbers to the releases behind them. */
export function reportMarkdown(report: ReportOutput): string {
  const { now, period, before } = report
  const numbers = numbersOf(report)
  const head = [
    `# ${cell(titleOf(report, 'en'))}`,
    `${period.from} to ${period.to}, beside ${before.id}; made at ${sayAt(now)} (${now.slice(19)}).`,
    ...warningsOf(report, 'en').map((warning) => `> **${cell(warning)}**`),
  ]
  return `${[...head, ...sectionsOf(report, 'en').map((section) => sectionMarkdown(section, numbers))].join('\n\n')}\n`
}

function sectionMarkdown(section: Section, numbers: Numbers): string {
  const { title, note, columns, rows, empty } = section
  const told = note === undefined ? [] : [cell(note)]
  const table = [
    `| ${columns.map((column) => column.title).join(' | ')} |`,
    `|${columns.map(({ numeric }) => (numeric ? '---:' : '---')).join('|')}|`,
    ...rows.map((row) => `| ${row.map((one) => cellMarkdown(one, numbers)).join(' | ')} |`),
  ]
  return [
    `## ${title}`,
    ...told,
    rows.length === 0 ? `${empty.charAt(0).toUpperCase()}${empty.slice(1)}.` : table.join('\n'),
  ].join('\n\n')
}

function cellMarkdown(one: Cell, numbers: Numbers): string {
  if (one.refs !== undefined) return linksTo(one.refs, numbers)
  if (one.bar !== undefined) return cellText(one, numbers, 10)
  const text = cell(one.text)
  const number = one.release === undefined ? undefined : numbers.get(one.release)
  const shown = one.tone === 'bad' ? `**${text}**` : text
  if (one.anchor && number !== undefined) return `<a id="r${number}"></a>${shown}`
  return number === undefined ? shown : `[${shown}](#r${number})`
}

function linksTo(refs: readonly string[], numbers: Numbers): string {
  return runsOf(refs, numbers)
    .map(([from, to]) => (from === to ? link(from) : `${link(from)}–${link(to)}`))
    .join(' ')
}

function link(number: number): string {
  return `[${number}](#r${number})`
}
