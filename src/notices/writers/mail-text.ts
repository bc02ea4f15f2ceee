import { Buffer } from 'node:buffer'

/** Columns of a line (RFC 5322 2.1.1, RFC 2047 2), without CRLF. */
const columns = 76

/** A header whose value is free text: other characters than those of ASCII become encoded words (RFC 2047). */
export function textHeader(name: string, text: string): string {
  return header(name, isPlain(text) ? text : encodedWords(text, name.length + 2))
}

/** A header whose value is written by the rules of its name, folded between words. */
export function header(name: string, value: string): string {
  const [first = '', ...words] = `${name}: ${value}`.split(' ')
  const lines = [first]
  for (const word of words) {
    const last = lines.at(-1) ?? ''
    if (last.length + 1 + word.length > columns) lines.push(word)
    else lines[lines.length - 1] = `${last} ${word}`
  }
  return lines.join('\r\n ')
}

/** The display name of a mailbox, as it stands before its address in a header of this name. */
export function phrase(text: string, headerName: string): string {
  return isPlain(text) ? `"${text.replace(/[\\"]/g, '\\$&')}"` : encodedWords(text, headerName.length + 2)
}

/** Text as quoted-printable (RFC 2045 6.7), line ends as CRLF, no line longer than 76 characters. */
export function quotedPrintable(text: string): string {
  const lines = text.replace(/\r?\n$/, '').split(/\r?\n/)
  return lines.map((line) => `${softBroken(line)}\r\n`).join('')
}

function isPlain(text: string): boolean {
  return /^[ -~]*$/.test(text) && !text.includes('=?')
}

/** Encoded words of at most 75 characters, cut between characters. @param used columns before the first one */
function encodedWords(text: string, used: number): string {
  const words: string[] = []
  let chunk = ''
  const room = () => Math.floor((Math.min(75, columns - (words.length === 0 ? used : 1)) - 12) / 4) * 3
  for (const char of text) {
    if (Buffer.byteLength(chunk + char) > room()) {
      words.push(chunk)
      chunk = ''
    }
    chunk += char
  }
  return [...words, chunk].map((word) => `=?UTF-8?B?${Buffer.from(word).toString('base64')}?=`).join(' ')
}

function softBroken(line: string): string {
  const pieces: string[] = []
  let piece = ''
  const tokens = Array.from(Buffer.from(line), encodedOctet)
  const last = tokens.length - 1
  for (const [index, token] of tokens.entries()) {
    // A blank at the end of a line would be lost on the way.
    const safe = index === last && /^[ \t]$/.test(token) ? (token === ' ' ? '=20' : '=09') : token
    if (piece.length + safe.length > columns - 1) {
      pieces.push(`${piece}=`)
      piece = ''
    }
    piece += safe
  }
  return [...pieces, piece].join('\r\n')
}

function encodedOctet(octet: number): string {
  const isLiteral = (octet >= 0x20 && octet <= 0x7e && octet !== 0x3d) || octet === 0x09
  return isLiteral ? String.fromCharCode(octet) : `=${octet.toString(16).toUpperCase().padStart(2, '0')}`
}
