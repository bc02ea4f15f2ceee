import type { CST } from 'yaml'
import { quoted } from '../report/safe-text.ts'
import { limits } from './limits.ts'
import type { TextProblem } from './problem.ts'
import { isTooMuch, type Mark, walk } from './tokens.ts'

/** What the tokens of a file show before any value is built. */
export type Lexical = {
  readonly problems: readonly TextProblem[]
  /** False when the file is too deep or too long to be built. */
  readonly buildable: boolean
  /** Where a quoted text begins that never ends. */
  readonly openQuote: number | undefined
}

/** Finds everything of YAML that relctl does not read: more than plain data needs, and more than is safe to build. */
export function inspect(tokens: readonly CST.Token[]): Lexical {
  const seen = walk(tokens)
  const { openQuote } = seen
  if (isTooMuch(seen)) {
    const excess = seen.tooDeep === undefined ? tooMany() : tooDeep(seen.tooDeep)
    const second = seen.documents[1]
    return { problems: [second ? secondDocument(second) : excess], buildable: false, openQuote }
  }
  const problems = [
    ...seen.directives.slice(0, 1).map(directive),
    ...seen.documents.slice(1, 2).map(secondDocument),
    ...references(seen.references),
    ...seen.tags.slice(0, limits.problems).map(tag),
  ]
  return { problems, buildable: true, openQuote }
}

function tooDeep(offset: number): TextProblem {
  return {
    code: 'yaml/too-complex',
    message: `found more than ${limits.depth} levels of lists and mappings inside each other`,
    hint: 'flatten the file',
    start: offset,
    end: offset + 1,
  }
}

function tooMany(): TextProblem {
  return {
    code: 'yaml/too-complex',
    message: `found more than ${limits.nodes.toLocaleString('en')} keys and values, expected at most that`,
    hint: 'split the file',
    start: 0,
    end: 0,
  }
}

function directive({ offset, source }: Mark): TextProblem {
  return {
    code: 'yaml/directive',
    message: `found the directive ${quoted(source)}, expected none`,
    hint: 'remove the line: every file is read as YAML 1.2',
    start: offset,
    end: offset + source.length,
  }
}

function secondDocument({ offset, source }: Mark): TextProblem {
  return {
    code: 'yaml/multiple-documents',
    message: 'found a second document, expected one per file',
    hint: 'move it to a file of its own, or remove the "---"',
    start: offset,
    end: offset + source.length,
  }
}

function references(marks: readonly Mark[]): TextProblem[] {
  const [first] = marks.toSorted((a, b) => a.offset - b.offset)
  if (!first) return []
  const what = first.source.startsWith('*') ? 'alias' : 'anchor'
  const more = marks.length > 1 ? ` and ${marks.length - 1} more of its kind` : ''
  return [
    {
      code: 'yaml/alias',
      message: `found the ${what} ${quoted(first.source)}${more}, expected plain values`,
      hint: `write the value out where it is needed; quote a text that starts with "${first.source.slice(0, 1)}"`,
      start: first.offset,
      end: first.offset + first.source.length,
    },
  ]
}

function tag({ offset, source }: Mark): TextProblem {
  return {
    code: 'yaml/tag',
    message: `found the tag ${quoted(source)}, expected a plain value`,
    hint: 'remove it; quote a text that starts with "!"',
    start: offset,
    end: offset + source.length,
  }
}
