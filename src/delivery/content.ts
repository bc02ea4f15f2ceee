import { createHash } from 'node:crypto'
import { ledgerOf, type Parcel } from './parcel.ts'

/** One form of a notice: the text of an e-mail, its HTML, the payload of a chat. */
export type Form = { readonly text: string; readonly extension: string }

/** A notice as it is written for one channel and language. */
export type Content = {
  readonly subject: string
  /** By format: `txt`, `html`, `slack`. */
  readonly forms: ReadonlyMap<string, Form>
  /** The name that readers know the sender by. */
  readonly brand: string | undefined
  /** The mailbox of the organisation. */
  readonly sender: string | undefined
}

/** The formats in which a target takes a notice, of those that its channel has. */
export function formatsFor({ target }: Pick<Parcel, 'target'>, known: readonly string[]): readonly string[] {
  switch (target.via) {
    case 'smtp':
      return ['eml']
    case 'listmonk':
      return ['txt', 'html']
    case 'slack':
    case 'teams':
    case 'google-chat':
    case 'statuspage':
      return [target.via]
    case 'webhook':
      return known.filter((format) => format !== 'eml')
    case 'files':
      return known
  }
}

/** Who or what a target leads to, in words that can be shown: addresses, a host, a page, a folder. */
export function destinationOf({ target, audience }: Pick<Parcel, 'target' | 'audience'>): readonly string[] {
  switch (target.via) {
    case 'smtp':
      return target.to?.[audience] ?? []
    case 'listmonk':
      return (target.lists?.[audience] ?? []).map((list) => `list ${list} of ${hostOf(target.url)}`)
    case 'statuspage':
      return [`page ${target.pageId}`]
    case 'files':
      return [`${target.folder}/`]
    case 'webhook':
    case 'slack':
    case 'teams':
    case 'google-chat':
      return [target.url === undefined ? `address in ${target.urlFrom}` : hostOf(target.url)]
  }
}

/** Path and parameters of an address may be secret. */
function hostOf(url = ''): string {
  return URL.canParse(url) ? new URL(url).host : url
}

/** A short digest of what is sent and where to. */
export function digestOf(parcel: Parcel, content: Content | undefined): string {
  return hash(JSON.stringify([destinationOf(parcel), content?.subject, [...(content?.forms ?? [])]])).slice(0, 16)
}

/** The permanent name of a notice: the same for every attempt to send it, another one for another revision. */
export function identityOf({ topic, stepId, step, audience, locale }: Parcel): string {
  return [ledgerOf(topic), stepId, audience, `r${step.revision}`, locale].join('.')
}

export function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
