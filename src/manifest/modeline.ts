import { posix } from 'node:path'
import type { Tree } from '../host.ts'
import type { Span } from '../report/span.ts'
import { positions } from './positions.ts'
import type { Source } from './source.ts'

/** The comment above a manifest that tells an editor which schema the file obeys. */
export type Modeline = {
  readonly file: string
  /** The path or address as written; undefined when the comment names none. */
  readonly schema: string | undefined
  /** Where `schema` stands, or the whole comment. */
  readonly span: Span
  /** `unknown` for what a checker must not or cannot look at: addresses, places outside the repository, packages. */
  readonly leadsTo: 'file' | 'nothing' | 'unknown'
  /** A path that would lead to the schema, when the repository holds it in a usual place. */
  readonly instead: string | undefined
}

/** Where a repository may keep the schema, the first one first. */
const usualPlaces = ['schemas/release.schema.json', 'node_modules/relctl/schemas/release.schema.json'] as const

/** The modelines of manifests. Manifests share a few schemas, so each path is looked up once. */
export function readModelines(tree: Tree, sources: readonly Source[]): readonly Modeline[] {
  const known = new Map<string, boolean>()
  const exists = (path: string) => {
    const found = known.get(path) ?? isThere(tree, path)
    known.set(path, found)
    return found
  }
  return sources.flatMap(({ file, text }) => {
    const found = findModeline(text)
    if (!found) return []
    const folder = posix.dirname(file)
    const place = usualPlaces.find(exists)
    const instead = place === undefined ? undefined : posix.relative(folder, place)
    return [{ file, ...found, leadsTo: destination(folder, found.schema, exists), instead }]
  })
}

/** Reads it as the YAML language server does: the first such comment before the content counts, in either spelling. */
function findModeline(text: string): Pick<Modeline, 'schema' | 'span'> | undefined {
  const [header = ''] = /^(?:[ \t]*(?:#.*|---[ \t]*|%.*)?(?:\r?\n|$))*/.exec(text) ?? []
  const comment = /^[ \t]*#[ \t]+(?:yaml-language-server[ \t]*:|\$schema:).*/m.exec(header)
  if (!comment) return undefined
  const line = comment[0].trim()
  const start = comment.index + comment[0].indexOf('#')
  const named = /\$schema(?:=|:[ \t]*)(\S+)/.exec(line)
  const schema = named?.[1]
  const offset = named && schema !== undefined ? named.index + named[0].length - schema.length : 0
  return { schema, span: positions(text)(start + offset, start + (schema ? offset + schema.length : line.length)) }
}

function destination(
  folder: string,
  schema: string | undefined,
  exists: (path: string) => boolean,
): Modeline['leadsTo'] {
  // Editors take "none" as the wish for no schema; a scheme or a drive begins with letters and a colon.
  if (schema === undefined || /^(none$|[a-z][a-z0-9+.-]*:|\/)/i.test(schema)) return 'unknown'
  const path = posix.join(folder, schema.replace(/#.*$/, ''))
  // Packages come and go with an installation that a checker need not have made.
  if (path.startsWith('../') || path.split('/').includes('node_modules')) return 'unknown'
  return exists(path) ? 'file' : 'nothing'
}

function isThere(tree: Tree, path: string): boolean {
  const result = tree.read(path)
  return result.ok || result.reason !== 'missing'
}
