import { type Stats, statSync } from 'node:fs'
import { join } from 'node:path'
import { UsageError } from '../exit.ts'
import type { Tree } from '../host.ts'

/** Remembers which files were read, so that an output does not take the place of an input. */
export type ReadRecord = {
  watch(tree: Tree): Tree
  /** @throws UsageError when this path is a file that was read, under whatever name */
  refuse(path: string): void
}

export function readRecord(): ReadRecord {
  const paths = new Set<string>()
  return {
    watch: (tree) => ({
      ...tree,
      read(path) {
        const result = tree.read(path)
        if (result.ok) paths.add(join(tree.root, path))
        return result
      },
    }),
    refuse(path) {
      const target = statsOf(path)
      if (!target) return
      // A name says little: links and systems that ignore capitals give one file several.
      for (const read of paths.has(path) ? [path] : paths) {
        const stats = statsOf(read)
        if (stats?.ino !== target.ino || stats.dev !== target.dev) continue
        throw new UsageError(
          `will not replace ${JSON.stringify(path)}: relctl reads it`,
          'choose another name for the output',
        )
      }
    },
  }
}

function statsOf(path: string): Stats | undefined {
  try {
    return statSync(path)
  } catch {
    return undefined
  }
}
