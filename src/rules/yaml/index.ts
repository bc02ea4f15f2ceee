import type { Rule } from '#rules/rule.ts'
import { alias } from './alias.ts'
import { controlCharacter } from './control-character.ts'
import { directive } from './directive.ts'
import { duplicateKey } from './duplicate-key.ts'
import { empty } from './empty.ts'
import { encoding } from './encoding.ts'
import { forbiddenKey } from './forbidden-key.ts'
import { multipleDocuments } from './multiple-documents.ts'
import { number } from './number.ts'
import { syntax } from './syntax.ts'
import { tag } from './tag.ts'
import { tooComplex } from './too-complex.ts'
import { tooLarge } from './too-large.ts'
import { unquotedTime } from './unquoted-time.ts'
import { unquotedVersion } from './unquoted-version.ts'

/** The rules of `yaml/`. Add a line when you add a file. */
export const yamlRules: readonly Rule[] = [
  alias,
  controlCharacter,
  directive,
  duplicateKey,
  empty,
  encoding,
  forbiddenKey,
  multipleDocuments,
  number,
  syntax,
  tag,
  tooComplex,
  tooLarge,
  unquotedTime,
  unquotedVersion,
]
