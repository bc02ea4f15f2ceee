import { didYouMean } from '../manifest/suggest.ts'

/** The words of one language. */
export type Messages = {
  readonly locale: string
  /** Keys with dots: `kinds.announcement.subject`. */
  readonly texts: ReadonlyMap<string, string>
}

export type Parameters = Readonly<Record<string, string | number>>

/** A key or parameter that does not fit: a mistake in a template or a locale file. */
class MessageError extends Error {
  override readonly name = 'MessageError'
}

/** The text of a key with its parameters filled in. @throws MessageError for unknown keys, missing or unknown parameters */
export function say(messages: Messages, key: string, parameters: Parameters = {}): string {
  const text = messages.texts.get(key)
  if (text === undefined) throw new MessageError(`${messages.locale}: there is no text "${key}"${hint(key, messages)}`)
  const problem = parameterProblem(text, Object.keys(parameters))
  if (problem !== undefined) throw new MessageError(`${messages.locale}: the text "${key}" ${problem}`)
  return formOf(text).parts.reduce((said, part, index) => said + (index % 2 === 0 ? part : parameters[part]), '')
}

/** What is wrong with the parameters given for a text, or undefined. */
export function parameterProblem(text: string, given: readonly string[]): string | undefined {
  const wanted = parametersOf(text)
  const missing = wanted.find((name) => !given.includes(name))
  if (missing !== undefined) return `needs the parameter "${missing}"`
  const unknown = given.length > wanted.length ? given.find((name) => !wanted.includes(name)) : undefined
  return unknown === undefined ? undefined : `has no parameter "${unknown}"`
}

/** Names of the parameters of a text, each once, in byte order. */
export function parametersOf(text: string): readonly string[] {
  return formOf(text).names
}

/** A text cut up: words and names of parameters in turn. */
type Form = { readonly parts: readonly string[]; readonly names: readonly string[] }

/** Every notice is made of the same few texts. */
const forms = new Map<string, Form>()

function formOf(text: string): Form {
  const known = forms.get(text)
  if (known) return known
  const parts = text.split(/\{([a-zA-Z]+)\}/)
  const form = { parts, names: [...new Set(parts.filter((_, index) => index % 2 === 1))].sort() }
  forms.set(text, form)
  return form
}

/** ` (did you mean "x"?)`, or nothing. */
export function hint(key: string, { texts }: Messages): string {
  const likely = didYouMean(key, texts.keys())
  return likely === undefined ? '' : ` (did you mean "${likely}"?)`
}
