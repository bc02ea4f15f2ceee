import { describe, expect, it } from 'vitest'
import { exampleConfig } from '../../src/rules/example.ts'
import { check } from '../world.ts'

const body = `id: a
created: 2026-11-20T09:00
title: { vi: Sửa lỗi, en: Fix }
class: minor
product: office
window: { start: 2026-12-05T22:00, end: 2026-12-05T23:00 }
changes: [{ kind: fixed, text: { vi: Đã sửa, en: Repaired } }]
`

type Options = { readonly file?: string; readonly schemas?: readonly string[] }

/** What is said about a manifest that begins with this text. */
async function told(
  header: string,
  { file = 'releases/a.yaml', schemas = ['schemas/release.schema.json'] }: Options = {},
) {
  const there = Object.fromEntries(schemas.map((path) => [path, '{}']))
  const files = { 'relctl.yaml': exampleConfig, ...there, [file]: header + body }
  const found = await check({ now: '2026-11-24T09:00:00+07:00', files })
  return found.map(({ rule, line, column, endColumn, message, hint }) => ({
    rule,
    at: `${line}:${column}-${endColumn}`,
    message,
    hint,
  }))
}

describe('a modeline that leads to the schema', () => {
  it.each([
    '# yaml-language-server: $schema=../schemas/release.schema.json\n',
    '# yaml-language-server : $schema=../schemas/release.schema.json#/definitions/x\n',
    '# $schema: ../schemas/release.schema.json\n',
    '# why\n\n  # yaml-language-server: $schema=../schemas/release.schema.json\r\n---\n',
  ])('is fine: %j', async (header) => {
    expect(await told(header)).toEqual([])
  })
})

describe('what a checker cannot or must not look at', () => {
  it.each([
    ['an address', 'https://example.org/release.schema.json'],
    ['an address of a file', 'file:///srv/release.schema.json'],
    ['a place outside the repository', '../../elsewhere/release.schema.json'],
    ['a package that need not be installed', '../node_modules/relctl/schemas/release.schema.json'],
    ['no schema by intent', 'none'],
  ])('%s is not judged', async (_what, schema) => {
    expect(await told(`# yaml-language-server: $schema=${schema}\n`)).toEqual([])
  })

  it('and neither is a comment below the first key, which editors do not read', async () => {
    expect(await told('', { file: 'releases/a.yaml' })).toEqual([])
    const below = 'summary: { vi: để sửa, en: to repair }\n# yaml-language-server: $schema=nowhere.json\n'
    expect(await told(below)).toEqual([])
  })
})

describe('a broken modeline', () => {
  const rule = 'release/broken-modeline'

  it('is told at the path, with the path to write', async () => {
    const file = 'releases/2026/q4/a.yaml'
    expect(await told('# yaml-language-server: $schema=../schemas/release.schema.json\n', { file })).toEqual([
      {
        rule,
        at: '1:33-63',
        message: 'there is no file "../schemas/release.schema.json" for editors to read, expected a schema',
        hint: 'write "# yaml-language-server: $schema=../../../schemas/release.schema.json"',
      },
    ])
  })

  it('is told without a path when the schema is in no usual place', async () => {
    const [found] = await told('# $schema: gone.json\n', { schemas: [] })
    expect(found).toMatchObject({
      at: '1:12-21',
      hint: expect.stringMatching(/^write the path of release.schema.json/),
    })
  })

  it('proposes the installed package when only that has the schema', async () => {
    const schemas = ['node_modules/relctl/schemas/release.schema.json']
    const [found] = await told('# yaml-language-server: $schema=gone.json\n', { schemas })
    expect(found?.hint).toContain('$schema=../node_modules/relctl/schemas/release.schema.json"')
  })

  it.each([
    ['# yaml-language-server:\n', '1:1-24', 'the comment for editors names no schema, expected "$schema=" and a path'],
    [
      '# yaml-language-server: $schema=/srv/release.schema.json\n',
      '1:33-57',
      '"/srv/release.schema.json" exists on one machine only, expected a path from this folder',
    ],
    [
      '# yaml-language-server: $schema=../schemas/policy.schema.json\n',
      '1:33-62',
      '"../schemas/policy.schema.json" is the schema of policies, expected that of releases',
    ],
  ])('says what is wrong with %j', async (header, at, message) => {
    expect(await told(header)).toMatchObject([{ rule, at, message }])
  })
})

it('reads a hostile header in linear time', async () => {
  const blank = ' '.repeat(100_000)
  expect(await told(`${'#\n'.repeat(10_000)}# yaml-language-server:${blank}x${blank}\n`)).toMatchObject([
    { at: '10001:1-100025' },
  ])
})
