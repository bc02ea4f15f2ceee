import { Buffer } from 'node:buffer'
import type { Diagnostic } from '../report/diagnostic.ts'
import { count, type Report } from '../report/report.ts'
import { cell } from './markdown.ts'
import { tally } from './tally.ts'

/** Bytes that a step may leave: GitHub drops the whole page at 1 MiB. */
const limit = 900 * 1024

/** Bytes kept for the note that the table is cut. */
const reserve = 200

/** The page that a step of a workflow leaves: the verdict and a table of the findings, cut where the page is full. */
export function stepSummary(report: Report, bytesBefore: number): string {
  const head = `### relctl check: ${count(report, 'error') > 0 ? 'failed' : 'ok'}\n\n${tally(report).join(', ')}\n\n`
  const { diagnostics } = report
  const table = diagnostics.length === 0 ? '' : '| | where | what | rule |\n|---|---|---|---|\n'
  let room = limit - reserve - bytesBefore - Buffer.byteLength(head + table)
  if (room < 0) return ''
  const rows: string[] = []
  for (const diagnostic of diagnostics) {
    const text = row(diagnostic)
    room -= Buffer.byteLength(text)
    if (room < 0) break
    rows.push(text)
  }
  const cut = rows.length < diagnostics.length
  const note = cut ? `\nCut here: ${rows.length} of ${diagnostics.length} findings fit on this page.\n` : ''
  return `${head}${table}${rows.join('')}${note}\n`
}

function row({ severity, file, line, column, message, hint, rule }: Diagnostic): string {
  const what = hint === undefined ? cell(message) : `${cell(message)}<br>**help:** ${cell(hint)}`
  return `| ${severity} | ${cell(file)}:${line}:${column} | ${what} | \`${rule}\` |\n`
}
