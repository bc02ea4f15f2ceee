import type { Span } from './span.ts'

/** How much a finding weighs. Only errors (or too many warnings) make `check` fail. */
export type Severity = 'error' | 'warning' | 'info'

/** A route of keys and indexes from the top of a YAML file: `['window', 'start']`. */
export type Path = readonly (string | number)[]

/**
 * A symbolic place: rules name a path, never a line. `key` points at the name of the last key, `value` at what
 * it holds. A path that does not exist resolves to the nearest existing parent's key.
 */
export type Place = { readonly file: string; readonly path: Path; readonly at: 'key' | 'value' }

/** Another place that explains a finding, such as the second file of a conflict. */
export type Related = Place & { readonly message: string }

/** What a rule saw. The engine stamps id, severity, position and order. */
export type Finding = Place & {
  readonly message: string
  /** What to do about it, as one sentence in the imperative. */
  readonly hint?: string
  readonly related?: readonly Related[]
  /** How much this one weighs, when the rule's own severity does not fit every case. */
  readonly severity?: Severity
  /** Exact place, for defects of the text itself that no path can name. */
  readonly span?: Span
}
