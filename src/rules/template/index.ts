import type { Rule } from '#rules/rule.ts'
import { broken } from './broken.ts'
import { channel } from './channel.ts'
import { fails } from './fails.ts'
import { file } from './file.ts'
import { unused } from './unused.ts'
import { words } from './words.ts'

/** The rules of `template/`. Add a line when you add a file. */
export const templateRules: readonly Rule[] = [broken, channel, fails, file, unused, words]
