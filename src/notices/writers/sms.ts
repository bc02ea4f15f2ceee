import type { NoticeView } from '#generated/types/notice-view.ts'
import { briefly } from '#notices/brief.ts'
import { type Messages, say } from '#notices/messages.ts'
import { plainLetters, plainMarks } from '#notices/plain-letters.ts'
import { failed } from '#notices/problem.ts'
import { isGsm, smsParts } from '#notices/sms-parts.ts'
import { sentence } from '#notices/translate.ts'
import type { Writer } from './writer.ts'

/**
 * A text message of its own, never a shortened mail: who, what, when, what it means, whom to call. Accents go unless
 * the settings keep them: providers in Vietnam charge a message with accents at less than half the length.
 */
export const sms: Writer = (view, { messages, house }) => {
  const { accents = 'strip', maxParts = 3, brand } = house.channels.sms ?? {}
  const written = [
    head(view, brand ?? view.brand),
    ...briefly(view, messages),
    ...reading(view, messages),
    ...help(view, messages),
  ]
  const marked = plainMarks(written.join(' '))
  const text = accents === 'strip' ? plainLetters(marked) : marked
  const parts = smsParts(text)
  if (parts <= maxParts) return { ok: true, value: `${text}\n` }
  const alphabet = isGsm(text) ? 'GSM-7' : 'UCS-2'
  return failed({
    code: 'too-large',
    message: `the text message has ${Array.from(text).length} characters (${alphabet}) and needs ${parts} parts, ${maxParts} at most`,
    hint: `shorten the title or the names in it, or raise channels.sms.maxParts in relctl.yaml${alphabet === 'UCS-2' && accents === 'keep' ? '; accents: strip makes parts longer' : ''}`,
  })
}

function head({ text }: NoticeView, brand: string | null): string {
  const what = text.topic === null ? text.kind : `${text.kind} - ${text.topic}`
  return sentence(brand === null ? what : `${brand}: ${what}`)
}

/** The address of what a notice is about, where it is about nothing else. */
function reading({ kind, links }: NoticeView, messages: Messages): readonly string[] {
  const [first] = links
  return first && kind === 'guide-ready' ? [say(messages, 'brief.read', { url: first.url })] : []
}

function help({ contacts }: NoticeView, messages: Messages): readonly string[] {
  const contact = contacts.find(({ kind }) => kind === 'phone') ?? contacts[0]
  return contact ? [sentence(say(messages, 'brief.contact', { contact: contact.value }))] : []
}
