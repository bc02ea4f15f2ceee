import type { Diagnostic, Suppressed } from './diagnostic.ts'
import type { Severity } from './finding.ts'

/** What a rule says about itself. */
export type RuleText = { readonly severity: Severity; readonly summary: string; readonly why: string }

/** What `check` found: the value that every output format reads. */
export type Report = {
  /** RFC 3339, in the zone of relctl.yaml. */
  readonly now: string
  /** Manifests read. */
  readonly files: number
  /** The manifests that are reported on, by path. */
  readonly checked: readonly string[]
  /** By file, line, column and rule. */
  readonly diagnostics: readonly Diagnostic[]
  /** What was found and set aside, in the same order. */
  readonly suppressed: readonly Suppressed[]
  /** Text of the files that diagnostics speak of, for code frames. */
  readonly texts: ReadonlyMap<string, string>
  /** By id, for formats that explain rules themselves. */
  readonly rules: ReadonlyMap<string, RuleText>
}

export function count(report: Report, severity: Severity): number {
  return report.diagnostics.filter((diagnostic) => diagnostic.severity === severity).length
}

/** Whether `check` fails: any error, or more warnings than allowed. */
export function hasProblems(report: Report, maxWarnings: number): boolean {
  return count(report, 'error') > 0 || count(report, 'warning') > maxWarnings
}
