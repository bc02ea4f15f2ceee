import { resolve } from 'node:path'
import type { ColorLevel, Host } from '../host.ts'
import type { Instant } from '../schedule/instant.ts'
import { writeAtomically } from './atomic-file.ts'
import { gitFacts } from './git.ts'
import { findUpward, repositoryRoot } from './git-directory.ts'
import { openTree } from './tree.ts'

export type NodeHostOptions = {
  readonly cwd: string
  readonly now: Instant
  /** Version of the time-zone rules of this runtime: `process.versions.tz`. */
  readonly tzdata: string
  readonly color: ColorLevel
  readonly columns: number
  readonly out: (text: string) => void
  readonly err: (text: string) => void
}

/** The Host of a real process. */
export function nodeHost({ cwd, now, tzdata, color, columns, out, err }: NodeHostOptions): Host {
  return {
    cwd,
    now,
    tzdata,
    color,
    columns,
    findUp: (name) => findUpward(cwd, name),
    resolve: (path) => resolve(cwd, path),
    open: openTree,
    write: (path, text) => writeAtomically(path, text, repositoryRoot(cwd) ?? cwd),
    out,
    err,
    git: gitFacts,
  }
}
