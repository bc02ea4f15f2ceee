import type { Rule } from '#rules/rule.ts'
import { setting } from './setting.ts'
import { tooLong } from './too-long.ts'
import { unsuitable } from './unsuitable.ts'

/** The rules of `channel/`. Add a line when you add a file. */
export const channelRules: readonly Rule[] = [setting, tooLong, unsuitable]
