import { compile } from 'json-schema-to-typescript'
import { readonlyTypes } from './readonly-types.mjs'
import { isLibrary, schemaFiles } from './schema-files.mjs'

/** TypeScript types of every schema, one file each. Committed, so that a change of shape shows in review. */
export const types = {
  name: 'types',
  committed: true,
  owns: ['src/generated/types'],
  async files() {
    const made = []
    for (const { stem, file, schema } of schemaFiles())
      made.push({ stem, file, schema, body: await typesOf(schema, stem) })
    return Object.fromEntries(
      made.map(({ stem, file, schema, body }) => {
        const header = `// Generated from schemas/${file} by "npm run generate". Do not edit.\n`
        return [`src/generated/types/${stem}.ts`, `${header}${importsOf(schema)}\n${body}`]
      }),
    )
  },
}

async function typesOf(schema, stem) {
  const { $id: _, definitions = {}, ...top } = withNamedTypes(schema)
  const untitled = Object.entries(definitions).map(([name, { title, ...definition }]) => [name, definition])
  const input = { title: stem, ...top, definitions: Object.fromEntries(untitled) }
  const source = await compile(input, stem, {
    additionalProperties: false,
    bannerComment: '',
    ignoreMinAndMaxItems: true,
    style: { printWidth: 120, semi: false, singleQuote: true, trailingComma: 'all' },
    unreachableDefinitions: true,
  })
  const tidy = withoutRemarks(source)
  return readonlyTypes(isLibrary(schema) ? tidy.replace(emptyRoot, '') : tidy).trimStart()
}

/**
 * Replaces each reference by the name of the type it points at. The compiler would follow references itself, and
 * then make a new type of every one that has a description of its own.
 */
function withNamedTypes(node) {
  if (Array.isArray(node)) return node.map(withNamedTypes)
  if (typeof node !== 'object' || node === null) return node
  if (typeof node.$ref === 'string') {
    const { $ref, ...rest } = node
    return { ...rest, tsType: typeName($ref) }
  }
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, withNamedTypes(value)]))
}

/** `common.schema.json#/definitions/leadTime` -> `LeadTime`, `release.schema.json` -> the type of that file's title. */
function typeName(ref) {
  const [, file, definition] = /^([^#]*)(?:#\/definitions\/([\w-]+))?$/.exec(ref) ?? []
  const other = schemaFiles().find((candidate) => candidate.file === file)
  const name = definition ?? other?.schema.title ?? other?.stem
  if (name === undefined) throw new Error(`schemas: cannot name the type of "${ref}"`)
  return name.replace(/(?:^|[^A-Za-z0-9]+)(\w)/g, (_, letter) => letter.toUpperCase())
}

/** Leaves of each comment what the schema says for readers, without the compiler's remarks on where it stood. */
function withoutRemarks(source) {
  return source
    .replace(/^ *\* (?:@m(?:in|ax)Items .*|Items: .*|This interface was referenced by .*\n *\* via the .*)\n/gm, '')
    .replace(/(?:^ *\*\n)+(?= *\*\/)|(?<=^ *\/\*\*\n)(?: *\*\n)+/gm, '')
    .replace(/^ *\/\*\*\n *\*\/\n/gm, '')
    .replace(/\/\*\*\n *\* (.*)\n *\*\//g, '/** $1 */')
}

/** The type that the compiler makes of a schema which only defines types for the others. */
const emptyRoot = /(?:\/\*\* .* \*\/\n)?export interface \w+ \{\}\n/

/** One import per schema to whose types this one refers. */
function importsOf(schema) {
  const used = new Map()
  for (const ref of foreignReferences(schema)) {
    const stem = ref.slice(0, ref.indexOf('.schema.json'))
    used.set(stem, new Set([...(used.get(stem) ?? []), typeName(ref)]))
  }
  return [...used.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([stem, names]) => `import type { ${[...names].sort().join(', ')} } from './${stem}.ts'\n`)
    .join('')
}

function foreignReferences(node) {
  if (typeof node !== 'object' || node === null) return []
  if (typeof node.$ref === 'string') return node.$ref.startsWith('#') ? [] : [node.$ref]
  return Object.values(node).flatMap(foreignReferences)
}
