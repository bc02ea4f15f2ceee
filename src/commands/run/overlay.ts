import { Buffer } from 'node:buffer'
import type { Host, Tree } from '#host.ts'
import { below } from './paths.ts'

/** The same host, on whose disk some files hold something else. Paths are absolute. Nothing is written. */
export function withFiles(host: Host, files: ReadonlyMap<string, Uint8Array>): Host {
  return { ...host, open: (root) => overlaid(host.open(root), files) }
}

function overlaid(tree: Tree, files: ReadonlyMap<string, Uint8Array>): Tree {
  const own = new Map(
    [...files].flatMap(([path, bytes]) => {
      const relative = below(tree.root, path)
      return relative ? [[relative, bytes] as const] : []
    }),
  )
  return {
    root: tree.root,
    read: (path) => {
      const bytes = own.get(path)
      return bytes ? { ok: true, bytes } : tree.read(path)
    },
    list: (folder) => {
      const added = [...own.keys()].filter((path) => path.startsWith(`${folder}/`))
      if (added.length === 0) return tree.list(folder)
      const others = tree.list(folder).filter(({ path }) => !own.has(path))
      const entries = [...others, ...added.map((path) => ({ path, kind: 'file' as const }))]
      return entries.sort((a, b) => Buffer.compare(Buffer.from(a.path), Buffer.from(b.path)))
    },
  }
}
