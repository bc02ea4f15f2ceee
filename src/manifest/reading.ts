import type { Source } from './source.ts'
import type { Kind, SchemaFinding } from './validate.ts'

/** One YAML file as it was read, and how it differs from the schema of its kind. */
export type Reading = { readonly source: Source; readonly schema: readonly SchemaFinding[] }

/** A file that is to be read. */
export type Wanted = {
  readonly path: string
  readonly kind: Kind
  /** The user has named it, so that it may be called anything. */
  readonly anyName?: boolean
}
