import type { Finding, Path } from '../report/finding.ts'
import { describe, type SchemaCode, type Told } from './describe.ts'
import { type Schema, type SchemaLoader, schemasAt } from './schema-at.ts'
import type { SchemaError } from './schema-error.ts'
import { relevant } from './unions.ts'

/** A finding that still says which rule it belongs to. */
export type SchemaFinding = Finding & { readonly code: SchemaCode }

/** Findings of one file that are told; the rest are most likely of the same kind. */
const mostFindings = 50

export type Explained = {
  readonly file: string
  readonly errors: readonly SchemaError[]
  readonly data: unknown
  readonly schema: Schema
  readonly load: SchemaLoader
}

/** Turns a validator's errors into findings: the first one of each place, at most 50. */
export function explain({ file, errors, data, schema, load }: Explained): SchemaFinding[] {
  const findings = new Map<string, SchemaFinding>()
  for (const error of relevant(errors)) {
    const path = pathIn(data, error.instancePath)
    const told = describe(error, path, valueAt(data, path), schemasAt(schema, path, load))
    const place = JSON.stringify(told.path)
    if (isBetter(told, findings.get(place))) findings.set(place, { file, ...told })
    if (findings.size === mostFindings) break
  }
  return [...findings.values()]
}

/** What form is expected says more than that a text is too long for it; else the first complaint counts. */
function isBetter(told: Told, known: SchemaFinding | undefined): boolean {
  return known === undefined || (known.code === 'schema/limit' && told.code === 'schema/format')
}

/** A JSON pointer as a path; the data tells which steps are indexes. */
function pathIn(data: unknown, pointer: string): Path {
  const path: (string | number)[] = []
  let here = data
  for (const raw of pointer.split('/').slice(1)) {
    const step = raw.replaceAll('~1', '/').replaceAll('~0', '~')
    path.push(Array.isArray(here) ? Number(step) : step)
    here = valueAt(here, path.slice(-1))
  }
  return path
}

function valueAt(data: unknown, path: Path): unknown {
  let here = data
  for (const step of path) {
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, step)) return undefined
    here = (here as Record<string | number, unknown>)[step]
  }
  return here
}
