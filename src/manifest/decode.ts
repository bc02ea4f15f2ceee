import { Buffer, isUtf8 } from 'node:buffer'
import { limits } from './limits.ts'
import type { TextProblem } from './problem.ts'

/** A file's bytes as text. With a problem the text is only good for showing where it is. */
export type Decoded = { readonly text: string; readonly problem?: TextProblem }

export function decode(bytes: Uint8Array): Decoded {
  if (bytes.byteLength > limits.bytes) return { text: '', problem: tooLarge }
  const text = new TextDecoder('utf-8').decode(bytes)
  if (isUtf8(bytes)) return isUtf16(bytes) ? utf16() : { text }
  return isUtf16(bytes) ? utf16() : { text, problem: invalidUtf8(bytes, text) }
}

export const tooLarge: TextProblem = {
  code: 'yaml/too-large',
  message: `the file is larger than ${limits.bytes / 1024} KiB, expected at most that`,
  hint: 'split it, or move long texts elsewhere',
  start: 0,
  end: 0,
}

function isUtf16(bytes: Uint8Array): boolean {
  const [first, second] = bytes
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff) || first === 0 || second === 0
}

function utf16(): Decoded {
  const message = 'the file is not UTF-8 but looks like UTF-16, expected UTF-8'
  const hint = 'save the file as UTF-8'
  return { text: '', problem: { code: 'yaml/encoding', message, hint, start: 0, end: 0 } }
}

/** The decoder shows a bad byte as U+FFFD; the first of them that the file does not spell out is the place. */
function invalidUtf8(bytes: Uint8Array, text: string): TextProblem {
  // The decoder drops a byte order mark at the start.
  let byte = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0
  let done = 0
  for (let at = text.indexOf('\ufffd'); at >= 0; at = text.indexOf('\ufffd', at + 1)) {
    byte += Buffer.byteLength(text.slice(done, at))
    done = at
    if (!(bytes[byte] === 0xef && bytes[byte + 1] === 0xbf && bytes[byte + 2] === 0xbd)) break
  }
  const found = `0x${(bytes[byte] ?? 0).toString(16).padStart(2, '0')}`
  return {
    code: 'yaml/encoding',
    message: `found the byte ${found}, which is not UTF-8`,
    hint: 'save the file as UTF-8',
    start: done,
    end: done + 1,
  }
}
