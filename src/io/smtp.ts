import { type Failure, isLoopback, type Mail, type MailReply } from '../outgoing.ts'
import { openSecrets, type Secrets, SetupProblem } from './secrets.ts'

/**
 * Hands one message to a mail server. Nothing is told before the connection is private, the password least of all,
 * except to this machine when relctl.yaml says so.
 */
export async function sendMail(mail: Mail, env: NodeJS.ProcessEnv): Promise<MailReply> {
  const secrets = openSecrets(env)
  const progress = { taken: false }
  try {
    const transport = await open(mail, secrets, progress)
    const info = await transport.sendMail({
      envelope: { ...mail.envelope, to: [...mail.envelope.to] },
      raw: mail.message,
    })
    return {
      ok: true,
      accepted: addresses(info.accepted),
      rejected: addresses(info.rejected),
      answer: secrets.hide(info.response),
    }
  } catch (error) {
    return { ok: false, ...failureOf(error, progress.taken, secrets) }
  }
}

async function open({ server }: Mail, secrets: Secrets, progress: { taken: boolean }) {
  const { host, port, security, user, passwordFrom, timeout } = server
  if (security === 'plain-loopback' && !isLoopback(host)) {
    throw new SetupProblem(`plain-loopback is for this machine alone, not for ${host}`)
  }
  const { createTransport } = await import('nodemailer')
  const milliseconds = timeout * 1000
  return createTransport({
    host,
    port,
    secure: security === 'tls',
    requireTLS: security === 'starttls',
    ignoreTLS: security === 'plain-loopback',
    ...(passwordFrom === undefined ? {} : { auth: { user: user ?? '', pass: secrets.get(passwordFrom) } }),
    connectionTimeout: milliseconds,
    greetingTimeout: milliseconds,
    socketTimeout: milliseconds,
    dnsTimeout: milliseconds,
    tls: { minVersion: 'TLSv1.2' },
    disableFileAccess: true,
    disableUrlAccess: true,
    transactionLog: true,
    logger: watcher(progress),
  })
}

/** Reads along, and prints nothing: once the server has asked for the text, it may have taken the message. */
function watcher(progress: { taken: boolean }) {
  const ignore = () => undefined
  const debug = (entry: { readonly tnx?: string }, text: unknown) => {
    if (entry.tnx === 'server' && /^354/.test(String(text))) progress.taken = true
  }
  return { level: ignore, trace: ignore, debug, info: ignore, warn: ignore, error: ignore, fatal: ignore }
}

function failureOf(error: unknown, taken: boolean, secrets: Secrets): Failure {
  const { code, responseCode, message } = error as Error & { code?: string; responseCode?: number }
  const setup = error instanceof SetupProblem || (code !== 'EENVELOPE' && code !== 'EMESSAGE')
  const stage = taken && responseCode === undefined ? 'after' : 'before'
  return { stage, status: responseCode, setup, message: secrets.hide(message) }
}

function addresses(list: readonly (string | { readonly address: string })[]): readonly string[] {
  return list.map((one) => (typeof one === 'string' ? one : one.address))
}
