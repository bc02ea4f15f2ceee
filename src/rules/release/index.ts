import type { Rule } from '#rules/rule.ts'
import { affectedAndUnaffected } from './affected-and-unaffected.ts'
import { duplicateId } from './duplicate-id.ts'
import { idIsFileName } from './id-is-file-name.ts'
import { immediateWithoutReason } from './immediate-without-reason.ts'
import { notDated } from './not-dated.ts'
import { projectStepUnknown } from './project-step-unknown.ts'
import { providerWithoutDate } from './provider-without-date.ts'
import { requiredByPolicy } from './required-by-policy.ts'
import { unknownClass } from './unknown-class.ts'
import { unknownException } from './unknown-exception.ts'
import { unknownModule } from './unknown-module.ts'
import { unknownProduct } from './unknown-product.ts'
import { unknownReference } from './unknown-reference.ts'
import { unknownRole } from './unknown-role.ts'
import { unknownStep } from './unknown-step.ts'
import { windowAndBatches } from './window-and-batches.ts'

/** The rules of `release/`. Add a line when you add a file. */
export const releaseRules: readonly Rule[] = [
  affectedAndUnaffected,
  duplicateId,
  idIsFileName,
  immediateWithoutReason,
  notDated,
  projectStepUnknown,
  providerWithoutDate,
  requiredByPolicy,
  unknownClass,
  unknownException,
  unknownModule,
  unknownProduct,
  unknownReference,
  unknownRole,
  unknownStep,
  windowAndBatches,
]
