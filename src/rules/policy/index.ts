import type { Rule } from '#rules/rule.ts'
import { contradictoryEntry } from './contradictory-entry.ts'
import { policyDuplicateId } from './duplicate-id.ts'
import { extendsCycle } from './extends-cycle.ts'
import { freezeNotRenewed } from './freeze-not-renewed.ts'
import { policyIdIsFileName } from './id-is-file-name.ts'
import { incompleteFreeze } from './incomplete-freeze.ts'
import { incompleteStep } from './incomplete-step.ts'
import { incompleteWindow } from './incomplete-window.ts'
import { ladderBeforePlan } from './ladder-before-plan.ts'
import { ladderOrder } from './ladder-order.ts'
import { missingSource } from './missing-source.ts'
import { nothingToRemove } from './nothing-to-remove.ts'
import { reservedId } from './reserved-id.ts'
import { reversedBand } from './reversed-band.ts'
import { policyUnknownClass } from './unknown-class.ts'
import { policyUnknownField } from './unknown-field.ts'
import { unknownLocale } from './unknown-locale.ts'
import { unknownPolicy } from './unknown-policy.ts'
import { policyUnknownProduct } from './unknown-product.ts'
import { policyUnknownRole } from './unknown-role.ts'
import { unknownRule } from './unknown-rule.ts'
import { unknownWindow } from './unknown-window.ts'
import { unreachableWindow } from './unreachable-window.ts'
import { wholeDayWindow } from './whole-day-window.ts'

/** The rules of `policy/`. Add a line when you add a file. */
export const policyRules: readonly Rule[] = [
  contradictoryEntry,
  policyDuplicateId,
  extendsCycle,
  freezeNotRenewed,
  policyIdIsFileName,
  incompleteFreeze,
  incompleteStep,
  incompleteWindow,
  ladderBeforePlan,
  ladderOrder,
  missingSource,
  nothingToRemove,
  reservedId,
  reversedBand,
  policyUnknownClass,
  policyUnknownField,
  unknownLocale,
  unknownPolicy,
  policyUnknownProduct,
  policyUnknownRole,
  unknownRule,
  unknownWindow,
  unreachableWindow,
  wholeDayWindow,
]
