import { Composer, CST, type Document, Lexer, Parser } from 'yaml'

/**
 * How every YAML file is read. `schema` also overrules a `%YAML 1.1` line; `uniqueKeys` is off because the
 * library compares every pair of keys, which takes minutes on a hostile file; `logLevel` must never be
 * `silent`, which drops errors.
 */
const profile = {
  schema: 'core',
  version: '1.2',
  strict: true,
  stringKeys: true,
  uniqueKeys: false,
  resolveKnownTags: false,
  merge: false,
  prettyErrors: false,
  logLevel: 'error',
} as const

/** The text as a tree of tokens. Never recurses, so it is safe at any depth. */
export function tokenize(text: string): CST.Token[] {
  return Array.from(new Parser().parse(text))
}

/**
 * The first document of the tokens. Recurses once per level of nesting, and running out of stack inside it can
 * abort the process, so the depth of the tokens must be known to be small.
 */
export function compose(tokens: readonly CST.Token[], length: number): Document.Parsed {
  for (const document of new Composer(profile).compose(tokens, true, length)) return document as Document.Parsed
  throw new Error('the YAML library gave no document')
}

/** Marks between lexemes that stand for no character of the text; `scalar` says that a value follows. */
const marks = { document: CST.DOCUMENT, flowEnd: CST.FLOW_END, scalar: CST.SCALAR } as const

/** Start and end of every comment, its `#` included. */
export function offsetsOfComments(text: string): (readonly [number, number])[] {
  const found: (readonly [number, number])[] = []
  let offset = 0
  let isValue = false
  for (const lexeme of new Lexer().lex(text)) {
    if (!isValue && lexeme.startsWith('#')) found.push([offset, offset + lexeme.length])
    if (isValue || (lexeme !== marks.document && lexeme !== marks.flowEnd && lexeme !== marks.scalar))
      offset += lexeme.length
    isValue = !isValue && lexeme === marks.scalar
  }
  return found
}
