import { resolve } from 'node:path'
import type { Ci, Clock, ColorLevel, Host } from '../host.ts'
import type { Lang } from '../words/lang.ts'
import { appendDurably } from './append-file.ts'
import { terminalAsk } from './ask.ts'
import { writeAtomically } from './atomic-file.ts'
import { cacheOpener } from './cache.ts'
import { findUpward, repositoryRoot } from './git-directory.ts'
import { openOutputFolder } from './output-folder.ts'
import { readRecord } from './read-record.ts'
import { openTree } from './tree.ts'
import { watchTree } from './watch.ts'

export type NodeHostOptions = {
  readonly cwd: string
  readonly version: string
  /** Names the code that runs: another build may read a file another way. */
  readonly build: string
  /** `now` of the host is what it shows at first. */
  readonly clock: Clock
  /** Version of the time-zone rules of this runtime: `process.versions.tz`. */
  readonly tzdata: string
  readonly color: ColorLevel
  readonly lang: Lang
  readonly columns: number
  readonly terminal: boolean
  readonly ci: Ci
  /** Where secrets come from. */
  readonly env: NodeJS.ProcessEnv
  readonly input: () => Promise<Uint8Array>
  readonly out: (text: string) => void
  readonly err: (text: string) => void
}

/** The Host of a real process. What only few commands ask for is loaded when one does. */
export function nodeHost({
  cwd,
  version,
  build,
  clock,
  tzdata,
  color,
  lang,
  columns,
  terminal,
  ci,
  env,
  input,
  out,
  err,
}: NodeHostOptions): Host {
  const record = readRecord()
  const base = repositoryRoot(cwd) ?? cwd
  return {
    cwd,
    version,
    now: clock.now(),
    clock,
    tzdata,
    color,
    lang,
    columns,
    terminal,
    ci,
    ask: terminalAsk(),
    findUp: (name) => findUpward(cwd, name),
    resolve: (path) => resolve(cwd, path),
    open: (root) => record.watch(openTree(root)),
    cache: cacheOpener(build),
    watch: watchTree,
    exclusively: async (root, work) => (await import('./lock.ts')).exclusively(root, work),
    append: (path, text) => appendDurably(path, text, base),
    post: {
      mail: async (mail) => (await import('./smtp.ts')).sendMail(mail, env),
      call: async (call) => (await import('./http.ts')).callOut(call, env),
    },
    branch: async (root) => (await import('./git-write.ts')).openBranch(root),
    write: (path, text) => writeAtomically(path, text, base),
    save: (path, text, { folders }) => {
      record.refuse(path)
      writeAtomically(path, text, base, { folders })
    },
    serve: async (port, answer) => (await import('./serve.ts')).serveLocally(port, answer),
    output: (folder) => openOutputFolder(folder, base),
    input,
    out,
    err,
    git: async (root, paths) => (await import('./first-commits.ts')).gitFacts(root, paths),
    base: async (root, name) => (await import('./base-commit.ts')).openBaseCommit(root, name, ci.targetBranch),
  }
}
