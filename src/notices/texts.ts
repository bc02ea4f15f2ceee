import type { Named, NoticeView } from '../generated/types/notice-view.ts'
import { type Messages, say } from './messages.ts'
import { isInternal, type NoticeInput } from './subject.ts'
import { clause, oneLine, type Translator } from './translate.ts'
import { sayBriefly } from './words.ts'

type Texts = NoticeView['text']

/** The brand at the head of a subject: the short name, else the full one. */
export function brandOf({ house }: Pick<NoticeInput, 'house'>, translate: Translator): string | null {
  const { brand, name } = house.organisation
  return brand === undefined ? translate.maybe(name, 'organisation/name') : oneLine(brand)
}

/**
 * `[Brand] Kind – modules – time`. Behind the kind every notice of an upgrade has the same words, so that mailboxes
 * sort them together.
 */
export function sayTopic(parts: {
  readonly brand: string | null
  readonly kind: string
  readonly what: string
  readonly time: string | undefined
}): string {
  const head = parts.brand === null ? parts.kind : `[${parts.brand}] ${parts.kind}`
  return [head, parts.what, parts.time].filter((part) => part !== undefined && part !== '').join(' – ')
}

/** What a subject calls the thing that the work concerns. @param whole the product when all of it is concerned */
export function sayWhat(whole: Named | null, modules: readonly Named[], title: string, messages: Messages): string {
  if (whole) return say(messages, 'scope.Whole', { product: whole.name })
  const names = modules.map(({ name }) => name)
  return sayBriefly(names, messages) || title
}

/** The sentences that say what the notice is about. */
export function openingOf(input: NoticeInput, scope: string, benefit: string | null): readonly string[] {
  const { kind, audience, messages, outlook } = input
  if (isInternal(audience)) return [say(messages, `kinds.${kind}.internal`, { scope })]
  const reasoned = `kinds.${kind}.openingFor`
  const first =
    benefit !== null && messages.texts.has(reasoned)
      ? say(messages, reasoned, { scope, benefit: clause(benefit) })
      : say(messages, `kinds.${kind}.opening`, { scope })
  const reply = kind === 'review' && hasContacts(input) ? [say(messages, 'kinds.review.reply')] : []
  const staysIn = kind === 'completed' && outlook.release.data.impact?.relogin === false
  return [first, ...(staysIn ? [say(messages, 'relogin.needlessNow')] : []), ...reply]
}

function hasContacts({ outlook, house }: NoticeInput): boolean {
  return (outlook.release.data.contacts ?? house.organisation.contacts ?? []).length > 0
}

/** Apology or thanks. Nobody apologises to colleagues, or for work that customers do not notice. */
export function sayClosing({ kind, audience, messages }: NoticeInput, harmless: boolean): string | null {
  if (isInternal(audience)) return null
  return say(messages, harmless ? 'thanks' : `kinds.${kind}.closing`)
}

/** The unit that signs, never a person. */
export function signatureOf(
  { house, messages }: Pick<NoticeInput, 'house' | 'messages'>,
  translate: Translator,
): string {
  const { signature, name, brand } = house.organisation
  return (
    translate.maybe(signature ?? name, signature ? 'organisation/signature' : 'organisation/name') ??
    brand ??
    say(messages, 'signature')
  )
}

export function sayReference(id: string, revision: number, messages: Messages): string {
  return revision === 0 ? say(messages, 'reference', { id }) : say(messages, 'referenceRevision', { id, revision })
}

export function sayReason(text: string | null, messages: Messages): Texts['reason'] {
  return text === null || text === '' ? null : say(messages, 'reason', { reason: clause(text) })
}
