import { UsageError } from '#exit.ts'
import type { GateOutput } from '#generated/types/gate-output.ts'
import type { Host } from '#host.ts'
import { addMinutes, type Instant, minutesBetween, parseInstant } from '#schedule/instant.ts'
import { sayMinutes } from '#schedule/say.ts'

/** Asks the repository as it is at an instant. */
type Ask = (now: Instant) => Promise<GateOutput>

/** Minutes between two looks, and how many there are in a wait for which neither bound matters. */
const interval = { least: 0.5, most: 5, looks: 60 } as const

/** Minutes after which a yes is asked for once more: files that are just being replaced may have let it through. */
const settling = 2 / 60

/**
 * The answer now, or the first yes within some minutes. A repository that cannot be read for a moment, because
 * somebody is writing to it, does not end the waiting.
 */
export async function answerWithin(minutes: number, host: Host, ask: Ask): Promise<GateOutput> {
  const { clock } = host
  let output = await ask(host.now)
  const deadline = addMinutes(host.now, minutes)
  if (output.answer === 'no' && minutes > 0) tell(host, output, minutes)
  const pause = Math.max(interval.least, Math.min(interval.most, minutes / interval.looks))
  while (output.answer === 'no' && clock.now() < deadline) {
    await clock.sleep(Math.min(pause, untilChange(output, clock.now(), deadline)))
    const next = await look(host, ask)
    if (next) output = next
  }
  return output
}

async function look({ clock, err }: Host, ask: Ask): Promise<GateOutput | undefined> {
  try {
    const output = await ask(clock.now())
    if (output.answer === 'no') return output
    await clock.sleep(settling)
    return await ask(clock.now())
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    err(`note: the repository cannot be read just now: ${error.message.split('\n')[0]}\n`)
    return undefined
  }
}

/** Minutes until the next opening or the end of the wait, for which nobody should have to wait any longer. */
function untilChange({ nextOpening }: GateOutput, now: Instant, deadline: Instant): number {
  const opening = nextOpening === null ? undefined : parseInstant(nextOpening)
  return minutesBetween(now, opening === undefined || opening <= now || opening > deadline ? deadline : opening)
}

function tell({ err }: Host, { reasons, nextOpening }: GateOutput, minutes: number): void {
  const why = reasons.length === 1 ? '1 reason' : `${reasons.length} reasons`
  const when = nextOpening === null ? 'no opening without a new plan' : `next opening ${nextOpening}`
  err(`note: not now, for ${why}; ${when}; waiting up to ${sayMinutes(minutes)}\n`)
}
