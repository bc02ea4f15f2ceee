import { Ajv } from 'ajv'
import { expect, it } from 'vitest'
import { expectValid, type Schema, schemas } from './schema.ts'

type Found = { readonly at: string; readonly schema: Schema }

/** Every schema inside a schema: properties, items, patterns, definitions. */
function parts(schema: Schema, at: string): readonly Found[] {
  const below = Object.entries(schema).flatMap(([key, value]) => {
    if (key === 'properties' || key === 'patternProperties' || key === 'definitions') {
      return Object.entries(value as Schema).flatMap(([name, part]) => parts(part as Schema, `${at}/${key}/${name}`))
    }
    return key === 'items' ? parts(value as Schema, `${at}/items`) : []
  })
  return [{ at, schema }, ...below]
}

const all = Object.entries(schemas).flatMap(([stem, schema]) => parts(schema, stem))
const described = all.filter(({ at }) => /\/(properties|patternProperties|definitions)\/[^/]+$/.test(at))

it('describes every property, with an example', () => {
  const bare = described.filter(({ schema }) => !schema['description'] || !Array.isArray(schema['examples']))
  expect(bare.map(({ at }) => at)).toEqual([])
})

it('says what each word of a choice means, in the files that people write', () => {
  const choices = all.filter(({ at, schema }) => !/output|notice-view/.test(at) && Array.isArray(schema['enum']))
  const wordless = choices.filter(({ schema }) => {
    const { enum: words, enumDescriptions: meanings = [] } = schema as Readonly<Record<string, readonly unknown[]>>
    return words?.length !== meanings.length || meanings.some((meaning) => !/^[A-Z].*\.$/.test(String(meaning)))
  })
  expect(choices.length).toBeGreaterThan(30)
  expect(wordless.map(({ at }) => at)).toEqual([])
})

it('refuses unknown keys everywhere', () => {
  const open = all.filter(
    ({ at, schema }) => schema['type'] === 'object' && schema['additionalProperties'] !== false && at !== 'common',
  )
  expect(open.map(({ at }) => at)).toEqual([])
})

it('bounds every text and every list', () => {
  const unbounded = all.filter(({ at, schema }) => {
    if (/output|notice-view/.test(at)) return false
    if (schema['type'] === 'string') return !('enum' in schema) && schema['maxLength'] === undefined
    return schema['type'] === 'array' && schema['maxItems'] === undefined
  })
  expect(unbounded.map(({ at }) => at)).toEqual([])
})

it('is draft-07, as editors understand it', () => {
  const meta = new Ajv()
  for (const [stem, schema] of Object.entries(schemas)) {
    expect(schema['$schema'], stem).toBe('http://json-schema.org/draft-07/schema#')
    expect(meta.validateSchema(schema), stem).toBe(true)
  }
})

it.each(['release', 'policy', 'config', 'calendar'])('gives a whole example of %s that is valid', (stem) => {
  const { examples } = schemas[stem] as { examples: readonly unknown[] }
  expect(examples.length).toBeGreaterThan(0)
  for (const example of examples) expectValid(stem, example)
})
