import type { Localized } from '../generated/types/common.ts'
import type { NoticeProblem } from './problem.ts'

/** Picks texts in one language and remembers which were missing. */
export type Translator = {
  readonly problems: readonly NoticeProblem[]
  /** The text on one line, in NFC. A missing one is a problem named by its field, and gives an empty text. */
  pick(text: Localized, field: string): string
  /** The same for something that may be absent altogether. */
  maybe(text: Localized | undefined, field: string): string | null
}

/** @param lenient colleagues read a text in another language rather than none */
export function translator(locale: string, lenient: boolean): Translator {
  const problems: NoticeProblem[] = []
  const pick = (text: Localized, field: string): string => {
    const found = text[locale] ?? (lenient ? Object.values(text).find((other) => other !== undefined) : undefined)
    if (found !== undefined && found.trim() !== '') return oneLine(found)
    const message = `${field} has no text in the language "${locale}"`
    const known = problems.some((one) => one.field === field)
    if (!known) problems.push({ code: 'missing-translation', message, hint: `add "${locale}" to it`, field, locale })
    return ''
  }
  return { problems, pick, maybe: (text, field) => (text === undefined ? null : pick(text, field)) }
}

export function oneLine(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim()
}

/** The lines of a longer text, blank ones dropped. */
export function linesOf(text: string | undefined): readonly string[] {
  return (text ?? '')
    .split('\n')
    .map(oneLine)
    .filter((line) => line !== '')
}

/** A sentence with its full stop. */
export function sentence(text: string): string {
  return /[.!?:]$/.test(text) ? text : `${text}.`
}

/** A sentence or clause without its full stop, so that it can stand inside another one. */
export function clause(text: string): string {
  return text.replace(/[.\s]+$/, '')
}
