import type { LogEntry } from '../generated/types/release.ts'
import type { Path } from '../report/finding.ts'
import { appendings } from './append.ts'
import { edited, replaced } from './edit.ts'
import type { Source } from './source.ts'

/** What a record changes in a manifest. */
export type Amendment = {
  /** New entries of the log, in their order. */
  readonly entries: readonly LogEntry[]
  /** Texts that take the place of others, such as the times of a window that has moved. */
  readonly values?: readonly { readonly path: Path; readonly text: string }[]
}

/**
 * A manifest with entries added at the end of its log, and with nothing else changed but the values that are named:
 * comments, order, style and line breaks stay byte for byte. The result has been read again and says exactly what was
 * meant.
 * @returns undefined for a file that is written in a way in which this cannot be done
 */
export function amended(source: Source, { entries, values = [] }: Amendment): Source | undefined {
  let now: Source | undefined = source
  for (const { path, text } of values) now &&= valueIs(now, path, text) ? now : replaced(now, path, text)
  for (const entry of entries) now &&= appended(now, entry)
  return now
}

function appended(source: Source, entry: LogEntry): Source | undefined {
  const { data } = source
  if (typeof data !== 'object' || data === null) return undefined
  const log = 'log' in data && Array.isArray(data.log) ? data.log : []
  const expected = bare({ ...data, log: [...log, entry] })
  for (const edits of appendings(source.text, entry)) {
    const after = edited(source, edits, expected)
    if (after) return after
  }
  return undefined
}

function valueIs({ data }: Source, path: Path, text: string): boolean {
  let here: unknown = data
  for (const step of path) here = (here as Readonly<Record<string | number, unknown>> | undefined)?.[step]
  return here === text
}

/** The same value as reading a file would give it: objects without a prototype, nothing that is undefined. */
function bare(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(bare)
  if (typeof value !== 'object' || value === null) return value
  const object: Record<string, unknown> = Object.create(null)
  for (const [key, part] of Object.entries(value)) if (part !== undefined) object[key] = bare(part)
  return object
}
