import type { Diagnostic } from './diagnostic.ts'
import type { Severity } from './finding.ts'

/** What `check` found: the value that every output format reads. */
export type Report = {
  /** RFC 3339, in the zone of relctl.yaml. */
  readonly now: string
  /** Manifests read. */
  readonly files: number
  /** By file, line, column and rule. */
  readonly diagnostics: readonly Diagnostic[]
  /** Text of the files that diagnostics speak of, for code frames. */
  readonly texts: ReadonlyMap<string, string>
}

export function count(report: Report, severity: Severity): number {
  return report.diagnostics.filter((diagnostic) => diagnostic.severity === severity).length
}

/** Whether `check` fails: any error, or more warnings than allowed. */
export function hasProblems(report: Report, maxWarnings: number): boolean {
  return count(report, 'error') > 0 || count(report, 'warning') > maxWarnings
}
