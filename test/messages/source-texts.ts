import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** A text of the sources that users may read; `…` stands for what is put into it. */
export type SourceText = { readonly at: string; readonly kind: 'message' | 'hint'; readonly text: string }

const src = fileURLToPath(new URL('../../src/', import.meta.url))
const opening = /new UsageError\(|\b(message|hint): /g

/** The texts of every UsageError, and of every `message` and `hint`, whatever branch they stand in. */
export function sourceTexts(): readonly SourceText[] {
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).map((path) => path.replaceAll('\\', '/'))
  return files
    .filter((path) => path.endsWith('.ts') && !path.startsWith('generated/'))
    .flatMap((path) => textsOf(path, readFileSync(src + path, 'utf8')))
}

function textsOf(path: string, source: string): readonly SourceText[] {
  return [...source.matchAll(opening)].flatMap(({ 0: found, 1: property, index }) => {
    const at = `src/${path}:${source.slice(0, index).split('\n').length}`
    const parts = partsAt(source, index + found.length)
    const kinds = property === undefined ? (['message', 'hint'] as const) : ([property as SourceText['kind']] as const)
    return kinds.flatMap((kind, place) => (parts[place] ?? []).map((text) => ({ at, kind, text })))
  })
}

/** The literals of each argument, or of the value of a property, that starts at an offset; not those of calls inside. */
function partsAt(source: string, start: number): readonly (readonly string[])[] {
  const parts: string[][] = [[]]
  let depth = 0
  for (let at = start; at < source.length && depth >= 0; at++) {
    const char = source[at] ?? ''
    if (`'"\``.includes(char)) {
      const end = endOfLiteral(source, at)
      if (depth === 0) parts.at(-1)?.push(withoutHoles(source.slice(at + 1, end)))
      at = end
    } else if ('([{'.includes(char)) depth++
    else if (')]}'.includes(char)) depth--
    else if (char === ',' && depth === 0) parts.push([])
  }
  return parts
}

/** The offset of the quote that closes the literal which begins at another. */
function endOfLiteral(source: string, start: number): number {
  const quote = source[start]
  let at = start + 1
  while (at < source.length && source[at] !== quote) {
    if (source[at] === '\\') at++
    else if (quote === '`' && source.startsWith('${', at)) at = endOfHole(source, at + 2)
    at++
  }
  return at
}

/** The offset of the brace that ends what is put into a text. */
function endOfHole(source: string, start: number): number {
  let at = start
  while (source[at] !== '}') {
    if (`'"\``.includes(source[at] ?? '')) at = endOfLiteral(source, at)
    else if (source[at] === '{') at = endOfHole(source, at + 1)
    at++
  }
  return at
}

function withoutHoles(literal: string): string {
  let text = ''
  for (let at = 0; at < literal.length; at++) {
    if (literal.startsWith('${', at)) {
      at = endOfHole(literal, at + 2)
      text += '…'
    } else text += literal[at]
  }
  return text.replaceAll('\\n', '\n').replaceAll("\\'", "'")
}
