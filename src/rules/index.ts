import { fileName } from './file/name.ts'
import { notRegular } from './file/not-regular.ts'
import { symlink } from './file/symlink.ts'
import { approvalMissing } from './gate/approval-missing.ts'
import { lateEvidence } from './gate/late-evidence.ts'
import { missingEvidence } from './gate/missing-evidence.ts'
import { skipped } from './gate/skipped.ts'
import { taskLate } from './gate/task-late.ts'
import { unknownGate } from './gate/unknown.ts'
import { announcedWindowChanged } from './log/announced-window-changed.ts'
import { beforeCreated } from './log/before-created.ts'
import { impossibleTransition } from './log/impossible-transition.ts'
import { inFuture } from './log/in-future.ts'
import { noticeWithoutWindow } from './log/notice-without-window.ts'
import { outOfOrder } from './log/out-of-order.ts'
import { outcomeMissing } from './log/outcome-missing.ts'
import { rescheduleMismatch } from './log/reschedule-mismatch.ts'
import { unknownLogStep } from './log/unknown-step.ts'
import { wrongRevision } from './log/wrong-revision.ts'
import { beforePlan } from './notice/before-plan.ts'
import { cycleLate } from './notice/cycle-late.ts'
import { late } from './notice/late.ts'
import { missedAtCreation } from './notice/missed-at-creation.ts'
import { sentLate } from './notice/sent-late.ts'
import { tooEarly } from './notice/too-early.ts'
import { tooManyPerDay } from './notice/too-many-per-day.ts'
import { policyDuplicateId } from './policy/duplicate-id.ts'
import { extendsCycle } from './policy/extends-cycle.ts'
import { policyIdIsFileName } from './policy/id-is-file-name.ts'
import { incompleteFreeze } from './policy/incomplete-freeze.ts'
import { incompleteStep } from './policy/incomplete-step.ts'
import { incompleteWindow } from './policy/incomplete-window.ts'
import { ladderOrder } from './policy/ladder-order.ts'
import { missingSource } from './policy/missing-source.ts'
import { nothingToRemove } from './policy/nothing-to-remove.ts'
import { reversedBand } from './policy/reversed-band.ts'
import { policyUnknownClass } from './policy/unknown-class.ts'
import { unknownPolicy } from './policy/unknown-policy.ts'
import { policyUnknownProduct } from './policy/unknown-product.ts'
import { policyUnknownRole } from './policy/unknown-role.ts'
import { unknownRule } from './policy/unknown-rule.ts'
import { unknownWindow } from './policy/unknown-window.ts'
import { unreachableWindow } from './policy/unreachable-window.ts'
import { affectedAndUnaffected } from './release/affected-and-unaffected.ts'
import { duplicateId } from './release/duplicate-id.ts'
import { idIsFileName } from './release/id-is-file-name.ts'
import { immediateWithoutReason } from './release/immediate-without-reason.ts'
import { notDated } from './release/not-dated.ts'
import { projectStepUnknown } from './release/project-step-unknown.ts'
import { providerWithoutDate } from './release/provider-without-date.ts'
import { requiredByPolicy } from './release/required-by-policy.ts'
import { unknownClass } from './release/unknown-class.ts'
import { unknownException } from './release/unknown-exception.ts'
import { unknownModule } from './release/unknown-module.ts'
import { unknownProduct } from './release/unknown-product.ts'
import { unknownReference } from './release/unknown-reference.ts'
import { unknownRole } from './release/unknown-role.ts'
import { unknownStep } from './release/unknown-step.ts'
import { windowAndBatches } from './release/window-and-batches.ts'
import type { Rule } from './rule.ts'
import { schemaFormat } from './schema/format.ts'
import { schemaLimit } from './schema/limit.ts'
import { missingKey } from './schema/missing-key.ts'
import { schemaType } from './schema/type.ts'
import { unknownKey } from './schema/unknown-key.ts'
import { schemaValue } from './schema/value.ts'
import { identicalTranslation } from './text/identical-translation.ts'
import { missingTranslation } from './text/missing-translation.ts'
import { noContacts } from './text/no-contacts.ts'
import { notNfc } from './text/not-nfc.ts'
import { placeholder } from './text/placeholder.ts'
import { untrimmed } from './text/untrimmed.ts'
import { doubleHour } from './time/double-hour.ts'
import { endBeforeStart } from './time/end-before-start.ts'
import { freezeReversed } from './time/freeze-reversed.ts'
import { gap } from './time/gap.ts'
import { longWindow } from './time/long-window.ts'
import { malformed } from './time/malformed.ts'
import { missingCalendar } from './time/missing-calendar.ts'
import { offsetMismatch } from './time/offset-mismatch.ts'
import { oneZone } from './time/one-zone.ts'
import { unknownZone } from './time/unknown-zone.ts'
import { zoneAlias } from './time/zone-alias.ts'
import { downtimeTooLong } from './window/downtime-too-long.ts'
import { downtimeUnusual } from './window/downtime-unusual.ts'
import { endsLate } from './window/ends-late.ts'
import { windowFreeze } from './window/freeze.ts'
import { windowMissing } from './window/missing.ts'
import { noOccurrence } from './window/no-occurrence.ts'
import { notPreferred } from './window/not-preferred.ts'
import { windowOverlap } from './window/overlap.ts'
import { rollingDowntime } from './window/rolling-downtime.ts'
import { sameTime } from './window/same-time.ts'
import { startsEarly } from './window/starts-early.ts'
import { widerThanAllowed } from './window/wider-than-allowed.ts'
import { alias } from './yaml/alias.ts'
import { controlCharacter } from './yaml/control-character.ts'
import { directive } from './yaml/directive.ts'
import { duplicateKey } from './yaml/duplicate-key.ts'
import { empty } from './yaml/empty.ts'
import { encoding } from './yaml/encoding.ts'
import { forbiddenKey } from './yaml/forbidden-key.ts'
import { multipleDocuments } from './yaml/multiple-documents.ts'
import { number } from './yaml/number.ts'
import { syntax } from './yaml/syntax.ts'
import { tag } from './yaml/tag.ts'
import { tooComplex } from './yaml/too-complex.ts'
import { tooLarge } from './yaml/too-large.ts'
import { unquotedTime } from './yaml/unquoted-time.ts'
import { unquotedVersion } from './yaml/unquoted-version.ts'

