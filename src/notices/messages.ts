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

const parameter = /\{([a-zA-Z]+)\}/g

/** The text of a key with its parameters filled in. @throws MessageError for unknown keys, missing or unknown parameters */
export function say(messages: Messages, key: string, parameters: Parameters = {}): string {
  const text = messages.texts.get(key)
  if (text === undefined) throw new MessageError(`${messages.locale}: there is no text "${key}"${hint(key, messages)}`)
  const problem = parameterProblem(text, Object.keys(parameters))
  if (problem !== undefined) throw new MessageError(`${messages.locale}: the text "${key}" ${problem}`)
  return text.replace(parameter, (_, name: string) => String(parameters[name]))
}

/** What is wrong with the parameters given for a text, or undefined. */
export function parameterProblem(text: string, given: readonly string[]): string | undefined {
  const wanted = parametersOf(text)
  const missing = wanted.find((name) => !given.includes(name))
  if (missing !== undefined) return `needs the parameter "${missing}"`
  const unknown = given.find((name) => !wanted.includes(name))
  return unknown === undefined ? undefined : `has no parameter "${unknown}"`
}

/** Names of the parameters of a text, each once, in byte order. */
export function parametersOf(text: string): readonly string[] {
  return [...new Set(Array.from(text.matchAll(parameter), ([, name = '']) => name))].sort()
}

/** ` (did you mean "x"?)`, or nothing. */
export function hint(key: string, { texts }: Messages): string {
  const likely = didYouMean(key, texts.keys())
  return likely === undefined ? '' : ` (did you mean "${likely}"?)`
}
