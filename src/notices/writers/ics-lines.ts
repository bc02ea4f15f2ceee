import { Buffer } from 'node:buffer'
import { formatInstant, parseInstant } from '#schedule/instant.ts'

/** One content line of RFC 5545 without its folds: a name with parameters, and a value that is already written. */
export function line(name: string, value: string): string {
  return `${name}:${value}`
}

/** A line whose value is TEXT. */
export function textLine(name: string, text: string): string {
  return line(name, escapeText(text))
}

/** TEXT (3.3.11): backslash, semicolon, comma and line ends are escaped, and nothing else; control characters go. */
export function escapeText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[\0-\x08\x0b-\x1f\x7f]/g, '')
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\n/g, '\\n')
}

/** The value of a parameter in quotes (3.2), with what cannot stand in them written as RFC 6868 says. */
export function quoted(text: string): string {
  const safe = text.replace(/[\0-\x08\x0a-\x1f\x7f]/g, ' ').replace(/[\^"]/g, (char) => (char === '^' ? '^^' : "^'"))
  return `"${safe}"`
}

/** An instant as a UTC date-time: `20261205T150000Z`. @param instant RFC 3339 */
export function utc(instant: string): string {
  const time = parseInstant(instant)
  if (time === undefined) throw new Error(`no instant: ${instant}`)
  return `${formatInstant(time, 'UTC').slice(0, 19).replace(/[-:]/g, '')}Z`
}

/** Lines as they are sent: folded after 75 octets without cutting a character, each with CRLF, the last one too. */
export function fold(lines: readonly string[]): string {
  return lines.map((one) => `${folded(one)}\r\n`).join('')
}

const octets = 75

function folded(text: string): string {
  if (Buffer.byteLength(text) <= octets) return text
  const pieces: string[] = []
  let piece = ''
  let size = 0
  for (const char of text) {
    const width = Buffer.byteLength(char)
    if (size + width > octets) {
      pieces.push(piece)
      piece = ' '
      size = 1
    }
    piece += char
    size += width
  }
  return [...pieces, piece].join('\r\n')
}
