import type { Diagnostic } from '../report/diagnostic.ts'
import type { Severity } from '../report/finding.ts'
import type { Report } from '../report/report.ts'
import type { CheckOptions } from './format.ts'
import { workflowCommand } from './workflow-command.ts'

/** The annotations that GitHub knows, worst first. */
const types: readonly (readonly [Severity, string])[] = [
  ['error', 'error'],
  ['warning', 'warning'],
  ['info', 'notice'],
]

/** GitHub keeps ten annotations of a type for each step. The tenth says that there are more. */
const most = 9

/** Annotations in the changed files of a pull request, as workflow commands. */
export function github({ diagnostics }: Report, { folder }: CheckOptions): string {
  return types
    .flatMap(([severity, type]) => {
      const found = diagnostics.filter((diagnostic) => diagnostic.severity === severity)
      const shown = found.slice(0, most).map((diagnostic) => annotation(type, diagnostic, folder))
      return found.length > most ? [...shown, pointer(type, found.length - most)] : shown
    })
    .join('')
}

function annotation(type: string, diagnostic: Diagnostic, folder: string): string {
  const { file, line, endLine, column, endColumn, rule, message, hint, related } = diagnostic
  const columns = line === endLine ? { col: column, endColumn: Math.max(column, endColumn) } : {}
  const place = { file: folder + file, line, endLine, ...columns }
  return workflowCommand(type, { ...place, title: rule }, [
    message,
    ...(related ?? []).map((other) => `${folder}${other.file}:${other.line}:${other.column} ${other.message}`),
    ...(hint === undefined ? [] : [`help: ${hint}`]),
    `why: relctl explain ${rule}`,
  ])
}

function pointer(type: string, left: number): string {
  const more = `${left} more ${type}${left === 1 ? '' : 's'}`
  return workflowCommand(type, { title: 'relctl' }, [
    `${more}: see the log of this step and the summary of this run, or run relctl check`,
  ])
}
