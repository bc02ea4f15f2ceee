import fc from 'fast-check'
import { expect, test } from 'vitest'
import { andWords, didYouMean, oneOf, oneOfValues, suggest } from '../../src/manifest/suggest.ts'

const keys = ['window', 'windows', 'title', 'changes', 'knownSince', 'task-done', 'id']

test.each([
  ['windw', 'window'],
  ['Window', 'window'],
  ['known_since', 'knownSince'],
  ['task_done', 'task-done'],
  ['taskdone', 'task-done'],
  ['chnages', 'changes'],
  ['tilte', undefined],
  ['titel', undefined],
  ['titl', 'title'],
  ['tit', 'title'],
  ['ti', undefined],
  ['foo', undefined],
  ['x', undefined],
  ['', undefined],
  ['i', undefined],
  ['w'.repeat(5000), undefined],
])('%s -> %s', (found, expected) => {
  expect(didYouMean(found, keys)).toBe(expected)
})

test('a word is never its own suggestion, whatever it is', () => {
  fc.assert(fc.property(fc.stringMatching(/^[a-z]{1,20}$/), (word) => didYouMean(word, [...keys, word]) !== word))
  expect(suggest('mine', ['mine'])).toBe('there is none to choose from yet')
})

test('choices read as a sentence, and long lists are cut', () => {
  expect(oneOf([])).toBe('nothing')
  expect(oneOf(['a'])).toBe('"a"')
  expect(oneOf(['a', 'b'])).toBe('"a" or "b"')
  expect(oneOf(['a', 'b', 'c'])).toBe('"a", "b" or "c"')
  expect(oneOf(Array.from({ length: 40 }, (_, index) => `k${index}`))).toMatch(/"k14" or 25 more$/)
  expect(suggest('winow', keys)).toBe('did you mean "window"?')
  expect(suggest('zzz', ['a', 'b'])).toBe('use "a" or "b"')
  expect(suggest('zzz', [])).toBe('there is none to choose from yet')
  expect(oneOfValues([1, 2, 'last'])).toBe('1, 2 or "last"')
  expect(andWords(['owner', 'lead', 'audience'])).toBe('owner, lead and audience')
})
