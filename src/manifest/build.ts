import { isMap, isScalar, isSeq, type ParsedNode } from 'yaml'
import type { Path } from '../report/finding.ts'
import { quoted } from '../report/safe-text.ts'
import { escapedCharacter } from './characters.ts'
import type { ProblemList } from './problem.ts'
import { numberTrap, type Trap, textTrap } from './traps.ts'

/** Names that reach an object's machinery instead of its data in careless code. */
const forbiddenKeys: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype'])

type Context = {
  readonly problems: ProblemList
  readonly text: string
  /** The line of an offset, for messages that point at a second place. */
  readonly lineOf: (offset: number) => number
}

/**
 * Plain JSON from the nodes of a document. Mappings become objects without a prototype, so that looking up a name
 * from a file (`products[release.product]`) finds what the file says or nothing. Recurses once per level: the
 * depth must have been checked.
 */
export function build(node: ParsedNode | null, context: Context, path: (string | number)[] = []): unknown {
  if (isMap(node)) return mapping(node, context, path)
  if (isSeq(node)) {
    return node.items.map((item, index) => {
      path.push(index)
      const value = build(item as ParsedNode | null, context, path)
      path.pop()
      return value
    })
  }
  return isScalar(node) ? scalar(node, context, path) : null
}

type MapNode = Extract<ParsedNode, { items: readonly { key: unknown }[] }>

function mapping(node: MapNode, context: Context, path: (string | number)[]): unknown {
  const object: Record<string, unknown> = Object.create(null)
  for (const pair of node.items) {
    // Anything else as a key is a syntax error already.
    if (!isScalar(pair.key)) continue
    const key = String(pair.key.value ?? '')
    path.push(key)
    if (isUsableKey(key, pair.key as ScalarNode, object, node, context, path))
      object[key] = build(pair.value, context, path)
    path.pop()
  }
  return object
}

type ScalarNode = Extract<ParsedNode, { source: string; value: unknown; type?: unknown }>

function isUsableKey(
  key: string,
  node: ScalarNode,
  object: object,
  map: MapNode,
  context: Context,
  path: Path,
): boolean {
  const add = (
    code: 'yaml/syntax' | 'yaml/forbidden-key' | 'yaml/duplicate-key' | 'yaml/control-character',
    message: string,
    hint: string,
  ) => {
    const [start, end] = node.range
    context.problems.add({ code, message, hint, path: [...path], start, end })
    return false
  }
  if (key === '') return add('yaml/syntax', 'found a colon without a key before it', 'write "key: value"')
  if (forbiddenKeys.has(key))
    return add('yaml/forbidden-key', `found the key ${quoted(key)}, which no file may use`, 'rename it')
  if (key in object) {
    const first = map.items.find((pair) => isScalar(pair.key) && String(pair.key.value ?? '') === key)
      ?.key as ScalarNode
    const line = context.lineOf(first.range[0])
    return add(
      'yaml/duplicate-key',
      `found the key ${quoted(key)} twice, first on line ${line}`,
      'remove one of the two',
    )
  }
  const escaped = node.type === 'QUOTE_DOUBLE' ? escapedCharacter(key, written(node, context)) : undefined
  return escaped ? add('yaml/control-character', escaped.message, escaped.hint) : true
}

function scalar(node: ScalarNode, context: Context, path: Path): unknown {
  const { value } = node
  if (typeof value === 'number') return trapped(numberTrap(node.source, value, path), value, node, context, path)
  if (typeof value !== 'string') return value
  if (node.type === 'PLAIN') return trapped(textTrap(value), value, node, context, path)
  const escaped = node.type === 'QUOTE_DOUBLE' ? escapedCharacter(value, written(node, context)) : undefined
  if (escaped) {
    const [start, end] = node.range
    context.problems.add({ code: 'yaml/control-character', ...escaped, path: [...path], start, end })
  }
  return value
}

function written({ range: [start, end] }: ScalarNode, { text }: Context): string {
  return text.slice(start, end)
}

function trapped(trap: Trap | undefined, value: unknown, node: ScalarNode, context: Context, path: Path): unknown {
  if (!trap) return value
  const [start, end] = node.range
  context.problems.add({ ...trap.problem, path: [...path], start, end })
  return trap.meant
}
