import type { Instant } from './schedule/instant.ts'

/** What came of reading one file. Every refusal is a value, so that it can become a finding. */
export type ReadResult =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | {
      readonly ok: false
      readonly reason: 'missing' | 'symlink' | 'not-regular' | 'too-large' | 'unreadable' | 'outside'
    }

/** An entry of a folder, never followed when it is a link. `path` is relative to the root, with forward slashes. */
export type Entry = { readonly path: string; readonly kind: 'file' | 'folder' | 'symlink' | 'other' }

/** Facts about one manifest's history; undefined members could not be learned (no git, shallow clone, untracked). */
export type GitFacts = {
  readonly available: boolean
  /** Why history cannot be used, in words for a note; absent when it can. */
  readonly reason?: string
  /** Path relative to the root -> author time of the first commit that recorded the file. */
  readonly firstCommit: ReadonlyMap<string, Instant>
}

/** A folder tree seen through the guards of docs/security: no link followed, nothing outside the root, bounded size. */
export type Tree = {
  /** Absolute path of the root. */
  readonly root: string
  read(path: string): ReadResult
  /** All entries below a folder in byte order of their paths, without `.git` and `node_modules`; empty when it is missing. */
  list(folder: string): readonly Entry[]
}

/** 0 no colour, 1 basic, 2 256 colours, 3 true colour. */
export type ColorLevel = 0 | 1 | 2 | 3

/** The outside world as one value. Commands receive it; only `main.ts` and `io/` know what stands behind it. */
export type Host = {
  readonly cwd: string
  /** The instant of this run, read once. */
  readonly now: Instant
  /** Version of the time-zone rules in use, such as `2025c`. */
  readonly tzdata: string
  /** Our own decision, see docs/decisions.md. */
  readonly color: ColorLevel
  /** Columns available to text on stdout; 80 when stdout is not a terminal. */
  readonly columns: number
  /** The nearest folder at or above `cwd` that holds a file or folder of this name, no higher than the repository's root; else undefined. */
  findUp(name: string): string | undefined
  /** Absolute form of a path that the user gave, relative to `cwd`. */
  resolve(path: string): string
  open(root: string): Tree
  /** Writes a file whole or not at all, creating folders; refuses to write through a link. Path is absolute. */
  write(path: string, text: string): void
  out(text: string): void
  err(text: string): void
  git(root: string, paths: readonly string[]): Promise<GitFacts>
}
