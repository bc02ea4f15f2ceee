import type { Rule } from '#rules/rule.ts'
import { blanket } from './blanket.ts'
import { missingReason } from './missing-reason.ts'
import { notSuppressible } from './not-suppressible.ts'
import { unknownDirective } from './unknown-directive.ts'
import { suppressionUnknownRule } from './unknown-rule.ts'
import { unused } from './unused.ts'

/** The rules of `suppression/`. Add a line when you add a file. */
export const suppressionRules: readonly Rule[] = [
  blanket,
  missingReason,
  notSuppressible,
  unknownDirective,
  suppressionUnknownRule,
  unused,
]
