import { expect, test } from 'vitest'
import { locate } from '../../src/manifest/locate.ts'
import { type Kind, validate } from '../../src/manifest/validate.ts'
import { source, under } from './text.ts'

function told(kind: Kind, text: string): string[] {
  const file = source(text)
  return validate(kind, file).map(
    ({ code, message, path, at }) => `${code} ${under(file, locate(file, path, at))}: ${message}`,
  )
}

const release = `id: 2026-12-05-a
title: { vi: Nâng cấp, en: Upgrade }
class: minor
changes:
  - kind: fixed
    text: { vi: Sửa lỗi, en: Fix }
`

test('a release that obeys its schema has no finding', () => {
  expect(told('release', release)).toEqual([])
})

test('findings of a real schema say what its descriptions say', () => {
  expect(told('release', `${release}windw: {}\nurgent: yes\n`)).toEqual([
    'schema/unknown-key windw: unknown key "windw"',
    'schema/type yes: found the text "yes", expected true or false',
  ])
  expect(told('release', `${release}window: { start: 2026-12-05 22:00, end: 2026-12-05T23:30 }\n`)).toEqual([
    'schema/format 2026-12-05 22:00: found the text "2026-12-05 22:00", expected a point in time to the minute, local to the zone of the release such as "2026-12-05T22:00"',
  ])
  expect(told('release', `${release}log:\n  - event: noticed\n    at: 2026-11-18T09:05\n`)).toEqual([
    'schema/missing-key event: missing key "step"',
  ])
  expect(told('release', `${release}impact: { mode: rollin, downtime: 10 }\n`)).toEqual([
    'schema/value rollin: found the text "rollin", expected "rolling" or "downtime"',
    'schema/type 10: found the number 10, expected a text',
  ])
})

test('hints come from the schema', () => {
  const [unknown] = validate('release', source(`${release}windw: {}\n`))
  expect(unknown?.hint).toBe('did you mean "window"?')
  const [missing] = validate('release', source('id: a\n'))
  expect(missing).toMatchObject({
    message: 'missing key "title"',
    hint: 'add "title": What the upgrade is, for customers',
  })
})

test('every kind has a validator', () => {
  for (const kind of ['calendar', 'config', 'policy', 'release'] as const)
    expect(validate(kind, source('no-such-key: 1\n')).map(({ code }) => code)).toContain('schema/unknown-key')
})

test('a file that could not be read is not judged again', () => {
  expect(validate('release', source('a: 1\na: 2'))).toEqual([])
})

test('a quoted time and version pass, an unquoted one is told once', () => {
  const file = source(`${release}version: { from: 4.10, to: 4.20 }\n`)
  expect(file.problems.map(({ code }) => code)).toEqual(['yaml/unquoted-version', 'yaml/unquoted-version'])
  expect(validate('release', file)).toEqual([])
})
