import type { Rule } from '#rules/rule.ts'
import { alreadyOver } from './already-over.ts'
import { createdAfterStart } from './created-after-start.ts'
import { decideBy } from './decide-by.ts'
import { doubleHour } from './double-hour.ts'
import { endBeforeStart } from './end-before-start.ts'
import { freezeReversed } from './freeze-reversed.ts'
import { gap } from './gap.ts'
import { timeInFuture } from './in-future.ts'
import { longWindow } from './long-window.ts'
import { malformed } from './malformed.ts'
import { missingCalendar } from './missing-calendar.ts'
import { offsetMismatch } from './offset-mismatch.ts'
import { oneZone } from './one-zone.ts'
import { unknownZone } from './unknown-zone.ts'
import { zoneAlias } from './zone-alias.ts'

/** The rules of `time/`. Add a line when you add a file. */
export const timeRules: readonly Rule[] = [
  alreadyOver,
  createdAfterStart,
  decideBy,
  doubleHour,
  endBeforeStart,
  freezeReversed,
  gap,
  timeInFuture,
  longWindow,
  malformed,
  missingCalendar,
  offsetMismatch,
  oneZone,
  unknownZone,
  zoneAlias,
]
