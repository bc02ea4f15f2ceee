import { schemas } from '../generated/schemas.ts'
import { baseline, calendar, config, policy, release, type Validator } from '../generated/validators.js'
import { allowedKeys } from './expectations.ts'
import { explain, type SchemaFinding } from './explain.ts'
import { type Schema, schemasAt } from './schema-at.ts'
import type { Source } from './source.ts'

export type { SchemaFinding } from './explain.ts'

/** The kinds of file that are read. */
export type Kind = 'baseline' | 'calendar' | 'config' | 'policy' | 'release'

const validators: Readonly<Record<Kind, Validator>> = { baseline, calendar, config, policy, release }

/** Compares a file with the schema of its kind. A file without usable data has told why already, and gives none. */
export function validate(kind: Kind, source: Source): SchemaFinding[] {
  const validator = validators[kind]
  if (source.data === undefined || validator(source.data)) return []
  const schema = loadSchema(`${kind}.schema.json`) ?? {}
  return explain({ file: source.file, errors: validator.errors ?? [], data: source.data, schema, load: loadSchema })
}

/**
 * The first name of a path with slashes that no manifest can hold, and the names that could stand in its place;
 * undefined for a path that the schema of releases has.
 */
export function unknownField(field: string): UnknownField | undefined {
  if (!judged.has(field)) judged.set(field, findUnknown(field))
  return judged.get(field)
}

type UnknownField = { readonly name: string; readonly known: readonly string[] }

/** Every manifest asks for the same few. */
const judged = new Map<string, UnknownField | undefined>()

function findUnknown(field: string): UnknownField | undefined {
  const schema = loadSchema('release.schema.json') ?? {}
  const names = field.split('/')
  const missing = names.findIndex((_, index) => schemasAt(schema, names.slice(0, index + 1), loadSchema).length === 0)
  const name = names[missing]
  return name === undefined
    ? undefined
    : { name, known: allowedKeys(schemasAt(schema, names.slice(0, missing), loadSchema)) }
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
