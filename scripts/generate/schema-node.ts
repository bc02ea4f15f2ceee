/** A part of a JSON Schema, as far as references for readers need it. */
export type Node = {
  readonly [key: string]: unknown
  readonly description?: string
  readonly properties?: Readonly<Record<string, Node>>
  readonly patternProperties?: Readonly<Record<string, Node>>
  readonly required?: readonly string[]
  readonly items?: Node
  readonly oneOf?: readonly Node[]
  readonly $ref?: string
  readonly type?: string | readonly string[]
  readonly enum?: readonly string[]
  readonly enumDescriptions?: readonly string[]
  readonly const?: unknown
  readonly examples?: readonly unknown[]
}

export type Schema = Node & { readonly definitions: Readonly<Record<string, Node>> }

/** What stands behind references and alternatives with null. */
export function meaning(node: Node, schema: Schema): { inner: Node; list: boolean; nullable: boolean } {
  const nullable =
    node.oneOf?.some(({ type }) => type === 'null') || (Array.isArray(node.type) && node.type.includes('null'))
  const chosen = resolve(node.oneOf?.find(({ type }) => type !== 'null') ?? node, schema)
  if (chosen.type !== 'array' || !chosen.items) return { inner: chosen, list: false, nullable: nullable === true }
  return { inner: resolve(chosen.items, schema), list: true, nullable: nullable === true }
}

/** The word for a plain value. */
export function kindOf({ type, enum: values }: Node): string {
  const names = (Array.isArray(type) ? type : [type]).filter((one) => one !== 'null' && one !== undefined)
  const [name = values ? 'string' : 'value'] = names as readonly string[]
  return { string: 'text', integer: 'number', boolean: 'yes or no' }[name] ?? name
}

/** The definition that a reference names. */
export function referenceOf({ $ref }: Node): string | undefined {
  return /#\/definitions\/(\w+)$/.exec($ref ?? '')?.[1]
}

function resolve(node: Node, schema: Schema): Node {
  const name = referenceOf(node)
  return name === undefined ? node : resolve(schema.definitions[name] ?? {}, schema)
}
