import type { Templates } from './format.ts'

const width = 72

/**
 * The text as it leaves: NFC, no trailing blanks, never two empty lines, exactly one line end at its end.
 * @param names that stay on one line where plain text is wrapped, such as those of weekdays
 */
export function finish(
  text: string,
  { escape: escaping, wrap: wraps }: Pick<Templates, 'escape' | 'wrap'>,
  names: readonly string[] = [],
): string {
  const tidy = text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .map(withoutTrailingBlanks)
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
  return `${escaping === 'none' && wraps ? wrap(tidy, names) : tidy}\n`
}

/** As `/[ \t]+$/` does, which takes its time for blanks that are followed by something. */
function withoutTrailingBlanks(line: string): string {
  let end = line.length
  while (line[end - 1] === ' ' || line[end - 1] === '\t') end -= 1
  return line.slice(0, end)
}

/**
 * Breaks long lines between words. What follows a bullet or a number stays under its text, and the first line stays
 * whole: it is the subject, to be copied.
 */
export function wrap(text: string, names: readonly string[] = []): string {
  const [first = '', ...rest] = text.split('\n')
  return [first, ...rest.map((line) => wrapLine(line, names))].join('\n')
}

/**
 * What stays on one line: a short remark in brackets, such as a zone; a word before a date; a day, its month and its
 * year; a number with what it counts; a dash with what is before it.
 */
const together =
  /\([^()]{1,36}\)|(?<=\p{L}) (?=\d{1,2}(?:\/\d{1,2}\/| \p{L}{3,12} )\d{4})|(?<=\b\d{1,2}) \p{L}{3,12} (?=\d{4}\b)|(?<=\b\d{1,6}) (?=\p{L})|(?<=\d) – (?=\d)|(?<=\S) –(?= )/gu
const glue = '\0'

function wrapLine(line: string, names: readonly string[]): string {
  if (!isLong(line)) return line
  const [lead = ''] = /^\s*(?:[-*]\s+|\d+\.\s+)?/.exec(line) ?? []
  const hang = ' '.repeat(lead.length)
  const lines: string[] = []
  let current = lead.trimEnd() === '' ? lead : `${lead.trimEnd()} `
  let empty = true
  const body = names.reduce((all, name) => all.replaceAll(name, glued(name)), line.slice(lead.length))
  for (const piece of body.replace(together, glued).split(' ')) {
    const word = piece.replaceAll(glue, ' ')
    const next = empty ? `${current}${word}` : `${current} ${word}`
    if (!empty && isLong(next)) {
      lines.push(current)
      current = `${hang}${word}`
    } else current = next
    empty = false
  }
  return [...lines, current].join('\n')
}

/** In characters, of which a text has no more than code units. */
function isLong(line: string): boolean {
  return line.length > width && Array.from(line).length > width
}

function glued(text: string): string {
  return text.replaceAll(' ', glue)
}
