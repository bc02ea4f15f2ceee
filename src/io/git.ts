import type { Buffer } from 'node:buffer'
import { join } from 'node:path'

/**
 * Settings that would make git start a program or change what it prints, whatever the repository's own
 * configuration says. That configuration may be hostile: a tarball, a cache or a build can bring its own `.git`.
 */
const settings = [
  'core.fsmonitor=false',
  'core.hooksPath=/dev/null',
  'diff.renameLimit=400',
  'log.follow=false',
  'log.showRoot=true',
  'log.showSignature=false',
  'safe.bareRepository=explicit',
]

/** simple-git refuses these settings by default, because they mostly come from users. Ours are the constants above. */
const unsafe = { allowUnsafeConfigPaths: true, allowUnsafeFsMonitor: true, allowUnsafeHooksPath: true }

/** The whole environment of git: no user or system configuration, no transport, no prompt, no other language. */
const environment = {
  GIT_ALLOW_PROTOCOL: 'none',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_LITERAL_PATHSPECS: '1',
  GIT_NO_LAZY_FETCH: '1',
  GIT_NO_REPLACE_OBJECTS: '1',
  GIT_OPTIONAL_LOCKS: '0',
  GIT_TERMINAL_PROMPT: '0',
  LC_ALL: 'C',
}

/**
 * Git in one repository, for reading objects and history alone. Callers give constant commands; the only words in
 * them that come from outside are object ids, paths after `--`, and references that `base-commit.ts` has judged.
 */
export type Git = {
  readonly text: (...command: readonly string[]) => Promise<string>
  readonly blob: (id: string) => Promise<Buffer>
}

/** @param top the folder that holds `.git`, which git does not look for by itself */
export async function openGit(top: string): Promise<Git> {
  const { simpleGit } = await import('simple-git')
  const own = { ...environment, GIT_DIR: join(top, '.git'), GIT_WORK_TREE: top }
  const allowEnvironment = Object.keys(own)
  const git = simpleGit({ baseDir: top, config: settings, unsafe, allowEnvironment, timeout: { block: 60_000 } })
  const ready = git.env({ ...inherited(), ...own })
  return {
    text: (...command) => ready.raw(...command),
    blob: (id) => ready.binaryCatFile(['blob', id]) as Promise<Buffer>,
  }
}

/** What a program needs to be found and started, the rest of it on Windows. */
function inherited(): Record<string, string> {
  const names = ['PATH', 'Path', 'SystemRoot', 'ComSpec', 'PATHEXT', 'TEMP']
  return Object.fromEntries(
    names.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]])),
  )
}

/** Why git could not answer, in words for a note. */
export function gitReason(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error)
  if (/ENOENT|not found/.test(message)) return 'git is not installed'
  const line = message.split('\n').find((text) => /^(fatal|error):/.test(text))
  return line ? `git failed: ${line.slice(line.indexOf(':') + 1).trim()}` : 'git failed'
}
