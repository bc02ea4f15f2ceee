import { callsOf } from '#delivery/calls.ts'
import type { Content } from '#delivery/content.ts'
import type { Outcome, Standing } from '#delivery/ledger.ts'
import { mailOf } from '#delivery/mail.ts'
import { type Attempt, attemptByCall, attemptByMail, pauseBefore, retryAt } from '#delivery/outcome.ts'
import type { Parcel } from '#delivery/parcel.ts'
import { UsageError } from '#exit.ts'
import type { Host } from '#host.ts'
import { writeParcelFiles } from './send-files.ts'

/** What sending a parcel needs beside what it says. */
export type Dispatch = {
  /** Root of the repository. */
  readonly root: string
  readonly standing: Standing | undefined
  /** What the target calls the thing that earlier notices of the same topic have made. */
  readonly remote: string | undefined
}

/** Sends a parcel, and tries again for a while as long as the target has certainly not taken it. */
export async function dispatch(host: Host, parcel: Parcel, content: Content, given: Dispatch): Promise<Outcome> {
  const { clock } = host
  for (let tries = 0; ; tries += 1) {
    const attempt = await attemptOnce(host, parcel, content, given)
    if (attempt.outcome.event !== 'deferred') return attempt.outcome
    const pause = pauseBefore(tries, attempt)
    const isOver = pause === undefined || clock.now() + pause * 60_000 >= (parcel.expires ?? Number.POSITIVE_INFINITY)
    if (isOver) return { ...attempt.outcome, retryAt: retryAt(clock.now(), given.standing?.deferrals ?? 0, attempt) }
    await clock.sleep(pause)
  }
}

async function attemptOnce(host: Host, parcel: Parcel, content: Content, given: Dispatch): Promise<Attempt> {
  switch (parcel.target.via) {
    case 'smtp':
      return attemptByMail(await host.post.mail(mailOf(parcel, content, host.clock.now())))
    case 'files':
      return fileAway(host, parcel, content, given.root)
    default:
      return call(host, parcel, content, given.remote)
  }
}

/** Files are written whole or not at all, so that writing them again is no harm. */
function fileAway(host: Host, parcel: Parcel, content: Content, root: string): Attempt {
  try {
    writeParcelFiles(host, { folder: parcel.target.folder ?? '', root }, parcel, content.forms)
    return { outcome: { event: 'sent' }, retryAfter: undefined }
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    return { outcome: { event: 'deferred', message: error.message }, retryAfter: undefined }
  }
}

async function call({ post }: Host, parcel: Parcel, content: Content, known: string | undefined): Promise<Attempt> {
  const { first, second, repeatable, remoteOf } = callsOf(parcel, content, known)
  const reply = await post.call(first)
  const attempt = attemptByCall(reply, repeatable)
  if (attempt.outcome.event !== 'sent' || !reply.ok) return attempt
  const remote = remoteOf?.(reply.body)
  if (!second) return remote === undefined ? attempt : { ...attempt, outcome: { ...attempt.outcome, remote } }
  // What was made has reached nobody before it is started, so that making it again is no harm.
  if (remote === undefined) return { outcome: { event: 'deferred', message: unnamed }, retryAfter: undefined }
  const started = attemptByCall(await post.call(second(remote)), false)
  return { ...started, outcome: { ...started.outcome, remote } }
}

const unnamed = 'the answer does not say what was made'
