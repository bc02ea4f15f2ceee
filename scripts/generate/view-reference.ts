type Node = {
  readonly [key: string]: unknown
  readonly description?: string
  readonly properties?: Readonly<Record<string, Node>>
  readonly items?: Node
  readonly oneOf?: readonly Node[]
  readonly $ref?: string
  readonly type?: string | readonly string[]
  readonly enum?: readonly string[]
  readonly const?: unknown
  readonly examples?: readonly unknown[]
}

type Schema = Node & { readonly definitions: Readonly<Record<string, Node>> }

/** The view field by field, from its schema: a table for each part, in the order of the schema. */
export function viewReference(schema: Schema): string {
  const top = Object.entries(schema.properties ?? {})
  const plain = top.filter(([, node]) => rowsOf(node, '', schema).length === 0)
  const parts = top.filter(([, node]) => rowsOf(node, '', schema).length > 0)
  const sections = parts.map(([name, node]) => {
    const list = meaning(node, schema).list ? ', a list' : ''
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
  const type = `${list ? `list of ${kind}s` : kind}${nullable ? ' or null' : ''}`
  const values = inner.enum
    ?.filter((one) => one !== null)
    .map((one) => `\`${one}\``)
    .join(', ')
  const [example] = inner.properties || list || values !== undefined ? [] : (node.examples ?? [])
  const shown = example === undefined || example === null ? '' : ` Example: \`${String(example)}\`.`
  const choice = values === undefined ? '' : ` One of ${values}.`
  return `| \`${path}\` | ${type} | ${`${node.description ?? ''}${choice}${shown}`.replaceAll('|', '\\|')} |`
}

function kindOf({ type, enum: values }: Node): string {
  const names = (Array.isArray(type) ? type : [type]).filter((one) => one !== 'null' && one !== undefined)
  const [name = values ? 'string' : 'value'] = names as readonly string[]
  return { string: 'text', integer: 'number', boolean: 'yes or no' }[name] ?? name
}

/** What stands behind references and alternatives with null. */
function meaning(node: Node, schema: Schema): { inner: Node; list: boolean; nullable: boolean } {
  const nullable =
    node.oneOf?.some(({ type }) => type === 'null') || (Array.isArray(node.type) && node.type.includes('null'))
  const chosen = resolve(node.oneOf?.find(({ type }) => type !== 'null') ?? node, schema)
  if (chosen.type !== 'array' || !chosen.items) return { inner: chosen, list: false, nullable: nullable === true }
  return { inner: resolve(chosen.items, schema), list: true, nullable: nullable === true }
}

function resolve(node: Node, schema: Schema): Node {
  const name = /#\/definitions\/(\w+)$/.exec(node.$ref ?? '')?.[1]
  return name === undefined ? node : resolve(schema.definitions[name] ?? {}, schema)
}
