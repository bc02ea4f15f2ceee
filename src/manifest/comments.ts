import { offsetsOfComments } from './yaml.ts'

/** A comment of a YAML file: its text after the `#`, trimmed, and where that text stands. */
export type Comment = { readonly text: string; readonly start: number; readonly end: number; readonly line: number }

/** The comments of a text. A `#` inside a value, such as a block text, is none. */
export function commentsOf(text: string): readonly Comment[] {
  let line = 1
  let counted = 0
  return offsetsOfComments(text).map(([from, to]) => {
    for (let feed = text.indexOf('\n', counted); feed >= 0 && feed < from; feed = text.indexOf('\n', counted)) {
      line += 1
      counted = feed + 1
    }
    const body = text.slice(from + 1, to)
    const start = from + 1 + body.length - body.trimStart().length
    return { text: body.trim(), start, end: start + body.trim().length, line }
  })
}

/** The first line after this one that holds more than a comment; undefined when there is none. */
export function nextContentLine(text: string, line: number): number | undefined {
  const lines = text.split('\n')
  const index = lines.findIndex((content, at) => at >= line && !/^\s*(#.*)?$/.test(content))
  return index < 0 ? undefined : index + 1
}
