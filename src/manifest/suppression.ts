import type { Span } from '../report/span.ts'
import { type Comment, commentsOf, nextContentLine } from './comments.ts'
import { positions } from './positions.ts'
import type { Source } from './source.ts'

/** What a comment that suppresses findings may begin with. */
export const suppressionWords = { 'relctl-ignore-next-line': 'line', 'relctl-ignore-file': 'file' } as const

/** A comment that says which findings are known and accepted, and why: `# relctl-ignore-file <rule> -- <reason>`. */
export type Suppression = {
  readonly file: string
  /** The whole comment. */
  readonly span: Span
  /** Its first word, as written. */
  readonly word: string
  /** What it covers: the next line that holds more than a comment, or the file; undefined when its word says neither. */
  readonly covers: 'line' | 'file' | undefined
  /** The line that it covers; undefined when it covers the file, or when no line follows. */
  readonly line: number | undefined
  readonly rules: readonly { readonly id: string; readonly span: Span }[]
  readonly reason: string | undefined
}

/** A rule that a comment names, with nothing to suppress. */
export type UnusedSuppression = { readonly suppression: Suppression; readonly rule: Suppression['rules'][number] }

/** The suppressions of files that say something; what is suppressed in a file without meaning, nobody can tell. */
export function readSuppressions(sources: Iterable<Source>): readonly Suppression[] {
  return [...sources].flatMap(({ file, text, data }) => {
    if (data === undefined || !text.includes('relctl-')) return []
    return commentsOf(text).flatMap((comment) => (/^relctl-\w/.test(comment.text) ? [read(file, text, comment)] : []))
  })
}

function read(file: string, text: string, comment: Comment): Suppression {
  const spanOf = positions(text)
  const [word = ''] = /^\S+/.exec(comment.text) ?? []
  const covers = isKnown(word) ? suppressionWords[word] : undefined
  const { list, reason } = split(comment.text.slice(word.length))
  const start = comment.start + word.length
  const rules = [...list.matchAll(/[^\s,]+/g)].map(({ 0: id, index }) => ({
    id,
    span: spanOf(start + index, start + index + id.length),
  }))
  return {
    file,
    span: spanOf(comment.start, comment.end),
    word,
    covers,
    line: covers === 'line' ? nextContentLine(text, comment.line) : undefined,
    rules,
    reason: reason === '' ? undefined : reason,
  }
}

function isKnown(word: string): word is keyof typeof suppressionWords {
  return Object.hasOwn(suppressionWords, word)
}

/** Rules before the first ` -- `, the reason after it. */
function split(rest: string): { readonly list: string; readonly reason: string } {
  const dashes = /(?:^|\s)--(?:\s|$)/.exec(rest)
  if (!dashes) return { list: rest, reason: '' }
  return { list: rest.slice(0, dashes.index), reason: rest.slice(dashes.index + dashes[0].length).trim() }
}
