import type { CallReply, Failure, MailReply } from '../outgoing.ts'
import { addMinutes, type Instant } from '../schedule/instant.ts'
import { type Outcome, utc } from './ledger.ts'

/** What an attempt came to. A `deferred` one may be repeated: the target has certainly not taken the message. */
export type Attempt = {
  readonly outcome: Outcome
  /** Seconds that the target asked to wait. */
  readonly retryAfter: number | undefined
}

export function attemptByMail(reply: MailReply): Attempt {
  if (!reply.ok) return failed(reply)
  if (reply.rejected.length === 0) return made({ event: 'sent', message: short(reply.answer) })
  return made({ event: 'partly-rejected', refused: [...reply.rejected], message: short(reply.answer) })
}

/**
 * @param repeatable the target recognises a request that it has had already, so that an unclear answer is no harm
 */
export function attemptByCall(reply: CallReply, repeatable: boolean): Attempt {
  if (!reply.ok) return repeatable && reply.stage === 'after' ? failed({ ...reply, stage: 'before' }) : failed(reply)
  const { status, retryAfter, body } = reply
  const message = short(`HTTP ${status}${body.trim() === '' ? '' : `: ${body.trim()}`}`)
  if (status >= 200 && status < 300) return made({ event: 'sent', message: `HTTP ${status}` })
  if (busy.has(status) || (status >= 500 && repeatable)) return made({ event: 'deferred', message }, retryAfter)
  if (setup.has(status)) return made({ event: 'deferred', message: `${message}; check address and secret` })
  if (status >= 500) return made({ event: 'unknown', message })
  const hint = status >= 300 && status < 400 ? '; redirects are not followed' : ''
  return made({ event: 'rejected', message: `${message}${hint}` })
}

/** The server says itself that it has done nothing. 420 is what Statuspage answers to too many requests. */
const busy: ReadonlySet<number> = new Set([408, 420, 425, 429, 503])

/** Nothing is wrong with the message, so it goes out as soon as the settings are right. */
const setup: ReadonlySet<number> = new Set([401, 403, 404, 407])

function failed({ stage, status, setup: isSetup, message }: Failure): Attempt {
  if (stage === 'after') return made({ event: 'unknown', message: short(message) })
  const lasting = !isSetup && status !== undefined && status >= 500
  return made({ event: lasting ? 'rejected' : 'deferred', message: short(message) })
}

function made(outcome: Outcome, retryAfter?: number): Attempt {
  return { outcome, retryAfter }
}

function short(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length > 300 ? `${line.slice(0, 299)}…` : line || 'no answer'
}

/** Minutes between the attempts of one run: a target that is restarting, or lists new senders for a moment, is back by then. */
const pauses: readonly number[] = [5 / 60, 30 / 60, 2]

/** Minutes until the next attempt of a run; undefined when a later run tries again. */
export function pauseBefore(attempt: number, { retryAfter }: Attempt): number | undefined {
  const pause = pauses[attempt]
  if (pause === undefined) return undefined
  const asked = (retryAfter ?? 0) / 60
  return asked > longest ? undefined : Math.max(pause, asked)
}

/** Minutes that one run waits for one target. */
const longest = 5

/** Since when later runs try again, after some deferrals in a row: at first soon, then every hour. */
export function retryAt(now: Instant, deferrals: number, { retryAfter }: Attempt): string {
  const minutes = Math.max(Math.min(60, 5 * 2 ** Math.min(deferrals, 6)), (retryAfter ?? 0) / 60)
  return utc(addMinutes(now, Math.min(minutes, 24 * 60)))
}
