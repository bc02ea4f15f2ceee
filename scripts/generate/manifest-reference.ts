import { flow } from '../../src/manifest/entry-text.ts'
import { kindOf, meaning, type Node, referenceOf, type Schema } from './schema-node.ts'

/** `docs/manifest.md`: what each field of a manifest means, in the order of the schema. */
export function manifestReference(schema: Schema): string {
  const fields = Object.entries(schema.properties ?? {})
  const needed = new Set(schema.required)
  const index = fields.map(([name, { description = '' }]) => {
    const word = needed.has(name) ? 'always' : ''
    return `| [${name}](#${name.toLowerCase()}) | ${word} | ${cell(description)} |`
  })
  const sections = fields.map(([name, node]) => section(name, node, schema))
  return `<!-- Generated from schemas/release.schema.json by "npm run generate". Do not edit. -->

# The manifest, field by field

One file in \`releases/\` is one upgrade, named after its \`id\`. Only ${wordsOf([...needed])} are needed in every
manifest; a policy may ask for more (\`relctl explain <policy>/<class>\` says what), and \`relctl new\` writes what it
asks for. Unknown fields are refused. Editors that read the first line of a manifest
(\`# yaml-language-server: $schema=…\`) show all of this while you type.

| field | needed | says |
|---|---|---|
${index.join('\n')}

${sections.join('\n\n')}

## Shapes

Values that occur in many fields.

| shape | is | example |
|---|---|---|
${Object.entries(shapes)
  .map(([name, title]) => shapeRow(title, schema.definitions[name] ?? {}))
  .join('\n')}
`
}

/** Shared definitions that are told once at the end, by the words for them. */
const shapes: Readonly<Record<string, string>> = {
  id: 'name',
  ids: 'list of names',
  localized: 'text in every language',
  localizedList: 'list of texts in every language',
  moment: 'moment',
  duration: 'duration',
  date: 'day',
  month: 'month',
  zone: 'time zone',
  link: 'web address',
  evidence: 'evidence',
}

function shapeRow(title: string, { description = '', examples = [] }: Node): string {
  return `| ${title} | ${cell(description)} | ${examples.map((one) => `\`${flow(one)}\``).join(', ')} |`
}

function section(name: string, node: Node, schema: Schema): string {
  const [example] = node.examples ?? []
  const rows = rowsOf(node, name, schema)
  const table = rows.length > 0 ? ['| field | is | says |', '|---|---|---|', ...rows].join('\n') : undefined
  const { inner, list } = meaning(node, schema)
  const kind = table === undefined ? `${capital(typeOf(node, schema))}.` : undefined
  const choice = table === undefined ? choiceOf(list ? inner : node) : undefined
  const shown = example === undefined ? undefined : `\`\`\`yaml\n${block(name, example)}\n\`\`\``
  const text = [`${node.description ?? ''}${kind === undefined ? '' : ` ${kind}`}`, choice, shown, table]
  return [`## ${name}`, ...text.filter((part) => part !== undefined && part !== '')].join('\n\n')
}

/** A row for each field inside, and for those inside these. */
function rowsOf(node: Node, path: string, schema: Schema): readonly string[] {
  if (shapeOf(node) !== undefined) return []
  const { inner, list } = meaning(node, schema)
  const at = list ? `${path}[]` : path
  const named = Object.entries(inner.patternProperties ?? {}).map(([, child]) => ['<name>', child] as const)
  return [...Object.entries(inner.properties ?? {}), ...named].flatMap(([name, child]) => {
    const needed = inner.required?.includes(name) ? ', needed' : ''
    const choice = choiceOf(meaning(child, schema).inner, '<br>')
    const says = `${cell(child.description ?? '')}${choice === undefined ? '' : `<br>${choice}`}`
    const row = `| \`${at}.${name}\` | ${typeOf(child, schema)}${needed} | ${says} |`
    return [row, ...rowsOf(child, `${at}.${name}`, schema)]
  })
}

function typeOf(node: Node, schema: Schema): string {
  const shape = shapeOf(node)
  if (shape !== undefined) return `[${shape}](#shapes)`
  const { inner, list } = meaning(node, schema)
  const shapeInside = node.items && shapeOf(node.items)
  const kind = inner.enum ? 'choice' : inner.properties || inner.patternProperties ? 'object' : kindOf(inner)
  const one = shapeInside === undefined ? kind : `[${shapeInside}](#shapes)`
  return list ? `list of ${one}s` : one
}

function shapeOf(node: Node): string | undefined {
  return shapes[referenceOf(node) ?? '']
}

/** What each word of a choice means. */
function choiceOf({ enum: words, enumDescriptions = [] }: Node, between = '\n'): string | undefined {
  return words
    ?.map((word, index) => `${between === '\n' ? '- ' : ''}\`${word}\`: ${cell(enumDescriptions[index] ?? '')}`)
    .join(between)
}

/** A field with its value as people write it: on one line as long as it fits. */
function block(name: string, value: unknown, indent = ''): string {
  const line = `${indent}${name}: ${flow(value)}`
  if (line.length <= longestLine || typeof value !== 'object' || value === null) return line
  if (Array.isArray(value)) return [`${indent}${name}:`, ...value.map((one) => item(one, `${indent}  `))].join('\n')
  const inside = Object.entries(value).map(([key, part]) => block(key, part, `${indent}  `))
  return [`${indent}${name}:`, ...inside].join('\n')
}

function item(value: unknown, indent: string): string {
  const line = `${indent}- ${flow(value)}`
  if (line.length <= longestLine || typeof value !== 'object' || value === null) return line
  const lines = Object.entries(value).map(([key, part]) => block(key, part, `${indent}  `))
  return lines.join('\n').replace(`${indent}  `, `${indent}- `)
}

const longestLine = 100

function cell(text: string): string {
  return text.replaceAll('|', '\\|')
}

function capital(text: string): string {
  return text.replace(/^\[?\p{Ll}/u, (letter) => letter.toUpperCase())
}

function wordsOf(names: readonly string[]): string {
  const quoted = names.map((name) => `\`${name}\``)
  return `${quoted.slice(0, -1).join(', ')} and ${quoted.at(-1)}`
}
