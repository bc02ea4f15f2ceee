import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyEdits, changeEdits, quoteEdit } from '../../src/manifest/edit.ts'
import { parseSource } from '../../src/manifest/parse.ts'
import type { Path } from '../../src/report/finding.ts'

const sourceOf = (text: string) => parseSource('a.yaml', new TextEncoder().encode(text))
const collapse = (text: string) => text.replace(/(?<=\S) {2,}(?=\S)/g, ' ')
const edited = (text: string, path: Path, change = collapse) =>
  applyEdits(text, changeEdits(sourceOf(text), [path], change))

describe('a change is made in the style of the text', () => {
  it.each([
    ['plain', 'a: x  y # x  y\n', 'a: x y # x  y\n'],
    ['single quotes', "a: 'it''s  x'\n", "a: 'it''s x'\n"],
    ['double quotes', 'a: "x\\u00e9  y"\n', 'a: "x\\u00e9 y"\n'],
    [
      'a block, header and layout kept',
      'a: |-2  # x  y\n    x  y\n   z  z\nb: 1\n',
      'a: |-2  # x  y\n    x y\n   z z\nb: 1\n',
    ],
    ['a folded text of several lines', 'a: x  y\n   z  z\n', 'a: x y\n   z z\n'],
    ['inside a flow mapping', '{ b: [ 1,  2 ],  a:  x  y }\n', '{ b: [ 1,  2 ],  a:  x y }\n'],
  ])('%s', (_, text, expected) => {
    expect(edited(text, ['a'])).toBe(expected)
  })
})

describe('a change that would say something else is not made', () => {
  it.each([
    ['an escaped blank', 'a: "x\\x20 y"\n', collapse],
    ['a comment that begins', 'a: x\u00a0\u00a0#y\n', (text: string) => text.replace(/\u00a0+/g, ' ')],
    ['a key that appears', 'a: x;y\n', (text: string) => text.replace(';', ': ')],
    ['a value that vanishes', 'a: x\n', () => ''],
    ['a number', 'a: 12\n', () => '13'],
    ['no such place', 'b: x  y\n', collapse],
    ['a file that cannot be used', 'a: x  y\na: *b\n', collapse],
  ])('%s', (_, text, change) => {
    expect(edited(text, ['a'], change)).toBe(text)
  })

  it('and does not keep others from being made', () => {
    const text = 'a: "x\\x20 y"\nb: x  y\n'
    expect(applyEdits(text, changeEdits(sourceOf(text), [['a'], ['b']], collapse))).toBe('a: "x\\x20 y"\nb: x y\n')
  })
})

it('quotes what was read, and nothing else', () => {
  const text = 'version: { from:  1.10 , to: "1.20" }\nat: 18:00 # 18:00\nn: 7\n'
  const quote = (path: Path) => applyEdits(text, quoteEdit(sourceOf(text), path))
  expect(quote(['version', 'from'])).toBe(text.replace(' 1.10', ' "1.10"'))
  expect(quote(['at'])).toBe(text.replace('18:00 #', '"18:00" #'))
  for (const path of [['version', 'to'], ['n'], ['version'], ['none']]) expect(quote(path)).toBe(text)
})

it('edits apply in their order, and of two that overlap the first', () => {
  expect(
    applyEdits('abcdef', [
      { start: 4, end: 5, text: 'E' },
      { start: 1, end: 3, text: 'BC' },
      { start: 2, end: 4, text: 'x' },
    ]),
  ).toBe('aBCdEf')
})

it('any text in any style says the changed text afterwards, or is left alone', () => {
  const piece = fc.constantFrom(
    'x',
    ' ',
    '  ',
    '\n',
    '\t',
    '"',
    "'",
    '\\',
    '#',
    ': ',
    '- ',
    'é',
    'e\u0301',
    '\u00a0',
    '{',
    '|',
  )
  const value = fc.array(piece, { minLength: 1, maxLength: 12 }).map((pieces) => pieces.join(''))
  const styled = fc.tuple(value, fc.constantFrom('plain', 'single', 'double', 'block')).map(([text, how]) => {
    if (how === 'single') return `a: '${text.replaceAll("'", "''")}' # end\nb: 1\n`
    if (how === 'double') return `a: ${JSON.stringify(text)} # end\nb: 1\n`
    return how === 'block' ? `a: |\n  ${text.replaceAll('\n', '\n  ')}\nb: 1\n` : `a: ${text}\nb: 1\n`
  })
  const change = (text: string) => collapse(text).normalize('NFC')
  fc.assert(
    fc.property(styled, (text) => {
      const source = sourceOf(text)
      const after = applyEdits(text, changeEdits(source, [['a']], change))
      if (after === text) return
      const { a, ...rest } = source.data as { readonly a: string }
      expect({ ...(sourceOf(after).data as object) }).toEqual({ ...rest, a: change(a) })
      expect(after.endsWith('b: 1\n')).toBe(true)
    }),
    { numRuns: 2000 },
  )
})
