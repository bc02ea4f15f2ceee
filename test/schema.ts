import { readdirSync, readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import addFormats from 'ajv-formats'
import { expect } from 'vitest'

export type Schema = { readonly [key: string]: unknown }

const folder = new URL('../schemas/', import.meta.url)

/** Every shipped schema by its stem, as the files are. */
export const schemas: Readonly<Record<string, Schema>> = Object.fromEntries(
  readdirSync(folder)
    .filter((name) => name.endsWith('.schema.json'))
    .map((name) => [
      name.replace('.schema.json', ''),
      JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Schema,
    ]),
)

const ajv = new Ajv({ allowUnionTypes: true, allowMatchingProperties: true })
addFormats.default(ajv)
ajv.addKeyword('enumDescriptions') // for editors; validation ignores it
for (const schema of Object.values(schemas)) ajv.addSchema(schema)

/** Fails with ajv's own words unless the value obeys a shipped schema, read from its file. */
export function expectValid(stem: string, value: unknown): void {
  const valid = ajv.validate(`${stem}.schema.json`, value)
  expect(valid ? [] : ajv.errors).toEqual([])
}
