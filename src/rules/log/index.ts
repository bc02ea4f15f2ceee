import type { Rule } from '#rules/rule.ts'
import { announcedWindowChanged } from './announced-window-changed.ts'
import { beforeCreated } from './before-created.ts'
import { edited } from './edited.ts'
import { impossibleTransition } from './impossible-transition.ts'
import { inFuture } from './in-future.ts'
import { noticeWithoutWindow } from './notice-without-window.ts'
import { noticedTwice } from './noticed-twice.ts'
import { outOfOrder } from './out-of-order.ts'
import { outcomeMissing } from './outcome-missing.ts'
import { reordered } from './reordered.ts'
import { rescheduleMismatch } from './reschedule-mismatch.ts'
import { shortened } from './shortened.ts'
import { startedOutsideWindow } from './started-outside-window.ts'
import { unknownBatch } from './unknown-batch.ts'
import { unknownLogStep } from './unknown-step.ts'
import { wrongRevision } from './wrong-revision.ts'

/** The rules of `log/`. Add a line when you add a file. */
export const logRules: readonly Rule[] = [
  announcedWindowChanged,
  beforeCreated,
  edited,
  impossibleTransition,
  inFuture,
  noticedTwice,
  noticeWithoutWindow,
  outOfOrder,
  outcomeMissing,
  reordered,
  rescheduleMismatch,
  shortened,
  startedOutsideWindow,
  unknownBatch,
  unknownLogStep,
  wrongRevision,
]
