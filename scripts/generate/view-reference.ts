import { kindOf, meaning, type Node, type Schema } from './schema-node.ts'

/** The view field by field, from its schema: a table for each part, in the order of the schema. */
export function viewReference(schema: Schema): string {
  const top = Object.entries(schema.properties ?? {})
  const plain = top.filter(([, node]) => rowsOf(node, '', schema).length === 0)
  const parts = top.filter(([, node]) => rowsOf(node, '', schema).length > 0)
  const sections = parts.map(([name, node]) => {
    const list = meaning(node, schema).list ? ' A list.' : ''
    return `### ${name}\n\n${node.description}${list}\n\n${table(rowsOf(node, name, schema))}`
  })
  return `## The view, field by field

${schema.description}

### Plain fields

${table(plain.map(([name, node]) => rowOf(name, node, schema)))}

${sections.join('\n\n')}
`
}

const head = '| field | is | says |\n|---|---|---|'

function table(rows: readonly string[]): string {
  return [head, ...rows].join('\n')
}

function rowsOf(node: Node, path: string, schema: Schema): readonly string[] {
  const { inner, list } = meaning(node, schema)
  const at = list ? `${path}[]` : path
  return Object.entries(inner.properties ?? {}).flatMap(([name, child]) => {
    const below = rowsOf(child, `${at}.${name}`, schema)
    return [rowOf(`${at}.${name}`, child, schema), ...below]
  })
}

function rowOf(path: string, node: Node, schema: Schema): string {
  const { inner, list, nullable } = meaning(node, schema)
  const kind = inner.properties ? 'object' : kindOf(inner)
  const type = `${list ? `list of ${kind}s` : kind}${nullable || [inner.type].flat().includes('null') ? ' or null' : ''}`
  const values = inner.enum
    ?.filter((one) => one !== null)
    .map((one) => `\`${one}\``)
    .join(', ')
  const [example] = inner.properties || list || values !== undefined ? [] : (node.examples ?? [])
  const shown = example === undefined || example === null ? '' : ` Example: \`${String(example)}\`.`
  const choice = values === undefined ? '' : ` One of ${values}.`
  return `| \`${path}\` | ${type} | ${`${node.description ?? ''}${choice}${shown}`.replaceAll('|', '\\|')} |`
}
