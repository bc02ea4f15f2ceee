import { isScalar, type ParsedNode, type YAMLError } from 'yaml'
import { build } from './build.ts'
import { characterProblems } from './characters.ts'
import { decode } from './decode.ts'
import { lineEnd, lineStart, positions } from './positions.ts'
import { isFatal, placed, problemList, type TextProblem } from './problem.ts'
import { inspect } from './profile.ts'
import type { Source } from './source.ts'
import { syntaxProblem } from './syntax.ts'
import { unusable } from './unusable.ts'
import { compose, tokenize } from './yaml.ts'

/**
 * Reads one YAML file under the strict profile of `docs/security.md`. Never throws on account of the bytes: what
 * is wrong with them comes back as problems, and `data` is undefined when one of them leaves the meaning in doubt.
 */
export function parseSource(file: string, bytes: Uint8Array): Source {
  const decoded = decode(bytes)
  if (decoded.problem) return unusable(file, decoded.text, [decoded.problem])
  const { text } = decoded
  const spanOf = positions(text)
  const problems = problemList()
  for (const problem of characterProblems(text)) problems.add(problem)

  const tokens = tokenize(text)
  const lexical = inspect(tokens)
  for (const problem of lexical.problems) problems.add(problem)
  if (!lexical.buildable) return unusable(file, text, problems.all)

  const document = compose(tokens, text.length)
  const error = document.errors.find((error) => !isConsequence(error, problems.all, text))
  if (error) problems.add(syntaxProblem(error, text, lexical.openQuote))
  else if (document.errors.length === 0 && problems.all.length === 0 && isEmpty(document.contents))
    problems.add(emptyFile)
  // What a broken text seems to say would only cause findings that vanish with the first one.
  const data = error
    ? undefined
    : build(document.contents, { problems, text, lineOf: (offset) => spanOf(offset, offset).line })

  return {
    file,
    text,
    data: problems.all.some(isFatal) ? undefined : data,
    problems: placed(problems.all, spanOf),
    isBuildable: true,
  }
}

const emptyFile: TextProblem = {
  code: 'yaml/empty',
  message: 'the file is empty, expected keys and values',
  hint: 'fill it in, or delete it',
  start: 0,
  end: 0,
}

function isEmpty(contents: ParsedNode | null): boolean {
  return contents === null || (isScalar(contents) && contents.value === null && contents.source === '')
}

/** Errors of the library that only repeat what has been told more precisely. */
const consequences: Readonly<Record<string, readonly TextProblem['code'][]>> = {
  ALIAS_PROPS: ['yaml/alias'],
  BAD_ALIAS: ['yaml/alias'],
  MULTIPLE_ANCHORS: ['yaml/alias'],
  BAD_PROP_ORDER: ['yaml/alias', 'yaml/tag'],
  MULTIPLE_TAGS: ['yaml/tag'],
  TAG_RESOLVE_FAILED: ['yaml/tag'],
  BAD_COLLECTION_TYPE: ['yaml/tag'],
  NON_STRING_KEY: ['yaml/tag', 'yaml/alias'],
  BAD_DIRECTIVE: ['yaml/directive'],
  MISSING_CHAR: ['yaml/directive'],
}

function isConsequence(error: YAMLError, problems: readonly TextProblem[], text: string): boolean {
  const causes = consequences[error.code] ?? []
  const [at] = error.pos
  return problems.some(
    ({ code, start, end }) =>
      causes.includes(code) || code === 'yaml/encoding' || (lineStart(text, start) <= at && at <= lineEnd(text, end)),
  )
}
