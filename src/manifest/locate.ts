import { isMap, isScalar, isSeq, type ParsedNode } from 'yaml'
import type { Path } from '../report/finding.ts'
import type { Span } from '../report/span.ts'
import { firstLine, lineEnd, positions } from './positions.ts'
import type { Source } from './source.ts'
import { compose, tokenize } from './yaml.ts'

/** Offsets, end exclusive. */
type Range = readonly [number, number]

/** A stop on the way along a path: the node there, and the text that names it best. */
type Stop = { readonly node: ParsedNode | null; readonly name: Range | undefined }

/**
 * Where a path of a file stands. Parses the text again: most files have no findings, and none of them should pay for
 * places. A path that does not exist gives the nearest existing parent's key.
 */
export function locate({ text, isBuildable }: Source, path: Path, at: 'key' | 'value'): Span {
  if (!isBuildable) return firstLine
  const { root, spanOf } = reread(text)
  const [start, end] = rangeOf(text, follow(root, path), at)
  return spanOf(start, end)
}

/** A text that was parsed again, and how its offsets become lines. */
type Reread = { readonly root: ParsedNode | null; readonly spanOf: ReturnType<typeof positions> }

/** The texts that were asked about last. A parsed file takes a hundred times the room of its text. */
const recent = new Map<string, Reread>()
const mostRecent = 4

function reread(text: string): Reread {
  const known = recent.get(text) ?? {
    root: compose(tokenize(text), text.length).contents,
    spanOf: positions(text),
  }
  recent.delete(text)
  recent.set(text, known)
  const [oldest] = recent.size > mostRecent ? recent.keys() : []
  if (oldest !== undefined) recent.delete(oldest)
  return known
}

/** Finds the node at a path; undefined when there is none. The text must be known to be safe to build. */
export function nodeFinder(text: string): (path: Path) => ParsedNode | null | undefined {
  return (path) => {
    const { stop, complete } = follow(reread(text).root, path)
    return complete ? stop.node : undefined
  }
}

function rangeOf(text: string, { stop, complete }: { stop: Stop; complete: boolean }, at: 'key' | 'value'): Range {
  const value = at === 'value' && complete ? valueRange(text, stop.node) : undefined
  return value ?? stop.name ?? firstName(text, stop.node)
}

/** Goes as far along the path as the document does. */
function follow(root: ParsedNode | null, path: Path): { stop: Stop; complete: boolean } {
  let stop: Stop = { node: root, name: undefined }
  for (const step of path) {
    const next = child(stop.node, step)
    if (!next) return { stop, complete: false }
    stop = next
  }
  return { stop, complete: true }
}

function child(node: ParsedNode | null, step: string | number): Stop | undefined {
  if (isSeq(node)) {
    const item = node.items[Number(step)] as ParsedNode | null | undefined
    return item ? { node: item, name: undefined } : undefined
  }
  if (!isMap(node)) return undefined
  const pair = node.items.find(({ key }) => isScalar(key) && String(key.value ?? '') === String(step))
  return pair && { node: pair.value, name: textRange(pair.key) }
}

/** What a caret can stand under: a scalar's text, or a flow collection on one line. Else the name is better. */
function valueRange(text: string, node: ParsedNode | null): Range | undefined {
  if (!node || isEmpty(node)) return undefined
  const range = textRange(node)
  if (isScalar(node)) return range
  const isFlow = (isMap(node) || isSeq(node)) && node.flow === true
  return isFlow && range[1] <= lineEnd(text, range[0]) ? range : undefined
}

/** A place without a key of its own, such as a list item: its first key, else its text. */
function firstName(text: string, node: ParsedNode | null): Range {
  const value = valueRange(text, node)
  if (value) return value
  if (isMap(node) && node.items[0]) return textRange(node.items[0].key)
  if (isSeq(node) && node.items[0]) return firstName(text, node.items[0] as ParsedNode)
  const start = node ? node.range[0] : Math.max(0, text.search(/\S/))
  return [start, start + 1]
}

function isEmpty(node: ParsedNode): boolean {
  return isScalar(node) && node.range[1] <= node.range[0]
}

function textRange(node: ParsedNode): Range {
  return [node.range[0], node.range[1]]
}
