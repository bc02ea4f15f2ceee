import fc from 'fast-check'
import { expect, test } from 'vitest'
import { quoted, safeText } from '../../src/report/safe-text.ts'

const dangerous = (code: number) =>
  code < 0x20 || // C0
  (code >= 0x7f && code < 0xa0) || // DEL and C1
  [0xad, 0x61c, 0x180e, 0xfeff].includes(code) ||
  (code >= 0x200b && code <= 0x200f) || // zero width, direction marks
  (code >= 0x2028 && code <= 0x202e) || // separators, embeddings, overrides
  (code >= 0x2060 && code <= 0x206f) || // joiners, isolates
  (code >= 0xd800 && code <= 0xdfff) || // lone surrogates
  (code >= 0xe0000 && code <= 0xe0fff) // tags

test('every code point comes out harmless', () => {
  const wrong: string[] = []
  for (let code = 0; code <= 0x10ffff; code++) {
    const safe = safeText(String.fromCodePoint(code))
    const escaped = `\\u{${code.toString(16)}}`
    if (dangerous(code) ? safe !== escaped : safe !== escaped && safe !== String.fromCodePoint(code))
      wrong.push(escaped)
    if (/[\p{Cc}\p{Bidi_Control}\p{Zl}\p{Zp}\p{Cs}]/u.test(safe)) wrong.push(escaped)
  }
  expect(wrong).toEqual([])
})

test('ordinary text of all scripts stays as it is', () => {
  for (const text of ['plain', 'Nâng cấp phân hệ', '日本語', 'עברית', 'हिन्दी', '⚠️ 😀 🇻🇳', '"quotes" \\n', 'a\u00a0b'])
    expect(safeText(text)).toBe(text)
})

test('a second time changes nothing', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => safeText(safeText(text)) === safeText(text)))
})

test('line feeds stay only when asked for', () => {
  expect(safeText('a\nb\r\n')).toBe('a\\u{a}b\\u{d}\\u{a}')
  expect(safeText('a\nb\r\n', { keepLineFeeds: true })).toBe('a\nb\\u{d}\n')
})

test('quoted text is safe, short and cut between characters', () => {
  expect(quoted('say "x"\x1b')).toBe('"say \\"x\\"\\u{1b}"')
  expect(quoted('😀'.repeat(100), 5)).toBe('"😀😀😀😀…"')
  expect(quoted('abcde', 5)).toBe('"abcde"')
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => !/[\p{Cc}\p{Cs}]/u.test(quoted(text))))
})
