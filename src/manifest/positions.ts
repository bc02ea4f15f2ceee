import type { Span } from '../report/span.ts'

/** Turns offsets into positions. Lines are counted on first use: most files never need one. */
export function positions(text: string): (start: number, end: number) => Span {
  let starts: number[] | undefined
  return (start, end) => {
    starts ??= lineStarts(text)
    const from = Math.min(start, text.length)
    const line = lineOf(starts, from)
    const to = Math.max(from + 1, Math.min(end, lineEnd(text, from)))
    const column = from - (starts[line - 1] ?? 0) + 1
    return { line, column, endLine: line, endColumn: column + to - from }
  }
}

/** The whole first line, for problems that concern the file and not a place in it. */
export const firstLine: Span = { line: 1, column: 1, endLine: 1, endColumn: 2 }

/** Where the line of an offset starts. */
export function lineStart(text: string, offset: number): number {
  return offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1
}

/** Where the line of an offset ends, before its line break. Spans stop here, so that a caret can be drawn. */
export function lineEnd(text: string, offset: number): number {
  const feed = text.indexOf('\n', offset)
  if (feed < 0) return text.length
  return feed > offset && text[feed - 1] === '\r' ? feed - 1 : feed
}

function lineStarts(text: string): number[] {
  const starts = [0]
  for (let feed = text.indexOf('\n'); feed >= 0; feed = text.indexOf('\n', feed + 1)) starts.push(feed + 1)
  return starts
}

function lineOf(starts: readonly number[], offset: number): number {
  let low = 0
  let high = starts.length
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if ((starts[middle] ?? 0) <= offset) low = middle
    else high = middle
  }
  return low + 1
}
