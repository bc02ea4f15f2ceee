import type { Rule } from '#rules/rule.ts'
import { policyDuplicateId } from './duplicate-id.ts'
import { extendsCycle } from './extends-cycle.ts'
import { policyIdIsFileName } from './id-is-file-name.ts'
import { incompleteFreeze } from './incomplete-freeze.ts'
import { incompleteStep } from './incomplete-step.ts'
import { incompleteWindow } from './incomplete-window.ts'
import { ladderOrder } from './ladder-order.ts'
import { missingSource } from './missing-source.ts'
import { nothingToRemove } from './nothing-to-remove.ts'
import { reversedBand } from './reversed-band.ts'
import { policyUnknownClass } from './unknown-class.ts'
import { unknownPolicy } from './unknown-policy.ts'
import { policyUnknownProduct } from './unknown-product.ts'
import { policyUnknownRole } from './unknown-role.ts'
import { unknownRule } from './unknown-rule.ts'
import { unknownWindow } from './unknown-window.ts'
import { unreachableWindow } from './unreachable-window.ts'

/** The rules of `policy/`. Add a line when you add a file. */
export const policyRules: readonly Rule[] = [
  policyDuplicateId,
  extendsCycle,
  policyIdIsFileName,
  incompleteFreeze,
  incompleteStep,
  incompleteWindow,
  ladderOrder,
  missingSource,
  nothingToRemove,
  reversedBand,
  policyUnknownClass,
  unknownPolicy,
  policyUnknownProduct,
  policyUnknownRole,
  unknownRule,
  unknownWindow,
  unreachableWindow,
]
