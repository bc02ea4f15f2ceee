import type { ReadResult, Tree } from '../host.ts'
import { quoted } from '../report/safe-text.ts'
import { tooLarge } from './decode.ts'
import { parseSource } from './parse.ts'
import { firstLine } from './positions.ts'
import type { TextProblem } from './problem.ts'
import { plainName } from './repair.ts'
import type { Source, SourceProblem } from './source.ts'
import { unusable } from './unusable.ts'

const fileName = /^[a-z0-9][a-z0-9._-]*\.ya?ml$/

/**
 * Reads a YAML file of the tree. Never throws: a file that is refused becomes a Source with a problem and no data.
 * @param options.anyName for a file that the user has named
 */
export function readSource(tree: Tree, path: string, options: { readonly anyName?: boolean } = {}): Source {
  const result = tree.read(path)
  if (!result.ok) return unusable(path, '', [refusals[result.reason]])
  const source = parseSource(path, result.bytes)
  const name = path.slice(path.lastIndexOf('/') + 1)
  return options.anyName || fileName.test(name) ? source : { ...source, problems: [badName(name), ...source.problems] }
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
