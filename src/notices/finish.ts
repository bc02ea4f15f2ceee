import type { Escape } from './escape.ts'

const width = 72

/** The text as it leaves: NFC, no trailing blanks, never two empty lines, exactly one line end at its end. */
export function finish(text: string, escaping: Escape): string {
  const tidy = text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/[ \t]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
  return `${escaping === 'none' ? wrap(tidy) : tidy}\n`
}

/** Breaks long lines between words. What follows a bullet or a number stays under its text. */
export function wrap(text: string): string {
  return text.split('\n').map(wrapLine).join('\n')
}

/** A short remark in brackets, such as a zone, stays on one line. */
const aside = /\([^()]{1,36}\)/g
const glue = '\0'

function wrapLine(line: string): string {
  if (Array.from(line).length <= width) return line
  const [lead = ''] = /^\s*(?:[-*]\s+|\d+\.\s+)?/.exec(line) ?? []
  const hang = ' '.repeat(lead.length)
  const lines: string[] = []
  let current = lead.trimEnd() === '' ? lead : `${lead.trimEnd()} `
  let empty = true
  for (const glued of line
    .slice(lead.length)
    .replace(aside, (text) => text.replaceAll(' ', glue))
    .split(' ')) {
    const word = glued.replaceAll(glue, ' ')
    const next = empty ? `${current}${word}` : `${current} ${word}`
    if (!empty && Array.from(next).length > width) {
      lines.push(current)
      current = `${hang}${word}`
    } else current = next
    empty = false
  }
  return [...lines, current].join('\n')
}
