import { expect, test } from 'vitest'
import { locate } from '../../src/manifest/locate.ts'
import { place, source, under } from './text.ts'

const file = source(`# a comment
id: 2026-12-05-a
title: { vi: "Nâng cấp", en: 'Upgrade' }
window:
  start: 2026-12-05T22:00
  end:
modules: [sales, stock]
long: [sales,
  stock]
changes:
  - kind: fixed
    text: |
      several
      lines
  - plain
  - - nested
summary: >-
  folded
quoted: "over
  two lines"
`)

test.each([
  [['id'], 'key', 'id'],
  [['id'], 'value', '2026-12-05-a'],
  [['title'], 'value', '{ vi: "Nâng cấp", en: \'Upgrade\' }'],
  [['title', 'vi'], 'value', '"Nâng cấp"'],
  [['title', 'en'], 'key', 'en'],
  [['window'], 'value', 'window'],
  [['window', 'start'], 'value', '2026-12-05T22:00'],
  [['window', 'end'], 'value', 'end'],
  [['window', 'timezone'], 'key', 'window'],
  [['window', 'timezone'], 'value', 'window'],
  [['window', 'a', 'b', 'c'], 'value', 'window'],
  [['modules'], 'value', '[sales, stock]'],
  [['modules', 1], 'value', 'stock'],
  [['modules', 1], 'key', 'stock'],
  [['modules', 7], 'value', 'modules'],
  [['long'], 'value', 'long'],
  [['changes'], 'value', 'changes'],
  [['changes', 0], 'value', 'kind'],
  [['changes', 0], 'key', 'kind'],
  [['changes', 0, 'module'], 'key', 'kind'],
  [['changes', 0, 'text'], 'value', '|'],
  [['changes', 1], 'value', 'plain'],
  [['changes', 2], 'value', 'nested'],
  [['summary'], 'value', '>-'],
  [['quoted'], 'value', '"over'],
  [['missing'], 'key', 'id'],
  [[], 'value', 'id'],
] as const)('%j by its %s', (path, at, text) => {
  expect(under(file, locate(file, path, at))).toBe(text)
})

test('positions count from one, end exclusive, in UTF-16 units', () => {
  const emoji = source('a: [😀, b]\n')
  expect(place(locate(emoji, ['a', 0], 'value'))).toBe('1:5-7')
  expect(place(locate(emoji, ['a', 1], 'value'))).toBe('1:9-10')
  expect(place(locate(source('\ufeffa: b'), ['a'], 'value'))).toBe('1:4-5')
  expect(place(locate(source('x: 1\r\na: b\r\n'), ['a'], 'value'))).toBe('2:4-5')
})

test('a file without usable content still has places', () => {
  expect(place(locate(source(''), ['a'], 'value'))).toBe('1:1-2')
  expect(place(locate(source('a: 1\na: 2'), ['a'], 'value'))).toBe('1:4-5')
  expect(place(locate(source('['.repeat(5000)), ['a'], 'value'))).toBe('1:1-2')
  expect(place(locate(source('text'), ['a'], 'value'))).toBe('1:1-5')
  expect(place(locate(source('- a: 1'), [], 'key'))).toBe('1:3-4')
})
