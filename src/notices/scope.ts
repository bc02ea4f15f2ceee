import { didYouMean } from '../manifest/suggest.ts'
import type { Path } from './syntax.ts'

/** What names mean at a place of a template, judged by a view in which everything is filled in. */
export type Scope = {
  readonly value: unknown
  readonly parent: Scope | undefined
  /** Names given by `as |x|`. */
  readonly names: Readonly<Record<string, unknown>>
  readonly root: unknown
}

export type Meaning =
  | { readonly known: true; readonly value: unknown }
  | { readonly known: false; readonly message: string }

const loopData = ['index', 'first', 'last']

/** What a path stands for, or why it stands for nothing. */
export function meaningOf(path: Path, scope: Scope): Meaning {
  const parts = path.parts as readonly string[]
  if (path.data) return dataMeaning(parts, scope)
  const [first = ''] = parts
  const scoped = /^(\.|this\b)/.test(path.original)
  if (path.depth === 0 && !scoped && Object.hasOwn(scope.names, first)) {
    return walk(scope.names[first], parts.slice(1), path.original)
  }
  let here: Scope | undefined = scope
  for (let depth = path.depth; depth > 0; depth -= 1) here = here?.parent
  return here
    ? walk(here.value, parts, path.original)
    : { known: false, message: `"${path.original}" climbs out of the view` }
}

function dataMeaning(parts: readonly string[], scope: Scope): Meaning {
  const [first = '', ...rest] = parts
  if (first === 'root') return walk(scope.root, rest, `@${parts.join('.')}`)
  if (rest.length === 0 && loopData.includes(first)) return { known: true, value: first === 'index' ? 0 : true }
  return {
    known: false,
    message: `unknown variable "@${parts.join('.')}", use ${loopData.map((name) => `@${name}`).join(', ')} or @root`,
  }
}

function walk(start: unknown, parts: readonly string[], original: string): Meaning {
  let value = start
  for (const part of parts) {
    if (typeof value !== 'object' || value === null || Array.isArray(value) || !Object.hasOwn(value, part)) {
      const names = typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.keys(value) : []
      const likely = didYouMean(part, names)
      const hint = likely === undefined ? '' : `, did you mean "${likely}"?`
      return { known: false, message: `unknown variable "${original}"${hint}` }
    }
    value = (value as Readonly<Record<string, unknown>>)[part]
  }
  return { known: true, value }
}
