import type { Severity } from './finding.ts'
import type { Span } from './span.ts'

/** A finding with everything a reader needs: who says so, how bad, and exactly where. */
export type Diagnostic = Span & {
  readonly rule: string
  readonly severity: Severity
  readonly message: string
  readonly hint?: string
  /** Relative to the workspace root, with forward slashes. */
  readonly file: string
  /** JSON pointer into the file, `""` for the whole document. */
  readonly path: string
  readonly related?: readonly (Span & { readonly file: string; readonly message: string })[]
  readonly docs: string
}

/** The order of findings everywhere. */
export function byPlace(a: Diagnostic, b: Diagnostic): number {
  return (
    compare(a.file, b.file) ||
    a.line - b.line ||
    a.column - b.column ||
    compare(a.rule, b.rule) ||
    compare(a.message, b.message)
  )
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** A finding that somebody has accepted, so that it neither fails a check nor stands among the others. */
export type Suppressed = Diagnostic & {
  readonly by: 'comment' | 'baseline'
  /** As the comment says it; empty where it says none. */
  readonly reason?: string
}
