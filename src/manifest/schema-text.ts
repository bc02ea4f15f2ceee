import { schemas } from '../generated/schemas.ts'

/** What others refer to and nobody reads by itself. */
const shared = 'common'

/** The schemas of files and outputs, by name. */
export const schemaNames: readonly string[] = Object.keys(schemas).filter((name) => name !== shared)

type Json = Readonly<Record<string, unknown>>

/** A schema with the shared definitions that it needs, so that it refers to no other file; undefined when there is none. */
export function bundledSchema(name: string): Json | undefined {
  if (!schemaNames.includes(name)) return undefined
  const own = parse(name)
  const theirs = definitionsOf(parse(shared))
  const needed = new Map<string, unknown>()
  const queue = sharedIn(own)
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    if (needed.has(next)) continue
    const definition = renamed(theirs[next], '#/definitions/')
    needed.set(next, definition)
    queue.push(...sharedIn(definition))
  }
  const definitions = [...needed].map(([id, definition]) => [localName(id), localised(definition)])
  return {
    ...(localised(own) as Json),
    definitions: { ...definitionsOf(localised(own)), ...Object.fromEntries(definitions) },
  }
}

const reference = `${shared}.schema.json#/definitions/`

function localName(id: string): string {
  return `${shared}.${id}`
}

function parse(name: string): Json {
  return JSON.parse(schemas[name] ?? '{}') as Json
}

function definitionsOf(schema: unknown): Json {
  return ((schema as Json)['definitions'] ?? {}) as Json
}

/** Shared definitions that a schema refers to. */
function sharedIn(schema: unknown): string[] {
  const found = JSON.stringify(schema).matchAll(new RegExp(`"${reference.replaceAll('.', '\\.')}([^"]+)"`, 'g'))
  return [...found].map(([, id = '']) => id)
}

/** With references of the shared schema to itself as references of others to it. */
function renamed(schema: unknown, from: string): unknown {
  return JSON.parse(JSON.stringify(schema).replaceAll(`"$ref":"${from}`, `"$ref":"${reference}`))
}

function localised(schema: unknown): unknown {
  return JSON.parse(JSON.stringify(schema).replaceAll(`"$ref":"${reference}`, `"$ref":"#/definitions/${shared}.`))
}
