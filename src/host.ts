import type { BaseCommit, Branch, GitFacts } from './host/history.ts'
import type { Tree } from './host/tree.ts'
import type { Post } from './outgoing.ts'
import type { Instant } from './schedule/instant.ts'
import type { Lang } from './words/lang.ts'

export type { BaseCommit, Branch, GitFacts, PastFile } from './host/history.ts'
export type { Entry, ReadResult, Tree } from './host/tree.ts'

/**
 * Texts that were worked out before, each by the digest of what it follows from. A repository without them only takes
 * longer: what is lost or cannot be kept is never told.
 */
export type Cache = {
  get(key: string): string | undefined
  set(key: string, text: string): void
  /** Keeps what was asked for and what is new, for the next run. */
  save(): void
}

/** Remembers nothing. */
export const noCache: Cache = { get: () => undefined, set: () => undefined, save: () => undefined }

/** 0 no colour, 1 basic, 2 256 colours, 3 true colour. */
export type ColorLevel = 0 | 1 | 2 | 3

/** The CI host that reads our output and may act on it. */
export type Ci = {
  /** GitHub Actions: obeys workflow commands in what it reads. `out` and `err` make data harmless there. */
  readonly github: boolean
  /** Prints lines that the CI host is meant to obey, as they are. Data in them must have been escaped. */
  command(lines: string): void
  /** The branch that the pull or merge request is to go to, when CI runs for one. */
  readonly targetBranch?: string
  /** The page on which a step of a workflow may leave Markdown, when there is one. */
  readonly summary?: {
    /** What earlier commands of the step have left there. */
    readonly bytes: number
    /** @returns why it could not be written, in a word */
    append(markdown: string): string | undefined
  }
}

/** Time as a run lives through it: the real one, or with `--now` one that passes only while somebody sleeps. */
export type Clock = {
  now(): Instant
  sleep(minutes: number): Promise<void>
}

/** Tells of changes below a root until the user interrupts the process. */
export type Watcher = {
  /**
   * Waits until a file or folder of these paths (relative, with forward slashes) may have changed since the last call.
   * @returns false when the user has ended the watching
   */
  next(places: readonly string[]): Promise<boolean>
}

/** A folder that fills itself with files made by this run, and keeps no others of earlier runs. */
export type OutputFolder = {
  /**
   * Puts a file in its place unless it is there already, byte for byte.
   * @returns whether anything was written
   * @throws UsageError rather than replace a file that no run has made
   */
  put(path: string, content: string | Uint8Array): boolean
  /** Ends the run. @param complete whether files of earlier runs that were not put again may go @returns how many went */
  finish(complete: boolean): number
}

/** What a server says about one address. */
export type Answer = { readonly status: number; readonly type: string; readonly body: string | Uint8Array }

/** A server on this computer alone. */
export type LocalServer = { readonly url: string; close(): Promise<void> }

/** `value` is what a question gives back. */
export type Choice = { readonly value: string; readonly label: string; readonly hint?: string }

/** Questions to whoever sits at the terminal. */
export type Ask = {
  /** @param check says what is wrong with an answer, in a word; nothing when it will do */
  text(message: string, check: (given: string) => string | undefined, example?: string): Promise<string>
  choose(message: string, choices: readonly Choice[]): Promise<string>
}

/** The outside world as one value. Commands receive it; only `main.ts` and `io/` know what stands behind it. */
export type Host = {
  readonly cwd: string
  /** Version of relctl. */
  readonly version: string
  /** The instant of this run, read once. */
  readonly now: Instant
  readonly clock: Clock
  /** Version of the time-zone rules in use, such as `2025c`. */
  readonly tzdata: string
  /** Our own decision, see docs/decisions.md. */
  readonly color: ColorLevel
  /** In which plans, reports and the frame of findings are told to people. */
  readonly lang: Lang
  /** Columns available to text on stdout; 80 when stdout is not a terminal. */
  readonly columns: number
  /** Whether stdout is a terminal, which can be cleared. */
  readonly terminal: boolean
  readonly ci: Ci
  /** Undefined when nobody can answer: stdin or stdout is no terminal. */
  readonly ask: Ask | undefined
  /** The nearest folder at or above `cwd` that holds a file or folder of this name, no higher than the repository's root; else undefined. */
  findUp(name: string): string | undefined
  /** Absolute form of a path that the user gave, relative to `cwd`. */
  resolve(path: string): string
  open(root: string): Tree
  cache(root: string): Cache
  watch(root: string): Watcher
  /**
   * Runs work that reads and then writes a repository while no other process of relctl does so; waits for its turn.
   * What a process had in hand when it was killed binds nobody.
   * @throws UsageError when another process does not come to an end
   */
  exclusively<T>(root: string, work: () => Promise<T>): Promise<T>
  /** Writes a file whole or not at all, creating folders; refuses to write through a link. Path is absolute. */
  write(path: string, text: string): void
  /** Adds text at the end of a file, which is made when it is missing, and waits until it will outlast a crash. Path is absolute. */
  append(path: string, text: string): void
  /**
   * Writes a file that the user has asked for, such as a report. Refuses to replace a file that this run has read.
   * @param options.folders whether missing folders are made
   * @throws UsageError
   */
  save(path: string, text: string, options: { readonly folders: boolean }): void
  /** A folder for what can be made again at any time. @throws UsageError when it cannot be one */
  output(folder: string): OutputFolder
  /** Serves what `answer` says about a path, to this computer alone. @throws UsageError when the port cannot be had */
  serve(port: number, answer: (path: string) => Answer): Promise<LocalServer>
  /** What is on stdin, up to one byte more than a file may have. */
  input(): Promise<Uint8Array>
  out(text: string): void
  err(text: string): void
  readonly post: Post
  /** @throws UsageError outside git, and where no branch is checked out */
  branch(root: string): Promise<Branch>
  git(root: string, paths: readonly string[]): Promise<GitFacts>
  /**
   * @param name the base that the user named, if any
   * @throws UsageError that says how to mend it, when there is nothing to compare with
   */
  base(root: string, name: string | undefined): Promise<BaseCommit>
}