/** Every rule, by group and name. Add a line when you add a file. */
export const rules: readonly Rule[] = [
  fileName,
  notRegular,
  symlink,
  alias,
  controlCharacter,
  directive,
  duplicateKey,
  empty,
  encoding,
  forbiddenKey,
  multipleDocuments,
  number,
  syntax,
  tag,
  tooComplex,
  tooLarge,
  unquotedTime,
  unquotedVersion,
  schemaFormat,
  schemaLimit,
  missingKey,
  schemaType,
  unknownKey,
  schemaValue,
  doubleHour,
  endBeforeStart,
  freezeReversed,
  gap,
  longWindow,
  malformed,
  missingCalendar,
  offsetMismatch,
  oneZone,
  unknownZone,
  zoneAlias,
  downtimeTooLong,
  downtimeUnusual,
  endsLate,
  windowFreeze,
  windowMissing,
  noOccurrence,
  notPreferred,
  windowOverlap,
  rollingDowntime,
  sameTime,
  startsEarly,
  widerThanAllowed,
  beforePlan,
  cycleLate,
  late,
  missedAtCreation,
  sentLate,
  tooEarly,
  tooManyPerDay,
  approvalMissing,
  lateEvidence,
  missingEvidence,
  skipped,
  taskLate,
  unknownGate,
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
  identicalTranslation,
  missingTranslation,
  noContacts,
  notNfc,
  placeholder,
  untrimmed,
]
