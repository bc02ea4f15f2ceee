import type { Rule } from '#rules/rule.ts'
import { schemaFormat } from './format.ts'
import { schemaLimit } from './limit.ts'
import { missingKey } from './missing-key.ts'
import { schemaType } from './type.ts'
import { unknownKey } from './unknown-key.ts'
import { schemaValue } from './value.ts'

/** The rules of `schema/`. Add a line when you add a file. */
export const schemaRules: readonly Rule[] = [schemaFormat, schemaLimit, missingKey, schemaType, unknownKey, schemaValue]
