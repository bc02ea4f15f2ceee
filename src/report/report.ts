import type { InEach } from '../words/lang.ts'
import type { Change } from './change.ts'
import type { Diagnostic, Suppressed } from './diagnostic.ts'
import type { Severity } from './finding.ts'

/** What a rule says about itself. */
export type RuleText = { readonly severity: Severity; readonly summary: InEach<string>; readonly why: string }

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
  /** What became of plans and notices since a base, for formats that tell it. */
  readonly change?: Change
  /** More warnings than the call allows. */
  readonly overrun?: { readonly warnings: number; readonly allowed: number }
}

export function count(report: Report, severity: Severity): number {
  return report.diagnostics.filter((diagnostic) => diagnostic.severity === severity).length
}

/** The same report, which also fails when it holds more warnings than these. */
export function allowing(maxWarnings: number, report: Report): Report {
  const warnings = count(report, 'warning')
  return warnings > maxWarnings ? { ...report, overrun: { warnings, allowed: maxWarnings } } : report
}

/** Whether `check` fails: any error, or more warnings than allowed. */
export function hasFailed(report: Report): boolean {
  return count(report, 'error') > 0 || report.overrun !== undefined
}
