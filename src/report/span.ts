/** A range of text. All four numbers are 1-based UTF-16 positions; `endColumn` is exclusive. */
export type Span = {
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
}
