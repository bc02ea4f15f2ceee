import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anywhereCommand, defuse } from '../../src/report/log-command.ts'
import { hostileTexts } from '../formats/hostile.ts'
import { readLog } from '../formats/runner.ts'

const pieces = [':', '::', '#', '##[', '##vso[', '[', ']', 'error', ' ', '\t', '\n', '\r', '\u0085', '\u00a0', '\u2028']
const logs = fc
  .array(fc.oneof(fc.constantFrom(...pieces, '\u001b[31m'), fc.string({ unit: 'binary' })))
  .map((parts) => parts.join(''))

test('nothing that was defused is a command, and it stays as it is from then on', () => {
  fc.assert(
    fc.property(fc.oneof(logs, fc.constantFrom(...hostileTexts)), (text) => {
      const safe = defuse(text)
      expect(readLog(safe).commands).toEqual([])
      expect(safe).not.toMatch(anywhereCommand)
      expect(defuse(safe)).toBe(safe)
    }),
  )
})

test('other text is left alone', () => {
  for (const text of ['a :: b', 'https://example.com', '# title\n## more', 'a: b\n  - c', '[x]', 'C++ :: D', ': :'])
    expect(defuse(text)).toBe(text)
  expect(defuse('a\n  ::error::b')).toBe('a\n  \\u{3a}:error::b')
  expect(defuse('a ##[error]b')).toBe('a \\u{23}#[error]b')
})

test('takes time in proportion to the text', () => {
  for (const text of ['\n', ' ', '#', '##a', ':', '\u001b[31m', '\u001b[3'])
    expect(defuse(text.repeat(100_000))).toBeTypeOf('string')
})
