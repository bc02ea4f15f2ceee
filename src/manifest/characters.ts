import type { TextProblem } from './problem.ts'

/**
 * Characters that a file may not hold, even in a comment: controls other than tab and line breaks, characters
 * that change the direction of text, and invisible ones. Joiners stay: emoji and several scripts need them.
 */
const forbidden =
  /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff\u{e0000}-\u{e0fff}\p{Cs}]+/gu

const forbiddenOrReturn = new RegExp(`\r|${forbidden.source}`, 'u')

const loneReturn = /\r(?!\n)/

/** Problems with the characters of a text as it stands in the file. */
export function characterProblems(text: string): TextProblem[] {
  const problems: TextProblem[] = []
  const lone = text.search(loneReturn)
  if (lone >= 0) problems.push(loneCarriageReturn(lone))
  for (const { 0: run, index } of text.matchAll(forbidden)) {
    problems.push({ ...describe(run), start: index, end: index + run.length })
    if (problems.length > 100) break
  }
  return problems
}

/**
 * The first forbidden character that an escape such as `"\u202e"` brought into a value.
 * @param written the value as it stands in the file; what stands there itself has been told as such
 */
export function escapedCharacter(value: string, written: string): { message: string; hint: string } | undefined {
  const char = forbiddenOrReturn.exec(value)?.[0]
  if (char === undefined || written.includes(char)) return undefined
  return { message: `found an escape for ${name(char)} in a text`, hint: 'remove the escape' }
}

function describe(run: string): Pick<TextProblem, 'code' | 'message' | 'hint'> {
  if (run.startsWith('\ufeff'))
    return {
      code: 'yaml/encoding',
      message: 'found a byte order mark (U+FEFF) inside the text, expected it at the very start or not at all',
      hint: 'remove it',
    }
  return { code: 'yaml/control-character', message: `found ${name(run)}`, hint: `remove it${instead(run)}` }
}

function loneCarriageReturn(offset: number): TextProblem {
  return {
    code: 'yaml/encoding',
    message: 'found a carriage return without a line feed, expected lines to end with LF or CRLF',
    hint: 'save the file with LF line endings',
    start: offset,
    end: offset + 1,
  }
}

/** Names the first character of a run. */
function name(run: string): string {
  const code = run.codePointAt(0) ?? 0
  const char = String.fromCodePoint(code)
  const label = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`
  if (code < 0x20 || (code >= 0x7f && code < 0xa0)) return `the control character ${label}`
  if (/\p{Bidi_Control}/u.test(char)) return `${label}, which changes the direction of text`
  if (/\p{Cs}/u.test(char)) return `half of a character (${label})`
  return `the invisible character ${label}`
}

function instead(run: string): string {
  return /[\u2028\u2029\x85]/.test(run) ? '; use an ordinary line break' : ''
}
