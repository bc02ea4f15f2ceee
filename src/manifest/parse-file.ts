import type { ReadResult } from '../host.ts'
import { quoted } from '../report/safe-text.ts'
import { tooLarge } from './decode.ts'
import { parseSource } from './parse.ts'
import { firstLine } from './positions.ts'
import type { TextProblem } from './problem.ts'
import type { Reading, Wanted } from './reading.ts'
import { plainName } from './repair.ts'
import type { Source, SourceProblem } from './source.ts'
import { unusable } from './unusable.ts'
import { validate } from './validate.ts'

const fileName = /^[a-z0-9][a-z0-9._-]*\.ya?ml$/

/** Parses and validates a YAML file. Never throws: a file that is refused becomes a Source with a problem and no data. */
export function parseFile({ path, kind, anyName = false }: Wanted, result: ReadResult): Reading {
  if (!result.ok) return { source: unusable(path, '', [refusals[result.reason]]), schema: [] }
  const source = named(parseSource(path, result.bytes), anyName)
  return { source, schema: validate(kind, source) }
}

function named(source: Source, anyName: boolean): Source {
  const name = source.file.slice(source.file.lastIndexOf('/') + 1)
  return anyName || fileName.test(name) ? source : { ...source, problems: [badName(name), ...source.problems] }
}

const refusals: Readonly<Record<Extract<ReadResult, { ok: false }>['reason'], TextProblem>> = {
  'too-large': tooLarge,
  symlink: refusal('file/symlink', 'the path is a symbolic link, expected a file', 'replace the link by the file'),
  outside: refusal(
    'file/symlink',
    'the path leads out of the repository, expected a file in it',
    'move the file inside',
  ),
  'not-regular': refusal('file/not-regular', 'the path is not a regular file', 'replace it by a file'),
  missing: refusal('file/not-regular', 'there is no such file', 'check its name'),
  unreadable: refusal('file/not-regular', 'the file cannot be read', 'check its permissions'),
}

function refusal(code: TextProblem['code'], message: string, hint: string): TextProblem {
  return { code, message, hint, start: 0, end: 0 }
}

function badName(name: string): SourceProblem {
  const plain = plainName(name).replace(/^[^a-z0-9]+/, '')
  const start = /^[._-]/.test(name) ? ', after a letter or a digit' : ''
  return {
    code: 'file/name',
    message: `found the file name ${quoted(name)}, expected lower-case letters, digits, ".", "_" and "-"${start}, and the ending .yaml`,
    hint: fileName.test(plain) ? `rename it to ${plain}` : 'rename the file',
    path: [],
    span: firstLine,
  }
}
