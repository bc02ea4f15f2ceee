import type { BaseCommit, PastFile, ReadResult, Tree } from '../host.ts'
import { isContent } from './content.ts'

/** A file of the base: what it held, and whether it still holds it. */
export type PastContent = PastFile & { readonly same: boolean; readonly result: ReadResult }

/**
 * The YAML files, templates and links that the base has at or below these paths. What has not changed since is not read again.
 */
export async function readPast(
  past: BaseCommit,
  here: Tree,
  paths: readonly string[],
): Promise<readonly PastContent[]> {
  const files = (await past.list(paths)).filter(({ path, kind }) => kind === 'symlink' || /\.(ya?ml|hbs)$/.test(path))
  return Promise.all(
    files.map(async (file): Promise<PastContent> => {
      const result = here.read(file.path)
      if (isSame(file, result)) return { ...file, same: true, result }
      return { ...file, same: false, result: await past.read(file) }
    }),
  )
}

/** Links are refused wherever they lead, so that one is like the other. */
function isSame({ kind, id }: PastFile, result: ReadResult): boolean {
  if (kind === 'symlink') return !result.ok && result.reason === 'symlink'
  return kind === 'file' && result.ok && isContent(id, result.bytes)
}

/** Files of the base as a tree that is read like any other. */
export function pastTree(root: string, files: readonly PastContent[]): Tree {
  const byPath = new Map(files.map((file) => [file.path, file]))
  return {
    root,
    read: (path) => byPath.get(path)?.result ?? { ok: false, reason: 'missing' },
    list: (folder) =>
      files.filter(({ path }) => path.startsWith(`${folder}/`)).map(({ path, kind }) => ({ path, kind })),
  }
}
