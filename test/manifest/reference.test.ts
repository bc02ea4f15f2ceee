import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { exampleWorld } from '../../src/rules/example.ts'
import { schemas } from '../schema.ts'
import { check } from '../world.ts'

/** docs/manifest.md is generated; here its examples are read as if somebody had copied them. */

const text = readFileSync(new URL('../../docs/manifest.md', import.meta.url), 'utf8')
const examples = text.split(/^## /m).flatMap((part) => {
  const [, field = '', body] = /^(\w+)\n[\s\S]*?```yaml\n([^`]+)```/.exec(part) ?? []
  return body === undefined ? [] : [[field, body] as const]
})
const needed: Readonly<Record<string, string>> = {
  id: 'id: 2026-12-05-accounting\n',
  title: 'title: { vi: Nâng cấp, en: Upgrade }\n',
  class: 'class: feature\n',
  changes: 'changes: [{ kind: added, text: { vi: Mẫu mới, en: New form } }]\n',
}

it('shows an example of every field, in the order of the schema', () => {
  const fields = Object.keys(schemas['release']?.['properties'] as Record<string, unknown>)
  expect(examples.map(([field]) => field)).toEqual(fields)
})

describe.each(examples)('%s', (field, body) => {
  it('is written as manifests are', async () => {
    const rest = Object.entries(needed).flatMap(([name, line]) => (name === field ? [] : [line]))
    const files = { 'releases/2026-12-05-accounting.yaml': rest.join('') + body }
    const found = await check(exampleWorld({ now: '2027-01-29T09:00+07:00', files }))
    expect(found.filter(({ rule }) => /^(yaml|schema|file|time)\//.test(rule))).toEqual([])
  })
})
