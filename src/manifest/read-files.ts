import { createHash } from 'node:crypto'
import type { Cache, Tree } from '../host.ts'
import { decode } from './decode.ts'
import type { Reading, Wanted } from './reading.ts'

/**
 * Reads YAML files. What a file says follows from its bytes alone, so one that was seen without a flaw before is taken
 * from the cache; the parser and the validators are loaded for the others.
 */
export async function readFiles(tree: Tree, files: readonly Wanted[], cache: Cache): Promise<readonly Reading[]> {
  const readings: Reading[] = []
  let parser: typeof import('./parse-file.ts') | undefined
  for (const file of files) {
    const result = tree.read(file.path)
    const key = result.ok ? keyOf(file, result.bytes) : ''
    const known = result.ok ? recalled(file, result.bytes, cache.get(key)) : undefined
    if (known) readings.push(known)
    else {
      parser ??= await import('./parse-file.ts')
      readings.push(learned(parser.parseFile(file, result), key, cache))
    }
  }
  return readings
}

/** Keeps what was read for the next time, unless it has a flaw. */
function learned(reading: Reading, key: string, cache: Cache): Reading {
  const { problems, data } = reading.source
  if (problems.length === 0 && reading.schema.length === 0 && data !== undefined) cache.set(key, JSON.stringify(data))
  return reading
}

/** The name counts, because a name can be a flaw. */
function keyOf({ path, kind, anyName = false }: Wanted, bytes: Uint8Array): string {
  const name = anyName ? '' : path.slice(path.lastIndexOf('/') + 1)
  return createHash('sha256').update(`reading\0${kind}\0${name}\0`).update(bytes).digest('base64url')
}

function recalled({ path }: Wanted, bytes: Uint8Array, text: string | undefined): Reading | undefined {
  const data = text === undefined ? undefined : dataIn(text)
  if (data === undefined) return undefined
  return { source: { file: path, text: decode(bytes).text, data, problems: [], isBuildable: true }, schema: [] }
}

/** Undefined for a text that something has spoiled. */
function dataIn(text: string): unknown {
  try {
    return bare(JSON.parse(text))
  } catch {
    return undefined
  }
}

/** As the parser makes them: mappings without a prototype. */
function bare(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(bare)
  const object: Record<string, unknown> = Object.create(null)
  for (const key of Object.keys(value)) object[key] = bare((value as Record<string, unknown>)[key])
  return object
}
