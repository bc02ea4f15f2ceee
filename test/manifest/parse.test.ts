import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { locate } from '../../src/manifest/locate.ts'
import { parseSource } from '../../src/manifest/parse.ts'
import { problems, source, under } from './text.ts'

describe('data', () => {
  test('is plain JSON whose objects inherit nothing', () => {
    const { data } = source('a: { b: [1, x, true, null] }\ntoString: own\n')
    expect(JSON.stringify(data)).toBe('{"a":{"b":[1,"x",true,null]},"toString":"own"}')
    expect(Object.getPrototypeOf(data)).toBeNull()
    expect((data as Record<string, unknown>)['constructor']).toBeUndefined()
    expect('hasOwnProperty' in (data as object)).toBe(false)
  })

  test('is missing when a problem leaves the meaning in doubt', () => {
    for (const text of [
      'a: 1\na: 2',
      '__proto__: 1',
      'a: &x 1',
      'a: !!str 1',
      'a: 1\n---\nb: 2',
      'a: [',
      'a: .inf',
      '',
    ])
      expect(source(text).data, text).toBeUndefined()
  })

  test('holds what was meant when only quotes are missing', () => {
    expect(source('version: 1.20\nsendAt: 18:00\nwindow: { from: 1080, to: 6:00 }').data).toEqual({
      version: '1.20',
      sendAt: '18:00',
      window: { from: '18:00', to: '6:00' },
    })
  })

  test('never reaches the prototype of anything', () => {
    for (const key of ['__proto__', '"__proto__"', '"\\x5f_proto__"', '? __proto__\n', 'constructor', 'prototype'])
      source(`${key}: { polluted: yes }\na: { ${key.trim()}: { polluted: yes } }`)
    expect((Object.prototype as Record<string, unknown>)['polluted']).toBeUndefined()
  })
})

describe('a directive does not change the schema', () => {
  test.each(['22:30', 'no', '012', '2026-11-22', '<<', '1_000', 'on'])('%s', (value) => {
    const { problems, data } = source(`%YAML 1.1\n---\na: ${value}\n`)
    expect(problems.map(({ code }) => code)).toContain('yaml/directive')
    expect(data).toBeUndefined()
  })
})

describe('what a problem points at', () => {
  test.each([
    ['a: &x [1]\nb: *x', '&x', 'found the anchor "&x" and 1 more of its kind, expected plain values'],
    ['a: !!binary x', '!!binary', 'found the tag "!!binary", expected a plain value'],
    ['a: 1\n\n  \nb: 2\na: 3', 'a', 'found the key "a" twice, first on line 1'],
    ['x: { from: 18:00 }', '18:00', 'found 18:00 without quotes, which YAML 1.1 tools read as the number 1080'],
    ['version: { to: 4.20 }', '4.20', 'found the number 4.20, expected a version in quotes'],
    ['a:\n \t b: 1\n\t c: 2', '\t ', 'indented with a tab'],
    ['a: "x\nb: 1', '"', 'a text that opens with " is not closed'],
    ['title: a: b', ':', 'found a second ": " in one line'],
    ['a: b\ncde', 'cde', 'found "cde" without a value, expected "key: value"'],
    ['a: "\\q"', '\\q"', 'found the unknown escape "\\q" in a double-quoted text'],
    ['a: x\u202ey', '\u202e', 'found U+202E, which changes the direction of text'],
    ['a: [1, 2', '2', 'expected "]" before this'],
    ['"\\e]0;title": 1', '"\\e]0;title"', 'found an escape for the control character U+001B in a text'],
    [
      '"a\\u202eb": 1\n"a\\u202eb": 2',
      '"a\\u202eb"',
      'found an escape for U+202E, which changes the direction of text in a text',
    ],
  ])('%j', (text, below, message) => {
    const file = source(text)
    expect(file.problems[0]?.message).toBe(message)
    expect(under(file, file.problems[0]?.span ?? fail())).toBe(below)
  })

  test('a byte order mark at the start is no part of the first line', () => {
    expect(problems('\ufeffa: 18:00')).toEqual(['yaml/unquoted-time 1:4-9'])
  })

  test('a line break of Windows belongs to no column', () => {
    expect(problems('a: 1\r\na: 2\r\n')).toEqual(['yaml/duplicate-key 2:1-2'])
  })
})

