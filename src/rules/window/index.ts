import type { Rule } from '#rules/rule.ts'
import { downtimeTooLong } from './downtime-too-long.ts'
import { downtimeUnusual } from './downtime-unusual.ts'
import { endsLate } from './ends-late.ts'
import { windowFreeze } from './freeze.ts'
import { windowMissing } from './missing.ts'
import { noOccurrence } from './no-occurrence.ts'
import { notPreferred } from './not-preferred.ts'
import { windowOverlap } from './overlap.ts'
import { rollingDowntime } from './rolling-downtime.ts'
import { sameTime } from './same-time.ts'
import { startsEarly } from './starts-early.ts'
import { widerThanAllowed } from './wider-than-allowed.ts'

/** The rules of `window/`. Add a line when you add a file. */
export const windowRules: readonly Rule[] = [
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
]
