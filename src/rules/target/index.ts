import type { Rule } from '#rules/rule.ts'
import { duplicateTarget } from './duplicate-id.ts'
import { unknownForm } from './unknown-form.ts'
import { unusableTarget } from './unusable.ts'

/** The rules of `target/`. Add a line when you add a file. */
export const targetRules: readonly Rule[] = [duplicateTarget, unknownForm, unusableTarget]
