import type { Path } from '../report/finding.ts'

/** As much of a JSON schema (draft 7) as messages need. */
export type Schema = {
  readonly $id?: string
  readonly $ref?: string
  readonly title?: string
  readonly description?: string
  readonly examples?: readonly unknown[]
  readonly type?: string | readonly string[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly patternProperties?: Readonly<Record<string, Schema>>
  readonly additionalProperties?: Schema | boolean
  readonly items?: Schema
  readonly required?: readonly string[]
  readonly enum?: readonly unknown[]
  readonly pattern?: string
  readonly const?: unknown
  readonly definitions?: Readonly<Record<string, Schema>>
  readonly allOf?: readonly Schema[]
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
  readonly then?: Schema
  readonly else?: Schema
}

/** Finds the schema document of a file name that a `$ref` mentions. */
export type SchemaLoader = (file: string) => Schema | undefined

/** A schema together with the document that its own `$ref`s are relative to. */
type Rooted = { readonly schema: Schema; readonly root: Schema }

/**
 * All schemas that speak about the value at a path, the closest to the place first: an entry under `properties`,
 * what it refers to, what it combines. Validators compiled ahead of time shorten the schema path of an error to
 * the shared definition it comes from, so the way through the data is the only reliable one.
 */
export function schemasAt(root: Schema, path: Path, load: SchemaLoader): readonly Schema[] {
  let here = expand({ schema: root, root }, load)
  for (const step of path) here = here.flatMap((place) => children(place, step)).flatMap((place) => expand(place, load))
  return here.map(({ schema }) => schema)
}

/** Follows `$ref` and the combining keywords. The depth bound only guards against a schema that refers to itself. */
function expand(place: Rooted, load: SchemaLoader, depth = 0): Rooted[] {
  const { schema, root } = place
  if (depth > 16) return [place]
  const parts = [...(schema.allOf ?? []), ...(schema.anyOf ?? []), ...(schema.oneOf ?? []), schema.then, schema.else]
  const target = schema.$ref === undefined ? undefined : resolve(schema.$ref, root, load)
  return [
    place,
    ...(target ? expand(target, load, depth + 1) : []),
    ...parts.flatMap((part) => (part ? expand({ schema: part, root }, load, depth + 1) : [])),
  ]
}

function children({ schema, root }: Rooted, step: string | number): Rooted[] {
  const named = own(schema.properties, String(step))
  const matching = Object.entries(schema.patternProperties ?? {}).flatMap(([pattern, child]) =>
    new RegExp(pattern, 'u').test(String(step)) ? [child] : [],
  )
  const rest =
    typeof schema.additionalProperties === 'object' && !named && matching.length === 0
      ? [schema.additionalProperties]
      : []
  const found =
    typeof step === 'number' && schema.items ? [schema.items] : [...(named ? [named] : []), ...matching, ...rest]
  return found.map((child) => ({ schema: child, root }))
}

function resolve(ref: string, root: Schema, load: SchemaLoader): Rooted | undefined {
  const [file = '', pointer = ''] = ref.split('#')
  const document = file === '' ? root : load(file)
  let schema: unknown = document
  for (const step of pointer.split('/').slice(1)) {
    const key = decodeURIComponent(step).replaceAll('~1', '/').replaceAll('~0', '~')
    schema = own(schema as Record<string, unknown> | undefined, key)
  }
  return document && schema ? { schema: schema as Schema, root: document } : undefined
}

function own<T>(record: Readonly<Record<string, T>> | undefined, key: string): T | undefined {
  return record && Object.hasOwn(record, key) ? record[key] : undefined
}
