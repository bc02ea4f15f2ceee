import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import { describe, expect, test } from 'vitest'
import { explain } from '../../src/manifest/explain.ts'
import type { Schema } from '../../src/manifest/schema-at.ts'

const [shared, schema] = ['shared', 'thing'].map((name) => {
  const file = join(import.meta.dirname, `../fixtures/schemas/${name}.schema.json`)
  return JSON.parse(readFileSync(file, 'utf8')) as Schema
}) as [Schema, Schema]

const validate = new Ajv({ allErrors: true, ownProperties: true, inlineRefs: false, strict: false })
  .addSchema(shared)
  .compile(schema)

function findings(data: unknown) {
  validate(data)
  const load = (file: string) => (file === 'shared.schema.json' ? shared : undefined)
  return explain({ file: 'a.yaml', errors: validate.errors ?? [], data, schema, load })
}

function told(data: unknown): string[] {
  return findings(data).map(
    ({ code, path, at, message, hint }) => `${code} ${path.join('/')}@${at} ${message}${hint ? ` [${hint}]` : ''}`,
  )
}

describe('each complaint in words, at the place that shows it', () => {
  test.each<[data: unknown, expected: string[]]>([
    [{ id: 'a', knd: 'feature' }, ['schema/unknown-key knd@key unknown key "knd" [did you mean "kind"?]']],
    [{ id: 'a', nested: { outer: 1 } }, ['schema/unknown-key nested/outer@key unknown key "outer" [use "inner"]']],
    [
      { id: 'a', free: { 'A-1': 'x' } },
      ['schema/unknown-key free/A-1@key unknown key "A-1" [use lower-case letters, digits, dots and hyphens]'],
    ],
    [{}, ['schema/missing-key id@key missing key "id" [add "id": Name of the thing]']],
    [
      { id: 'a', kind: 'hotfix', lead: '2d' },
      [
        'schema/missing-key reason@key missing key "reason" [add "reason": Why it is urgent]',
        'schema/unknown-key lead@key found the key "lead", which is not allowed here [remove it]',
      ],
    ],
    [{ id: 4.11 }, ['schema/type id@value found the number 4.11, expected a text [quote it: "4.11"]']],
    [{ id: true }, ['schema/type id@value found true, expected a text [quote it: "true"]']],
    [
      { id: null },
      ['schema/type id@value found nothing, expected a text [write a value, or remove the key if it is not needed]'],
    ],
    [
      { id: 'a', urgent: 'yes' },
      ['schema/type urgent@value found the text "yes", expected true or false [write true]'],
    ],
    [
      { id: 'a', urgent: 'off' },
      ['schema/type urgent@value found the text "off", expected true or false [write false]'],
    ],
    [
      { id: 'a', names: 'x' },
      ['schema/type names@value found the text "x", expected a list [write it as a list, one "- " entry a line]'],
    ],
    [
      { id: 'a', nested: 'x' },
      [
        'schema/type nested@value found the text "x", expected a mapping [write it as "key: value" lines, with "inner" as key]',
      ],
    ],
    [[], ['schema/type @value found a list, expected a mapping [write it as "key: value" lines]']],
    [
      { id: 'a', kind: 'Featur' },
      ['schema/value kind@value found the text "Featur", expected "feature" or "hotfix" [did you mean "feature"?]'],
    ],
    [
      { id: 'a', kind: 'other' },
      ['schema/value kind@value found the text "other", expected "feature" or "hotfix" [use "feature" or "hotfix"]'],
    ],
    [{ id: 'a', kind: 'feat' }, [expect.stringContaining('[did you mean "feature"?]')]],
    [
      { id: 'a', nested: { inner: 'y' } },
      ['schema/value nested/inner@value found the text "y", expected "x" [use "x"]'],
    ],
    [
      { id: 'a', lead: '3 weeks' },
      [
        'schema/format lead@value found the text "3 weeks", expected a length of time such as "24h" [write it like "24h"]',
      ],
    ],
    [{ id: '' }, ['schema/limit id@value found an empty text, expected at least 1 character [write a text]']],
    [
      { id: 'a long name' },
      ['schema/limit id@value found 11 characters, expected at most 8 characters [shorten it to 8 characters]'],
    ],
    [{ id: 'a', count: 10 }, ['schema/limit count@value found the number 10, expected at most 9 [write 9 or less]']],
    [
      { id: 'a', count: 1.5 },
      ['schema/type count@value found the number 1.5, expected a whole number [write a whole number]'],
    ],
    [
      { id: 'a', names: [] },
      ['schema/limit names@value found an empty list, expected at least 1 entry [list at least 1]'],
    ],
    [
      { id: 'a', names: ['x', 'y', 'z'] },
      ['schema/limit names@value found 3 entries, expected at most 2 entries [keep 2, or split the file]'],
    ],
    [{ id: 'a', names: ['x', 5] }, ['schema/type names/1@value found the number 5, expected a text [quote it: "5"]']],
  ])('%j', (data, expected) => {
    expect(told(data)).toEqual(expected)
  })
})

describe('a union is judged by the branch that was meant', () => {
  test('chosen by its discriminator', () => {
    expect(told({ id: 'a', step: { kind: 'hook' } })).toEqual([
      'schema/missing-key step/url@key missing key "url" [add "url"]',
    ])
  })
  test('chosen by its type', () => {
    expect(told({ id: 'a', step: 'too long' })).toEqual([
      'schema/limit step@value found 8 characters, expected at most 5 characters [shorten it to 5 characters]',
    ])
  })
  test('or by none, in one finding', () => {
    expect(told({ id: 'a', step: 7 })).toHaveLength(1)
    expect(told({ id: 'a', step: 7 })[0]).toContain('found the number 7, expected a text or a mapping')
    expect(told({ id: 'a', step: { kind: 'fax' } })).toHaveLength(1)
  })
  test('without swallowing what was said before', () => {
    expect(told({ step: { kind: 'hook' }, extra: 1 })).toHaveLength(3)
  })
})

test('at most 50 findings, and one for each place', () => {
  const data = Object.fromEntries(Array.from({ length: 500 }, (_, index) => [`unknown-${index}`, index]))
  expect(findings(data)).toHaveLength(50)
  expect(told({ id: 'a', lead: 5 })).toHaveLength(1)
})

test('names from a file are made safe', () => {
  expect(told({ id: 'a', 'x\u202ey\x1b[31m': 1 })[0]).toContain('unknown key "x\\u{202e}y\\u{1b}[31m"')
  expect(told({ id: 'a', kind: `\n::error::${'x'.repeat(500)}` })[0]?.length).toBeLessThan(250)
})

test('names of inherited members are ordinary names', () => {
  expect(told({ id: 'a', toString: 1, hasOwnProperty: 2 })).toHaveLength(2)
  expect(told(JSON.parse('{"constructor": {}, "__proto__": 1}'))).toHaveLength(3)
})
