import type { GateOutput, Window as WindowOutput } from '../generated/types/gate-output.ts'
import { formatInstant, type Instant } from '../schedule/instant.ts'
import type { GateAnswer, GateReason } from './gate-reason.ts'
import type { WorkWindow } from './gate-times.ts'

/** What an answer is about. Of a manifest that cannot be planned nothing but its name is known. */
export type GateAbout = Pick<GateOutput, 'id' | 'file' | 'state' | 'class' | 'product'> & { readonly zone: string }

/** The answer as data that obeys its schema; every format is made from it. */
export function gateOutput({ zone, ...about }: GateAbout, answer: GateAnswer): GateOutput {
  const { now, window, reasons, nextOpening, until } = answer
  const moment = (at: Instant | undefined) => (at === undefined ? null : formatInstant(at, zone))
  return {
    $schema: 'gate-output.schema.json',
    version: 1,
    now: formatInstant(now, zone),
    ...about,
    answer: reasons.length === 0 ? 'yes' : 'no',
    window: window ? windowOutput(window, zone) : null,
    reasons: reasons.map((reason) => ({ ...reasonOutput(reason), at: moment(reason.at) })),
    nextOpening: moment(nextOpening),
    until: moment(until),
  }
}

function windowOutput({ start, end, batch }: WorkWindow, zone: string): WindowOutput {
  return {
    start: formatInstant(start, zone),
    end: formatInstant(end, zone),
    timezone: zone,
    ...(batch === undefined ? {} : { batch }),
  }
}

function reasonOutput({ code, message, hint, rule, changes }: GateReason) {
  return {
    code,
    message,
    ...(hint === undefined ? {} : { hint }),
    ...(rule === undefined ? {} : { rule }),
    changes,
  }
}
