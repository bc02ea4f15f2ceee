// Generated from schemas/check-output.schema.json by "npm run generate". Do not edit.
import type { Instant } from './common.ts'

/** What `relctl check --format json` prints. */
export interface CheckOutput {
  /** The schema that this output obeys. */
  readonly $schema: string
  /** Version of this format. */
  readonly version: 1
  /** The instant for which the output was made. */
  readonly now: Instant
  /** The counts. */
  readonly summary: {
    /** Manifests read. */
    readonly files: number
    /** Errors found. */
    readonly errors: number
    /** Warnings found. */
    readonly warnings: number
  }
  /** The findings, by file, line, column and rule. */
  readonly diagnostics: readonly {
    /** The rule. */
    readonly rule: string
    /** How much it weighs. */
    readonly severity: 'error' | 'warning' | 'info'
    /** Where, what was found, what is expected. */
    readonly message: string
    /** How to fix it. */
    readonly hint?: string
    /** Path from the root, with forward slashes. */
    readonly file: string
    /** First line. */
    readonly line: number
    /** First column. */
    readonly column: number
    /** Last line. */
    readonly endLine: number
    /** Column after the last. */
    readonly endColumn: number
    /** JSON pointer into the file; empty for the whole file. */
    readonly path: string
    /** Other places that explain it. */
    readonly related?: readonly {
      /** Path from the root, with forward slashes. */
      readonly file: string
      /** First line. */
      readonly line: number
      /** First column. */
      readonly column: number
      /** Last line. */
      readonly endLine: number
      /** Column after the last. */
      readonly endColumn: number
      /** What is there. */
      readonly message: string
    }[]
    /** Where the rule is explained. */
    readonly docs: string
  }[]
  /** Findings that a comment or the baseline set aside, in the same order. They count nowhere. Absent when there are none. */
  readonly suppressed?: readonly {
    /** The rule. */
    readonly rule: string
    /** How much it weighs. */
    readonly severity: 'error' | 'warning' | 'info'
    /** Where, what was found, what is expected. */
    readonly message: string
    /** Path from the root, with forward slashes. */
    readonly file: string
    /** First line. */
    readonly line: number
    /** JSON pointer into the file; empty for the whole file. */
    readonly path: string
    /** What set it aside. */
    readonly by: 'comment' | 'baseline'
    /** Why, as the comment says it; a baseline gives none. */
    readonly reason?: string
  }[]
}