describe('keys that are the same', () => {
  test.each([
    'a: 1\na: 2',
    '1: 1\n"1": 2',
    '~: 1\n"~": 2',
    "null: 1\n'null': 2",
    'true: 1\n"true": 2',
    '{ a: 1, a: 2 }',
    '- a: 1\n  "a": 2',
    '0x1: 1\n"0x1": 2',
  ])('%j', (text) => expect(problems(text).map((problem) => problem.split(' ')[0])).toEqual(['yaml/duplicate-key']))

  test.each(['1: 1\n1.0: 2', '~: 1\nnull: 2', 'a: 1\nA: 2'])('%j differ', (text) => expect(problems(text)).toEqual([]))
})

describe('bytes', () => {
  const cases: [name: string, bytes: number[] | string, expected: string[]][] = [
    ['bad UTF-8', [0x61, 0x3a, 0x20, 0xc3, 0x28], ['yaml/encoding 1:4-5']],
    ['bad UTF-8 after a genuine U+FFFD', [...Buffer.from('a: \ufffd\nb: é'), 0xff], ['yaml/encoding 2:5-6']],
    ['an overlong form', [0x61, 0x3a, 0x20, 0xc0, 0xaf], ['yaml/encoding 1:4-5']],
    ['a surrogate in UTF-8', [0x61, 0x3a, 0x20, 0xed, 0xa0, 0x80], ['yaml/encoding 1:4-5']],
    ['UTF-16 LE', [...Buffer.from('a: 1', 'utf16le')], ['yaml/encoding 1:1-2']],
    ['UTF-16 with mark', [0xfe, 0xff, 0, 0x61], ['yaml/encoding 1:1-2']],
    ['lone CR', 'a: 1\rb: 2', ['yaml/encoding 1:5-6']],
    ['NEL', 'a: 1\x85b: 2', ['yaml/control-character 1:5-6']],
    ['line separator', 'a: 1\u2028b', ['yaml/control-character 1:5-6']],
    ['NUL', 'a: b\0c', ['yaml/control-character 1:5-6']],
    ['a run of controls', 'a: b\x1b\x07\x08c', ['yaml/control-character 1:5-8']],
    ['nothing', '', ['yaml/empty 1:1-2']],
    ['white space', ' \n\n', ['yaml/empty 1:1-2']],
    ['a marker alone', '---\n', ['yaml/empty 1:1-2']],
    ['joined emoji', 'a: 👩‍💻', []],
  ]
  test.each(cases)('%s', (_, bytes, expected) => {
    expect(problems(typeof bytes === 'string' ? bytes : new Uint8Array(bytes))).toEqual(expected)
  })

  test('exactly 256 KiB are read, one more is not', () => {
    const text = `a: ${'x'.repeat(256 * 1024 - 3)}`
    expect(problems(text)).toEqual([])
    expect(problems(`${text}x`)).toEqual(['yaml/too-large 1:1-2'])
  })
})

test('any text gives problems with places inside it, or data that JSON keeps', () => {
  const piece = fc.constantFrom(
    'a',
    ':',
    ' ',
    '\n',
    '  ',
    '- ',
    '"',
    "'",
    '[',
    ']',
    '{',
    '}',
    ',',
    '#',
    '&x',
    '*x',
    '!t',
    '|',
    '>',
    '%',
    '---\n',
    '...\n',
    '\t',
    '? ',
    '1.0',
    '18:00',
    'é',
    '\r\n',
    '\ufeff',
    '\\',
    '@',
  )
  const anyText = fc.oneof(
    fc.array(piece, { maxLength: 40 }).map((parts) => parts.join('')),
    fc.string({ unit: 'binary' }),
  )
  fc.assert(
    fc.property(anyText, (text) => {
      const file = source(text)
      const lines = file.text.split('\n')
      for (const { span } of file.problems) {
        expect(span.line).toBeLessThanOrEqual(lines.length)
        expect(span.column).toBeLessThanOrEqual((lines[span.line - 1]?.length ?? 0) + 1)
        expect(span.endLine > span.line || span.endColumn > span.column).toBe(true)
      }
      locate(file, ['a', 0, 'b'], 'value')
      if (file.problems.length === 0) expect(JSON.parse(JSON.stringify(file.data))).toEqual(file.data)
    }),
    { numRuns: 3000 },
  )
})

test('any bytes are survived', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => void parseSource('a.yaml', bytes)),
    { numRuns: 2000 },
  )
})

function fail(): never {
  throw new Error('expected a problem')
}
