import { lstatSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** The nearest folder at or above this one that holds `.git` (a folder, or a file in worktrees and submodules). */
export function repositoryRoot(folder: string): string | undefined {
  for (const here of upward(folder)) if (exists(join(here, '.git'))) return here
  return undefined
}

/** The nearest folder at or above this one that holds an entry of this name, no higher than the repository's root. */
export function findUpward(folder: string, name: string): string | undefined {
  for (const here of upward(folder)) {
    if (exists(join(here, name))) return here
    if (exists(join(here, '.git'))) return undefined
  }
  return undefined
}

function* upward(folder: string): Generator<string> {
  let here = folder
  for (;;) {
    yield here
    const parent = dirname(here)
    if (parent === here) return
    here = parent
  }
}

function exists(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined
}
