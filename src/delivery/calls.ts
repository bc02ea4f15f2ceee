import type { Target } from '../generated/types/config.ts'
import type { Call } from '../outgoing.ts'
import { formatInstant } from '../schedule/instant.ts'
import { type Content, hash, identityOf } from './content.ts'
import { type Parcel, zoneOf } from './parcel.ts'

/** One request, or two of which the second needs what the first one's answer called the thing it made. */
export type Calls = {
  readonly first: Call
  readonly second?: (remote: string) => Call
  /** The target recognises what it has had already. */
  readonly repeatable: boolean
  /** What the target calls what it was given, from its answer. */
  readonly remoteOf?: (body: string) => string | undefined
}

/**
 * A parcel as requests to its target.
 * @param remote what the target calls the thing that an earlier notice of the same release has made
 */
export function callsOf(parcel: Parcel, content: Content, remote: string | undefined): Calls {
  switch (parcel.target.via) {
    case 'google-chat':
      return googleChat(parcel, content)
    case 'listmonk':
      return listmonk(parcel, content)
    case 'statuspage':
      return statuspage(parcel, content, remote)
    default:
      return parcel.target.via === 'webhook' ? webhook(parcel, content) : chat(parcel, content)
  }
}

const shippedHosts: Partial<Record<Target['via'], readonly string[]>> = {
  slack: ['hooks.slack.com', 'hooks.slack-gov.com'],
  'google-chat': ['chat.googleapis.com'],
}

function plainCall(target: Target, body: string): Call {
  const { via, url, urlFrom, host, secretFrom, security, timeout = 30 } = target
  const hosts = host === undefined ? (shippedHosts[via] ?? []) : [host]
  return {
    via: 'http',
    method: 'POST',
    address: url === undefined ? { urlFrom: urlFrom ?? '', hosts } : { url },
    query: {},
    plainLoopback: security === 'plain-loopback',
    headers: {},
    authorization: undefined,
    signFrom: secretFrom,
    body,
    timeout,
  }
}

function bodyFor({ target }: Parcel, { forms }: Content): string {
  return forms.get(target.via)?.text ?? ''
}

/** Everything that the receiver may want to know, and each form that the channel has. */
function webhook(parcel: Parcel, { subject, forms }: Content): Calls {
  const { topic, stepId, step, kind, audience, channel, locale, target } = parcel
  const identity = identityOf(parcel)
  const body = {
    version: 1,
    id: identity,
    release: 'release' in topic ? topic.release.release.id : null,
    month: 'month' in topic ? topic.month : null,
    product: ('release' in topic ? topic.release.release.data.product : topic.product) ?? null,
    step: stepId,
    kind,
    revision: step.revision,
    audience,
    channel,
    locale,
    due: step.due === undefined ? null : formatInstant(step.due, zoneOf(topic)),
    subject,
    contents: Object.fromEntries([...forms].map(([format, { text }]) => [format, text])),
  }
  const call = plainCall(target, JSON.stringify(body))
  return { first: { ...call, headers: { 'idempotency-key': identity } }, repeatable: false }
}

function chat(parcel: Parcel, content: Content): Calls {
  return { first: plainCall(parcel.target, bodyFor(parcel, content)), repeatable: false }
}

/** Google Chat makes one message of all requests with the same id. */
function googleChat(parcel: Parcel, content: Content): Calls {
  const query = {
    requestId: hash(`${identityOf(parcel)}\0${parcel.target.id}`).slice(0, 32),
    messageReplyOption: 'REPLY_MESSAGE_FALLBACK_TO_NEW_THREAD',
  }
  return { first: { ...plainCall(parcel.target, bodyFor(parcel, content)), query }, repeatable: true }
}

/** A campaign is made, then started: one that was only made has reached nobody. */
function listmonk(parcel: Parcel, { subject, forms, brand }: Content): Calls {
  const { target, audience } = parcel
  const { url = '', user, passwordFrom = '', from } = target
  const html = forms.get('html')?.text
  const name = from?.name ?? brand
  const campaign = {
    name: identityOf(parcel),
    subject,
    lists: target.lists?.[audience] ?? [],
    type: 'regular',
    content_type: html === undefined ? 'plain' : 'html',
    body: html ?? forms.get('txt')?.text ?? '',
    ...(html === undefined ? {} : { altbody: forms.get('txt')?.text ?? '' }),
    ...(from && { from_email: name === undefined ? from.address : `${name} <${from.address}>` }),
    tags: ['relctl'],
  }
  const base = url.replace(/\/+$/, '')
  const authorization = { scheme: 'token', user, secretFrom: passwordFrom }
  const call = { ...plainCall(target, JSON.stringify(campaign)), signFrom: undefined, authorization }
  return {
    first: { ...call, address: { url: `${base}/api/campaigns` } },
    second: (remote) => ({
      ...call,
      method: 'PUT',
      address: { url: `${base}/api/campaigns/${encodeURIComponent(remote)}/status` },
      body: JSON.stringify({ status: 'running' }),
    }),
    repeatable: false,
    remoteOf: (body) => idIn(body, 'data'),
  }
}

/** The first notice makes an incident, later ones of the same release change it. */
function statuspage(parcel: Parcel, content: Content, remote: string | undefined): Calls {
  const { target } = parcel
  const { url = 'https://api.statuspage.io', pageId = '', apiKeyFrom = '' } = target
  const incidents = `${url.replace(/\/+$/, '')}/v1/pages/${encodeURIComponent(pageId)}/incidents`
  const call = plainCall(target, bodyFor(parcel, content))
  return {
    first: {
      ...call,
      method: remote === undefined ? 'POST' : 'PATCH',
      address: { url: remote === undefined ? incidents : `${incidents}/${encodeURIComponent(remote)}` },
      authorization: { scheme: 'OAuth', user: undefined, secretFrom: apiKeyFrom },
    },
    // Changing the same incident in the same way twice is no harm; making it twice is.
    repeatable: remote !== undefined,
    remoteOf: (body) => remote ?? idIn(body),
  }
}

/** The `id` of an answer, or of the member of it that holds what was made. */
function idIn(body: string, member?: string): string | undefined {
  try {
    const answer = JSON.parse(body) as Readonly<Record<string, unknown>> | null
    const made = (member === undefined ? answer : answer?.[member]) as { readonly id?: unknown } | null | undefined
    const id = made?.id
    return typeof id === 'string' || typeof id === 'number' ? String(id).slice(0, 80) : undefined
  } catch {
    return undefined
  }
}
