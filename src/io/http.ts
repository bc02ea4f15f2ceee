import { createHmac } from 'node:crypto'
import { type ClientRequest, type IncomingMessage, request as plainRequest, type RequestOptions } from 'node:http'
import { request as tlsRequest } from 'node:https'
import { type Call, type CallReply, isLoopback } from '../outgoing.ts'
import { openSecrets, type Secrets } from './secrets.ts'

/** Bytes of an answer that are read; the rest is of no use. */
const most = 64 * 1024

/**
 * Sends one request and waits for its answer. No redirect is followed, no proxy of the environment is used, and no
 * connection is shared with another request.
 */
export async function callOut(call: Call, env: NodeJS.ProcessEnv): Promise<CallReply> {
  const secrets = openSecrets(env)
  const progress = { connected: false }
  try {
    const url = addressOf(call, secrets)
    const reply = await exchange(call, url, headersOf(call, secrets), progress)
    return { ok: true, ...reply, body: secrets.hide(reply.body) }
  } catch (error) {
    const message = secrets.hide((error as Error).message)
    return { ok: false, stage: progress.connected ? 'after' : 'before', status: undefined, setup: true, message }
  }
}

function addressOf({ address, query, plainLoopback }: Call, secrets: Secrets): URL {
  const text = 'url' in address ? address.url : secrets.get(address.urlFrom)
  const name = 'url' in address ? address.url : `the address in ${address.urlFrom}`
  if (!URL.canParse(text)) throw new Error(`${name} is not an address`)
  const url = new URL(text)
  if (url.username !== '' || url.password !== '') throw new Error(`${name} holds a user or a password`)
  const allowed = plainLoopback ? url.protocol === 'http:' && isLoopback(url.hostname) : url.protocol === 'https:'
  if (!allowed)
    throw new Error(`${name} must begin with ${plainLoopback ? 'http:// and lead to this machine' : 'https://'}`)
  if ('hosts' in address && !address.hosts.some((host) => isHost(url.hostname, host))) {
    throw new Error(`${name} leads to another host than ${address.hosts.join(', ')}`)
  }
  for (const [key, value] of Object.entries(query)) url.searchParams.set(key, value)
  return url
}

function isHost(actual: string, allowed: string): boolean {
  return allowed.startsWith('.') ? actual.endsWith(allowed) : actual === allowed.toLowerCase()
}

function headersOf({ headers, authorization, signFrom, body }: Call, secrets: Secrets): Record<string, string> {
  const credentials =
    authorization && [authorization.user, secrets.get(authorization.secretFrom)].filter((part) => part !== undefined)
  return {
    'content-type': 'application/json; charset=utf-8',
    'user-agent': 'relctl',
    ...headers,
    'content-length': String(Buffer.byteLength(body)),
    ...(authorization && credentials && { authorization: `${authorization.scheme} ${credentials.join(':')}` }),
    ...(signFrom && { 'x-relctl-signature': `sha256=${sign(body, secrets.get(signFrom))}` }),
  }
}

function sign(body: string, key: string): string {
  return createHmac('sha256', key).update(body).digest('hex')
}

type Answer = { readonly status: number; readonly retryAfter: number | undefined; readonly body: string }

function exchange(
  { method, body, timeout }: Call,
  url: URL,
  headers: Record<string, string>,
  progress: { connected: boolean },
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const options: RequestOptions = { method, headers, agent: false }
    const outgoing: ClientRequest = (url.protocol === 'https:' ? tlsRequest : plainRequest)(url, options)
    const timer = setTimeout(() => outgoing.destroy(new Error(`no answer within ${timeout} s`)), timeout * 1000)
    const settle = (action: () => void) => {
      clearTimeout(timer)
      action()
    }
    outgoing.on('socket', (socket) => {
      socket.once(url.protocol === 'https:' ? 'secureConnect' : 'connect', () => (progress.connected = true))
    })
    outgoing.on('error', (error) => settle(() => reject(error)))
    outgoing.on('response', (incoming) => {
      read(incoming).then(
        (answer) => settle(() => resolve(answer)),
        (error: unknown) => settle(() => reject(error)),
      )
    })
    outgoing.end(body)
  })
}

/** The status counts as soon as it is there; a body that breaks off does not change it. */
async function read(incoming: IncomingMessage): Promise<Answer> {
  const chunks: Buffer[] = []
  let length = 0
  try {
    for await (const chunk of incoming as AsyncIterable<Buffer>) {
      chunks.push(chunk)
      length += chunk.length
      if (length > most) break
    }
  } catch {}
  incoming.destroy()
  const body = Buffer.concat(chunks).subarray(0, most).toString('utf8')
  return { status: incoming.statusCode ?? 0, retryAfter: secondsIn(incoming.headers['retry-after']), body }
}

/** Seconds, or the time until a date. */
function secondsIn(header: string | undefined): number | undefined {
  if (header === undefined) return undefined
  const seconds = /^\d{1,7}$/.test(header) ? Number(header) : Math.ceil((Date.parse(header) - Date.now()) / 1000)
  return Number.isNaN(seconds) ? undefined : Math.max(0, seconds)
}
