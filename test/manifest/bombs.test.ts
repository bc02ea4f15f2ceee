import { expect, test } from 'vitest'
import { locate } from '../../src/manifest/locate.ts'
import { source } from './text.ts'

const size = 256 * 1024

/** Without the guards some take minutes, or all memory; with them, a busy machine needs a small part of this. */
const options = { timeout: 60_000 }

function fill(piece: string, before = '', after = ''): string {
  return before + piece.repeat(Math.floor((size - before.length - after.length) / piece.length)) + after
}

function levels(first: string, next: (previous: string, name: string) => string, count: number): string {
  const names = Array.from({ length: count }, (_, index) => `l${index}`)
  return names.map((name, index) => (index === 0 ? first : next(names[index - 1] ?? '', name))).join('\n')
}

const bombs: Readonly<Record<string, readonly [text: string, code: string]>> = {
  'aliases, nine by nine': [
    levels('l0: &l0 [x]', (old, name) => `${name}: &${name} [${`*${old},`.repeat(9)}]`, 9),
    'yaml/alias',
  ],
  'aliases, two by twenty': [
    levels('l0: &l0 [x]', (old, name) => `${name}: &${name} [*${old}, *${old}]`, 20),
    'yaml/alias',
  ],
  'aliases in mappings': [
    levels('l0: &l0 { a: 1 }', (old, name) => `${name}: &${name} { a: *${old}, b: *${old} }`, 20),
    'yaml/alias',
  ],
  'merge keys': [
    levels('l0: &l0 { a: 1 }', (old, name) => `${name}: &${name} { <<: [*${old}, *${old}] }`, 20),
    'yaml/alias',
  ],
  'an alias to itself': ['a: &a { a: *a }', 'yaml/alias'],
  'a hundred harmless aliases': [`a: &a 1\nb: [${'*a, '.repeat(100)}]`, 'yaml/alias'],
  'nothing but anchors': [fill('&a '), 'yaml/too-complex'],
  'anchors, fewer': ['&a '.repeat(30_000), 'yaml/alias'],
  'open lists': [fill('['), 'yaml/too-complex'],
  'open mappings': [fill('{'), 'yaml/too-complex'],
  'open keys in mappings': [fill('{? '), 'yaml/too-complex'],
  'dashes in one line': [fill('- '), 'yaml/too-complex'],
  'question marks': [fill('? '), 'yaml/too-complex'],
  colons: [fill(': '), 'yaml/too-complex'],
  'a staircase': [Array.from({ length: 700 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n'), 'yaml/too-complex'],
  'depth 33': ['['.repeat(33) + ']'.repeat(33), 'yaml/too-complex'],
  keys: [
    Array.from({ length: 30_000 }, (_, index) => `k${index}: 1`)
      .join('\n')
      .slice(0, size),
    'yaml/too-complex',
  ],
  'keys of a flow mapping': [fill('a,', '{', '}'), 'yaml/too-complex'],
  'a list': [fill('- a\n'), 'yaml/too-complex'],
  commas: [fill(',', '['), 'yaml/too-complex'],
  lines: [fill('\n'), 'yaml/too-complex'],
  'closing brackets': [fill(']'), 'yaml/too-complex'],
  directives: [fill('%A\n'), 'yaml/too-complex'],
  documents: [fill('---\n'), 'yaml/multiple-documents'],
  quotes: [fill('"'), 'yaml/too-complex'],
  'quotes, fewer': ['"'.repeat(150_000), 'yaml/syntax'],
  'tags, fewer': ['! '.repeat(40_000), 'yaml/tag'],
  'block texts': [fill('a: |\n'), 'yaml/too-complex'],
  'tab lines': [fill('\tb: 1\n', 'a:\n'), 'yaml/too-complex'],
  'control characters': [fill('\x1b'), 'yaml/control-character'],
  'byte order marks': [fill('a\ufeff').slice(0, 60_000), 'yaml/encoding'],
  'one long key': [`${'a'.repeat(size - 3)}: 1`, 'yaml/syntax'],
  'a long duplicate list': ['a: 1\n'.repeat(9_000), 'yaml/duplicate-key'],
}

test.each(Object.entries(bombs))('%s: told soon, and once for each cause', options, (_, [text, code]) => {
  const file = source(text)
  locate(file, ['a'], 'value')
  expect(file.data).toBeUndefined()
  expect(new Set(file.problems.map((problem) => problem.code))).toEqual(new Set([code]))
  expect(file.problems.length).toBeLessThanOrEqual(20)
})

test.each(['yaml/alias', 'yaml/too-complex', 'yaml/multiple-documents'])('%s is one finding', (code) => {
  for (const [text, expected] of Object.values(bombs)) {
    if (expected === code) expect(source(text).problems).toHaveLength(1)
  }
})

test('depth 32 and many keys are fine', options, () => {
  expect(source(`${'['.repeat(32)}${']'.repeat(32)}`).problems).toEqual([])
  const keys = Array.from({ length: 9_000 }, (_, index) => `key-${index}: value ${index}`).join('\n')
  expect(source(keys).problems).toEqual([])
})
