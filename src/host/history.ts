import type { Instant } from '../schedule/instant.ts'
import type { Entry, ReadResult } from './tree.ts'

/** Facts about one manifest's history; undefined members could not be learned (no git, shallow clone, untracked). */
export type GitFacts = {
  readonly available: boolean
  /** Why history cannot be used, in words for a note; absent when it can. */
  readonly reason?: string
  /** Path relative to the root -> author time of the first commit that recorded the file. */
  readonly firstCommit: ReadonlyMap<string, Instant>
}

/** A file of a commit; `id` names its content, `size` is in bytes. */
export type PastFile = Entry & { readonly id: string; readonly size: number }

/** The commit with which the checked-out state is compared. Paths are relative to the root that was asked for. */
export type BaseCommit = {
  /** Full id of the commit at which the two parted. */
  readonly commit: string
  /** The base as the user or CI calls it: `origin/main`. */
  readonly name: string
  /** The files at or below these paths. */
  list(paths: readonly string[]): Promise<readonly PastFile[]>
  read(file: PastFile): Promise<ReadResult>
}

/** The branch that is checked out, and the branch of the remote to which it belongs. */
export type Branch = {
  /**
   * Gets what others have pushed.
   * @throws UsageError when there is work here that the remote does not have
   */
  catchUp(): Promise<void>
  /**
   * Commits files as they are and pushes the commit.
   * @param paths relative to the root
   * @returns false when somebody else was faster: all files are then as the remote has them
   * @throws UsageError when the remote cannot be reached or does not want it, or somebody edits here what it changes
   */
  publish(paths: readonly string[], message: string): Promise<boolean>
}
