import type { LogEntry } from '../generated/types/release.ts'

/** The order in which the keys of an entry are written: what, when and who first, long texts last. */
const order: readonly (keyof LogEntry)[] = [
  'event',
  'at',
  'by',
  'step',
  'month',
  'batch',
  'window',
  'revision',
  'channels',
  'role',
  'author',
  'from',
  'to',
  'downtime',
  'evidence',
  'metrics',
  'scopeChange',
  'reason',
  'text',
]

/** An entry on one line: `{ event: started, at: 2026-12-05T22:00 }`. */
export function flowEntry(entry: LogEntry): string {
  return flow(Object.fromEntries(pairsOf(entry)))
}

/** An entry as lines of `key: value`, without indentation. */
export function blockEntry(entry: LogEntry): readonly string[] {
  return pairsOf(entry).flatMap(([key, value]) => {
    const line = `${key}: ${flow(value)}`
    if (line.length <= longestLine || !isObject(value)) return [line]
    return [`${key}:`, ...Object.entries(value).map(([name, text]) => `  ${plain(name)}: ${flow(text)}`)]
  })
}

/** A text as YAML, in quotes wherever a reader, old ones included, could take it for something else. */
export function plain(text: string): string {
  return isPlain(text) ? text : JSON.stringify(text)
}

const longestLine = 100

function pairsOf(entry: LogEntry): readonly (readonly [string, unknown])[] {
  return order.flatMap((key) => (entry[key] === undefined ? [] : [[key, entry[key]] as const]))
}

/** Plain data on one line, texts as `plain` writes them. */
export function flow(value: unknown): string {
  if (typeof value === 'string') return plain(value)
  if (Array.isArray(value)) return `[${value.map(flow).join(', ')}]`
  if (!isObject(value)) return String(value)
  const pairs = Object.entries(value).filter(([, part]) => part !== undefined)
  return `{ ${pairs.map(([key, part]) => `${plain(key)}: ${flow(part)}`).join(', ')} }`
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Words that are not texts to a YAML 1.1 reader. */
const reserved = /^(y|yes|n|no|on|off|true|false|null|nan|inf)$/i

/** A moment of a manifest, with or without its offset; it has no seconds, so that no reader takes it for a timestamp. */
const moment = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(Z|[+-]\d{2}:\d{2})?$/

const duration = /^\d+[mhdw]$/

/** Names such as `2026-12-05-payroll`, with a letter that no notation of numbers has. */
const name = /^\d[a-z0-9-]*[g-np-wyz][a-z0-9-]*$/

/** Words that begin with a letter, without anything that means something in a flow collection; a colon only inside a word. */
const words = /^\p{L}([\p{L}\p{N}\p{M} ./+@()%–-]|:(?=[\p{L}\p{N}/]))*$/u

function isPlain(text: string): boolean {
  if (moment.test(text) || duration.test(text) || name.test(text)) return true
  return words.test(text) && !text.endsWith(' ') && !reserved.test(text)
}
