import type { Rule } from '#rules/rule.ts'
import { approvalMissing } from './approval-missing.ts'
import { lateEvidence } from './late-evidence.ts'
import { missingEvidence } from './missing-evidence.ts'
import { skipped } from './skipped.ts'
import { taskLate } from './task-late.ts'
import { unknownGate } from './unknown.ts'

/** The rules of `gate/`. Add a line when you add a file. */
export const gateRules: readonly Rule[] = [
  approvalMissing,
  lateEvidence,
  missingEvidence,
  skipped,
  taskLate,
  unknownGate,
]
