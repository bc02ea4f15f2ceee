import type { Rule } from '#rules/rule.ts'
import { announcedWindowChanged } from './announced-window-changed.ts'
import { beforeCreated } from './before-created.ts'
import { impossibleTransition } from './impossible-transition.ts'
import { inFuture } from './in-future.ts'
import { noticeWithoutWindow } from './notice-without-window.ts'
import { outOfOrder } from './out-of-order.ts'
import { outcomeMissing } from './outcome-missing.ts'
import { rescheduleMismatch } from './reschedule-mismatch.ts'
import { unknownLogStep } from './unknown-step.ts'
import { wrongRevision } from './wrong-revision.ts'

/** The rules of `log/`. Add a line when you add a file. */
export const logRules: readonly Rule[] = [
  announcedWindowChanged,
  beforeCreated,
  impossibleTransition,
  inFuture,
  noticeWithoutWindow,
  outOfOrder,
  outcomeMissing,
  rescheduleMismatch,
  unknownLogStep,
  wrongRevision,
]
