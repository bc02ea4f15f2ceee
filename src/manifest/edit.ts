import { isDeepStrictEqual } from 'node:util'
import { isScalar, type Scalar } from 'yaml'
import type { Path } from '../report/finding.ts'
import { nodeFinder } from './locate.ts'
import { parseSource } from './parse.ts'
import type { Source } from './source.ts'

/** A replacement of one range of a text; everything around it stays byte for byte. Offsets, `end` exclusive. */
export type TextEdit = { readonly start: number; readonly end: number; readonly text: string }

/**
 * Puts the value at a path in quotes, so that every reader sees the text that relctl has read.
 * @returns no edit when the value is not a text for relctl, or quotes would not be enough
 */
export function quoteEdit(source: Source, path: Path): readonly TextEdit[] {
  const value = valueAt(source.data, path)
  const node = scalarFinder(source)(path)
  if (typeof value !== 'string' || node?.type !== 'PLAIN') return []
  return certain(source, [replace(node, JSON.stringify(value))], source.data)
}

/**
 * Changes the texts at some paths, each in the style in which it is written. The change is made to what stands in the
 * file, and counts only if the file then says exactly the changed value: escapes, folded lines and the like refuse it.
 */
export function changeEdits(
  source: Source,
  paths: readonly Path[],
  change: (text: string) => string,
): readonly TextEdit[] {
  const edits: TextEdit[] = []
  const find = scalarFinder(source)
  let expected = source.data
  for (const path of paths) {
    const value = valueAt(source.data, path)
    const node = find(path)
    if (typeof value !== 'string' || !node) continue
    edits.push(replace(node, changedSource(node, source.text, change)))
    expected = withValue(expected, path, change(value))
  }
  const all = certain(source, edits, expected)
  if (all.length > 0 || paths.length < 2) return all
  // One of them is not as simple as it looks; each of the others still counts.
  return paths.slice(0, mostAlone).flatMap((path) => changeEdits(source, [path], change))
}

/** Edits that are tried one by one: each costs reading the file again. */
const mostAlone = 50

/** Without its quotes, or without the header and the first indentation of a block text. */
function changedSource({ type, range }: ScalarNode, text: string, change: (text: string) => string): string {
  const raw = text.slice(range[0], range[1])
  const isQuoted = type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE'
  const head = isQuoted ? 1 : type === 'PLAIN' ? 0 : (/^.*\n[ ]*/.exec(raw)?.[0].length ?? 0)
  const tail = isQuoted ? 1 : 0
  return raw.slice(0, head) + change(raw.slice(head, raw.length - tail)) + raw.slice(raw.length - tail)
}

/** A text with edits made, in their order. Of two that touch the same range, the first one counts. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const parts: string[] = []
  let done = 0
  for (const { start, end, text: inserted } of edits.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    if (start < done) continue
    parts.push(text.slice(done, start), inserted)
    done = end
  }
  return parts.join('') + text.slice(done)
}

/** The edits, if the file then says what it should and is no worse in any other way. */
function certain(source: Source, edits: readonly TextEdit[], expected: unknown): readonly TextEdit[] {
  return edited(source, edits, expected) ? edits : []
}

/** The file after some edits, if it then says what is expected and is no worse in any other way. */
export function edited(source: Source, edits: readonly TextEdit[], expected: unknown): Source | undefined {
  const text = applyEdits(source.text, edits)
  if (text === source.text) return undefined
  const after = parseSource(source.file, new TextEncoder().encode(text))
  const isWorse = after.problems.length > source.problems.length
  return !isWorse && isDeepStrictEqual(after.data, expected) ? after : undefined
}

/** Puts another text in the place of the one at a path, in the style in which that is written. */
export function replaced(source: Source, path: Path, text: string): Source | undefined {
  const node = scalarFinder(source)(path)
  if (!node || typeof valueAt(source.data, path) !== 'string') return undefined
  const edit = replace(
    node,
    changedSource(node, source.text, () => text),
  )
  return edited(source, [edit], withValue(source.data, path, text))
}

type ScalarNode = Scalar.Parsed

function scalarFinder({ text, data }: Source): (path: Path) => ScalarNode | undefined {
  if (data === undefined) return () => undefined
  const find = nodeFinder(text)
  return (path) => {
    const node = find(path)
    return isScalar(node) ? (node as ScalarNode) : undefined
  }
}

function replace({ range }: ScalarNode, text: string): TextEdit {
  return { start: range[0], end: range[1], text }
}

function valueAt(data: unknown, path: Path): unknown {
  let here = data
  for (const step of path) {
    if (typeof here !== 'object' || here === null) return undefined
    here = (here as Readonly<Record<string | number, unknown>>)[step]
  }
  return here
}

/** A copy of the data in which another value stands at the path. */
function withValue(data: unknown, path: Path, value: unknown): unknown {
  const [step, ...rest] = path
  if (step === undefined) return value
  if (Array.isArray(data))
    return data.map((item, index) => (index === Number(step) ? withValue(item, rest, value) : item))
  const object = Object.assign(Object.create(null), data) as Record<string, unknown>
  object[step] = withValue(object[step], rest, value)
  return object
}
