import { rollEarlier } from '../schedule/calendar.ts'
import type { Instant } from '../schedule/instant.ts'
import { type Lead, leadTimes } from '../schedule/lead.ts'
import type { LadderStep, Policy } from './policy.ts'

/** When a step before the work opens and is due; `dueRaw` is set when the deadline was moved to a working hour or day. */
export type Deadline = {
  readonly opens: Instant | undefined
  readonly due: Instant
  readonly dueRaw: Instant | undefined
  /** Years whose holidays are unknown although the deadline was moved to a working day. */
  readonly missingYears: readonly number[]
}

/** The deadline of a step that is counted back from a start, as its policy moves it. */
export function deadlineBefore(
  start: Instant,
  { lead, sendAt, businessDay }: Pick<LadderStep, 'sendAt' | 'businessDay'> & { readonly lead: Lead },
  { calendars }: Pick<Policy, 'calendars'>,
  zone: string,
): Deadline {
  const { opens, due: raw } = leadTimes(start, lead, zone)
  const rules = { ...(sendAt !== undefined && { sendAt }), ...(businessDay && { businessDay }), calendars }
  const { due, rolled, missingYears } = rollEarlier(raw, zone, rules)
  return { opens, due, dueRaw: rolled ? raw : undefined, missingYears }
}
