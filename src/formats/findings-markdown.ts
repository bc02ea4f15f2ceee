import type { Diagnostic } from '../report/diagnostic.ts'
import { hasFailed, type Report } from '../report/report.ts'
import type { Part } from './fill.ts'
import { cell } from './markdown.ts'
import { tally } from './tally.ts'

/** The verdict and a table of the findings. */
export function findingsPart(report: Report): Part {
  const { diagnostics, change } = report
  const verdict = `### relctl check: ${hasFailed(report) ? 'failed' : 'ok'}\n\n${tally(report).join(', ')}\n\n`
  return {
    head: diagnostics.length === 0 ? verdict : `${verdict}| | where | what | rule |\n|---|---|---|---|\n`,
    pieces: diagnostics.map(row),
    tail: (shown) =>
      shown < diagnostics.length
        ? `\nCut here: ${shown} of ${diagnostics.length} findings fit on this page.\n\n`
        : '\n',
    ...(change ? { share: 0.4 } : {}),
  }
}

function row({ severity, file, line, column, message, hint, rule }: Diagnostic): string {
  const what = hint === undefined ? cell(message) : `${cell(message)}<br>**help:** ${cell(hint)}`
  return `| ${severity} | ${cell(file)}:${line}:${column} | ${what} | \`${rule}\` |\n`
}
