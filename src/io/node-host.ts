import { resolve } from 'node:path'
import type { Ci, Clock, ColorLevel, Host } from '../host.ts'
import { appendDurably } from './append-file.ts'
import { terminalAsk } from './ask.ts'
import { writeAtomically } from './atomic-file.ts'
import { openBaseCommit } from './base-commit.ts'
import { cacheOpener } from './cache.ts'
import { gitFacts } from './first-commits.ts'
import { findUpward, repositoryRoot } from './git-directory.ts'
import { openBranch } from './git-write.ts'
import { callOut } from './http.ts'
import { exclusively } from './lock.ts'
import { openOutputFolder } from './output-folder.ts'
import { readRecord } from './read-record.ts'
import { serveLocally } from './serve.ts'
import { sendMail } from './smtp.ts'
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
  readonly columns: number
  readonly terminal: boolean
  readonly ci: Ci
  /** Where secrets come from. */
  readonly env: NodeJS.ProcessEnv
  readonly input: () => Promise<Uint8Array>
  readonly out: (text: string) => void
  readonly err: (text: string) => void
}

/** The Host of a real process. */
export function nodeHost({
  cwd,
  version,
  build,
  clock,
  tzdata,
  color,
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
    columns,
    terminal,
    ci,
    ask: terminalAsk(),
    findUp: (name) => findUpward(cwd, name),
    resolve: (path) => resolve(cwd, path),
    open: (root) => record.watch(openTree(root)),
    cache: cacheOpener(build),
    watch: watchTree,
    exclusively,
    append: (path, text) => appendDurably(path, text, base),
    post: { mail: (mail) => sendMail(mail, env), call: (call) => callOut(call, env) },
    branch: openBranch,
    write: (path, text) => writeAtomically(path, text, base),
    save: (path, text, { folders }) => {
      record.refuse(path)
      writeAtomically(path, text, base, { folders })
    },
    serve: serveLocally,
    output: (folder) => openOutputFolder(folder, base),
    input,
    out,
    err,
    git: gitFacts,
    base: (root, name) => openBaseCommit(root, name, ci.targetBranch),
  }
}
