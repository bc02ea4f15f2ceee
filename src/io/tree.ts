import { Buffer } from 'node:buffer'
import { type Dirent, lstatSync, readdirSync, realpathSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { UsageError } from '../exit.ts'
import type { Entry, ReadResult, Tree } from '../host.ts'
import { isReallyInside, normalInside } from './inside.ts'
import { growSlowly } from './memory.ts'
import { readRegularFile } from './read-file.ts'

/** Bounds of a listing. Beyond them listing fails as a whole: an incomplete check would look like a passed one. */
const bounds = { depth: 32, entries: 200_000 } as const

/** Files of a repository so large that memory counts more than time. */
const many = 2_000

const skipped: ReadonlySet<string> = new Set(['.git', 'node_modules'])

/**
 * Opens a folder as a Tree.
 * @throws UsageError when the folder does not exist
 */
export function openTree(folder: string): Tree {
  const root = realRoot(folder)
  const inside = new Map<string, boolean | undefined>()
  const isInside = (path: string) => {
    if (!inside.has(path)) inside.set(path, isReallyInside(root, path))
    return inside.get(path)
  }
  return {
    root,
    read: (path) => read(root, path, isInside),
    list: (path) => list(root, path, isInside),
  }
}

type IsInside = (folder: string) => boolean | undefined

function realRoot(folder: string): string {
  const real = attempt(() => realpathSync.native(folder))
  if (real.ok) return real.value
  throw new UsageError(`cannot open the folder ${JSON.stringify(folder)}: ${real.code}`)
}

function read(root: string, path: string, isInside: IsInside): ReadResult {
  const normal = normalInside(path)
  if (normal === undefined) return { ok: false, reason: 'outside' }
  const parent = isInside(dirname(normal))
  if (parent === undefined) return { ok: false, reason: 'missing' }
  return parent ? readRegularFile(join(root, normal)) : { ok: false, reason: 'outside' }
}

function list(root: string, folder: string, isInside: IsInside): Entry[] {
  const normal = normalInside(folder)
  if (normal === undefined || !isInside(dirname(normal))) return []
  const kind = normal === '' ? 'folder' : kindOnDisk(join(root, normal))
  // A linked folder shows up as itself, so that nobody can hide the files behind it.
  if (kind === 'symlink') return [{ path: normal, kind }]
  if (kind !== 'folder') return []
  const entries: Entry[] = []
  collect(root, normal, 1, entries)
  if (entries.length > many) growSlowly(process.versions.v8)
  return entries.sort((a, b) => byteOrder(a.path, b.path))
}

function collect(root: string, folder: string, depth: number, entries: Entry[]): void {
  for (const found of contents(join(root, folder))) {
    if (skipped.has(found.name)) continue
    const path = folder === '' ? found.name : `${folder}/${found.name}`
    const kind = kindOf(found)
    entries.push({ path, kind })
    if (entries.length > bounds.entries) throw new UsageError(`more than ${bounds.entries} files below ${root}`)
    if (kind !== 'folder') continue
    if (depth === bounds.depth)
      throw new UsageError(`more than ${bounds.depth} folders inside each other below ${root}`)
    collect(root, path, depth + 1, entries)
  }
}

function contents(folder: string): Dirent[] {
  const found = attempt(() => readdirSync(folder, { withFileTypes: true }))
  if (found.ok) return found.value
  if (found.code === 'ENOENT') return []
  throw new UsageError(`cannot list the folder ${JSON.stringify(folder)}: ${found.code}`)
}

type Attempt<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly code: string }

function attempt<T>(action: () => T): Attempt<T> {
  try {
    return { ok: true, value: action() }
  } catch (error) {
    return { ok: false, code: (error as NodeJS.ErrnoException).code ?? String(error) }
  }
}

function kindOnDisk(path: string): Entry['kind'] | undefined {
  const stats = lstatSync(path, { throwIfNoEntry: false })
  return stats && kindOf(stats)
}

function kindOf(found: { isFile(): boolean; isDirectory(): boolean; isSymbolicLink(): boolean }): Entry['kind'] {
  return found.isFile() ? 'file' : found.isDirectory() ? 'folder' : found.isSymbolicLink() ? 'symlink' : 'other'
}

/** The order of the UTF-8 bytes, which is not that of JavaScript's UTF-16 comparison. */
function byteOrder(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b))
}
