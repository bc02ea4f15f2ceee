import type { House } from './subject.ts'

/** Where notices come from, as machines name it. */
export type Sender = {
  /** Mailbox; undefined when the organisation has none. */
  readonly address: string | undefined
  /** Mailbox that people answer, where it is another one. */
  readonly replyTo: string | undefined
  /** Domain of permanent identifiers. */
  readonly domain: string | undefined
}

/** The mailbox that relctl.yaml names, else the first e-mail contact; the domain it names, else that of the mailbox. */
export function senderOf({ organisation }: Pick<House, 'organisation'>): Sender {
  const desk = organisation.contacts?.find(({ kind, value }) => kind === 'email' && isAddress(value))?.value
  const address = organisation.mailbox ?? desk
  return {
    address,
    replyTo: desk === address ? undefined : desk,
    domain: organisation.domain ?? address?.slice(address.lastIndexOf('@') + 1),
  }
}

function isAddress(value: string): boolean {
  return /^[A-Za-z0-9._+-]+@[A-Za-z0-9.-]+$/.test(value)
}
