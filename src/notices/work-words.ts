import type { Work } from '../policy/policy.ts'
import { type Messages, say } from './messages.ts'

/** The words for the work that may stand in any text of a language, as `works` gives them for each kind of work. */
export const workForms: readonly string[] = ['work', 'Work', 'workOf', 'doWork']

const form = new RegExp(`\\{(${workForms.join('|')})\\}`, 'g')

const known = new WeakMap<Messages, Map<Work, Messages>>()

/** The words of a language for work of one kind: `{work}` becomes `bảo trì` wherever it stands. Made once of each. */
export function aboutWork(messages: Messages, work: Work): Messages {
  const made = known.get(messages) ?? new Map<Work, Messages>()
  known.set(messages, made)
  const found = made.get(work) ?? fillIn(messages, work)
  made.set(work, found)
  return found
}

function fillIn(messages: Messages, work: Work): Messages {
  const texts = [...messages.texts].map(
    ([key, text]) => [key, text.replace(form, (_, name: string) => say(messages, `works.${work}.${name}`))] as const,
  )
  return { locale: messages.locale, texts: new Map(texts) }
}
