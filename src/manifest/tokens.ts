import type { CST } from 'yaml'
import { limits } from './limits.ts'

/** A piece of the text that is of interest in itself. */
export type Mark = { readonly offset: number; readonly source: string }

/** What a walk over the tokens of a file meets. */
export type Seen = {
  readonly documents: Mark[]
  readonly directives: Mark[]
  /** Anchors and aliases, in no certain order. */
  readonly references: Mark[]
  readonly tags: Mark[]
  /** Where the first quoted text begins that never ends. */
  openQuote: number | undefined
  /** Where a list or mapping begins that is nested too deep. The walk ends there. */
  tooDeep: number | undefined
  /** Keys, values, lists and mappings; the walk ends when there are too many. */
  nodes: number
  /** All lexical tokens; the walk ends when there are too many. */
  tokens: number
}

type Stack = { readonly token: CST.Token; readonly depth: number }[]

/** Visits the tokens in the order of the text, without recursion. */
export function walk(tokens: readonly CST.Token[]): Seen {
  const seen: Seen = {
    documents: [],
    directives: [],
    references: [],
    tags: [],
    openQuote: undefined,
    tooDeep: undefined,
    nodes: 0,
    tokens: 0,
  }
  const stack: Stack = []
  for (const token of tokens) {
    seen.tokens++
    if (token.type === 'directive') seen.directives.push(token)
    if (token.type === 'document') enter(token, seen, stack)
    for (let next = stack.pop(); next && !isTooMuch(seen); next = stack.pop()) visit(next, seen, stack)
    if (isTooMuch(seen)) break
  }
  return seen
}

export function isTooMuch(seen: Seen): boolean {
  return seen.tooDeep !== undefined || seen.nodes > limits.nodes || seen.tokens > limits.tokens
}

function enter(document: CST.Document, seen: Seen, stack: Stack): void {
  note(document.start, seen)
  note(document.end, seen)
  const start = document.start.find(({ type }) => type === 'doc-start')
  seen.documents.push(start ?? { offset: document.offset, source: ' ' })
  if (document.value) stack.push({ token: document.value, depth: 1 })
}

function visit({ token, depth }: Stack[number], seen: Seen, stack: Stack): void {
  seen.nodes++
  if (token.type === 'alias') seen.references.push(token)
  else if (token.type === 'block-scalar') note(token.props, seen)
  else if (isUnclosed(token)) seen.openQuote ??= token.offset
  if ('end' in token) note(token.end, seen)
  if (!('items' in token)) return
  if (depth > limits.depth) seen.tooDeep = token.offset
  // Backwards, because the last one pushed is the first one visited.
  for (const { start, key, sep, value } of token.items.toReversed() as CST.CollectionItem[]) {
    note(start, seen)
    note(sep, seen)
    if (value) stack.push({ token: value, depth: depth + 1 })
    if (key) stack.push({ token: key, depth: depth + 1 })
  }
}

function note(marks: readonly CST.Token[] | undefined, seen: Seen): void {
  for (const mark of marks ?? []) {
    seen.tokens++
    if (mark.type === 'anchor') seen.references.push(mark)
    else if (mark.type === 'tag') seen.tags.push(mark)
  }
}

function isUnclosed(token: CST.Token): boolean {
  if (token.type !== 'double-quoted-scalar' && token.type !== 'single-quoted-scalar') return false
  return token.source.length < 2 || !token.source.endsWith(token.type === 'double-quoted-scalar' ? '"' : "'")
}
