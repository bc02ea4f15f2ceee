import { Buffer } from 'node:buffer'

/** Bounds on templates, far above what a notice needs and far below what hurts. */
export const templateLimits = {
  /** Bytes of one file. */
  bytes: 64 * 1024,
  /** Tags of one file. */
  tags: 1000,
  /** Opening parentheses of one file. */
  parentheses: 500,
  /** Blocks, and branches of one block, inside each other, through partials too. */
  depth: 16,
  /** Nodes of the syntax tree of a template with all its partials, each counted as often as it is used. */
  nodes: 20_000,
  /** Values, conditions and rounds of loops of one rendering. */
  steps: 200_000,
  /** Characters of the finished text. */
  output: 1024 * 1024,
} as const

type Excess = { readonly message: string; readonly line: number }

/**
 * The first bound that a text breaks, judged without parsing it: the parser needs minutes for a hostile one. Tags and
 * parentheses are only counted, because what belongs together is known to the parser alone; their number bounds how
 * deep it can go. The depth is judged again on the tree.
 */
export function excess(text: string): Excess | undefined {
  if (Buffer.byteLength(text) > templateLimits.bytes) {
    return { message: `the template is larger than ${templateLimits.bytes / 1024} KiB`, line: 1 }
  }
  const { tags, parentheses, depth } = templateLimits
  return (
    tooMany(text, '{{', tags, `the template has more than ${tags} tags`) ??
    tooMany(text, '(', parentheses, `the template has more than ${parentheses} opening parentheses`) ??
    tooDeep(text, `blocks are nested deeper than ${depth}`)
  )
}

function tooMany(text: string, mark: string, limit: number, message: string): Excess | undefined {
  let count = 0
  for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + mark.length)) {
    count += 1
    if (count > limit) return { message, line: lineAt(text, at) }
  }
  return undefined
}

function tooDeep(text: string, message: string): Excess | undefined {
  let depth = 0
  for (const { index, 1: sign } of text.matchAll(/\{\{~?([#/])/g)) {
    depth = sign === '#' ? depth + 1 : Math.max(0, depth - 1)
    if (depth > templateLimits.depth) return { message, line: lineAt(text, index) }
  }
  return undefined
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length
}
