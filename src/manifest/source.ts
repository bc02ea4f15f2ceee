import type { Path } from '../report/finding.ts'
import type { Span } from '../report/span.ts'

/** The ways in which a text can fail to be a file that relctl reads. Each is documented by the rule of the same id. */
export type SourceProblemCode =
  | 'file/symlink'
  | 'file/not-regular'
  | 'file/name'
  | 'yaml/encoding'
  | 'yaml/too-large'
  | 'yaml/too-complex'
  | 'yaml/syntax'
  | 'yaml/empty'
  | 'yaml/multiple-documents'
  | 'yaml/directive'
  | 'yaml/alias'
  | 'yaml/tag'
  | 'yaml/duplicate-key'
  | 'yaml/forbidden-key'
  | 'yaml/control-character'
  | 'yaml/unquoted-time'
  | 'yaml/unquoted-version'
  | 'yaml/number'

/** A defect of the text itself, found while reading it. */
export type SourceProblem = {
  readonly code: SourceProblemCode
  readonly message: string
  readonly hint?: string
  /** JSON path of the node concerned, as far as it is known. */
  readonly path: Path
  readonly span: Span
}

/** One YAML file: what it says as plain JSON, and what is wrong with its text. `locate.ts` tells where a path stands. */
export type Source = {
  /** Relative to the workspace root, with forward slashes. */
  readonly file: string
  readonly text: string
  /** Plain JSON, or undefined when a problem makes the content unusable. */
  readonly data: unknown
  readonly problems: readonly SourceProblem[]
  /** Whether the text is small and flat enough to be parsed again, for places and edits. */
  readonly isBuildable: boolean
}
