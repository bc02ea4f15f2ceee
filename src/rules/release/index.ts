import type { Rule } from '#rules/rule.ts'
import { affectedAndUnaffected } from './affected-and-unaffected.ts'
import { brokenModeline } from './broken-modeline.ts'
import { classChanged } from './class-changed.ts'
import { completedChanged } from './completed-changed.ts'
import { createdBackdated } from './created-backdated.ts'
import { duplicateId } from './duplicate-id.ts'
import { idIsFileName } from './id-is-file-name.ts'
import { immediateWithoutReason } from './immediate-without-reason.ts'
import { movedSilently } from './moved-silently.ts'
import { notDated } from './not-dated.ts'
import { projectStepUnknown } from './project-step-unknown.ts'
import { providerWithoutDate } from './provider-without-date.ts'
import { removed } from './removed.ts'
import { renamed } from './renamed.ts'
import { requiredByPolicy } from './required-by-policy.ts'
import { retroactive } from './retroactive.ts'
import { unknownClass } from './unknown-class.ts'
import { unknownException } from './unknown-exception.ts'
import { unknownModule } from './unknown-module.ts'
import { unknownProduct } from './unknown-product.ts'
import { unknownReference } from './unknown-reference.ts'
import { unknownRole } from './unknown-role.ts'
import { unknownStep } from './unknown-step.ts'
import { unusedException } from './unused-exception.ts'
import { unusedWaiver } from './unused-waiver.ts'
import { windowAndBatches } from './window-and-batches.ts'

/** The rules of `release/`. Add a line when you add a file. */
export const releaseRules: readonly Rule[] = [
  affectedAndUnaffected,
  brokenModeline,
  classChanged,
  completedChanged,
  createdBackdated,
  duplicateId,
  idIsFileName,
  immediateWithoutReason,
  movedSilently,
  notDated,
  projectStepUnknown,
  providerWithoutDate,
  removed,
  renamed,
  requiredByPolicy,
  retroactive,
  unknownClass,
  unknownException,
  unknownModule,
  unknownProduct,
  unknownReference,
  unknownRole,
  unknownStep,
  unusedException,
  unusedWaiver,
  windowAndBatches,
]
