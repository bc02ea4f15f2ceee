import { schemas } from '../generated/schemas.ts'
import { calendar, config, policy, release, type Validator } from '../generated/validators.js'
import { explain, type SchemaFinding } from './explain.ts'
import type { Schema } from './schema-at.ts'
import type { Source } from './source.ts'

export type { SchemaFinding } from './explain.ts'

/** The kinds of file that people write. */
export type Kind = 'calendar' | 'config' | 'policy' | 'release'

const validators: Readonly<Record<Kind, Validator>> = { calendar, config, policy, release }

/** Compares a file with the schema of its kind. A file without usable data has told why already, and gives none. */
export function validate(kind: Kind, source: Source): SchemaFinding[] {
  const validator = validators[kind]
  if (source.data === undefined || validator(source.data)) return []
  const schema = loadSchema(`${kind}.schema.json`) ?? {}
  return explain({ file: source.file, errors: validator.errors ?? [], data: source.data, schema, load: loadSchema })
}

const loaded = new Map<string, Schema | undefined>()

/** Schemas are kept as text, because only files with findings need them. */
function loadSchema(file: string): Schema | undefined {
  if (!loaded.has(file)) {
    const text = schemas[file.replace(/\.schema\.json$/, '')]
    loaded.set(file, text === undefined ? undefined : (JSON.parse(text) as Schema))
  }
  return loaded.get(file)
}
