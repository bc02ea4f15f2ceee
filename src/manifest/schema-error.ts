/** One complaint of a compiled validator, as much of it as messages need. */
export type SchemaError = {
  /** JSON pointer into the data. */
  readonly instancePath: string
  /** Shortened to the shared definition it comes from, when there is one. */
  readonly schemaPath: string
  readonly keyword: string
  readonly params: Readonly<Record<string, unknown>>
}
