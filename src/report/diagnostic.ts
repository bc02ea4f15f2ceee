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
