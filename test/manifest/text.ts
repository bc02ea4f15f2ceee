import { parseSource } from '../../src/manifest/parse.ts'
import type { Source } from '../../src/manifest/source.ts'
import type { Span } from '../../src/report/span.ts'

/** A file of this text. */
export function source(text: string): Source {
  return parseSource('releases/a.yaml', new TextEncoder().encode(text))
}

/** `line:column-endColumn`, which is how a reader would point at it. */
export function place({ line, column, endColumn }: Span): string {
  return `${line}:${column}-${endColumn}`
}

/** The text below a span. */
export function under({ text }: Source, { line, column, endColumn }: Span): string {
  return (text.split(/\r?\n/)[line - 1] ?? '').slice(column - 1, endColumn - 1)
}

/** Problems as `code place`. */
export function problems(text: string | Uint8Array): string[] {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text
  return parseSource('releases/a.yaml', bytes).problems.map(({ code, span }) => `${code} ${place(span)}`)
}
