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
  const git = await start(top, settings, { ...inherited(programs), ...environment })
  return {
    text: (...command) => git.raw(...command),
    blob: (id) => git.binaryCatFile(['blob', id]) as Promise<Buffer>,
  }
}

/** Git in one repository, for committing and pushing: it may write, and talk to the remote. No hook runs. */
export type WritingGit = Pick<Git, 'text'>

/**
 * The environment of git where it pushes: the user's own configuration counts, for it knows the way to the remote and
 * the credentials for it. Still no hook, no prompt and no other language.
 */
const writingEnvironment = {
  GIT_ALLOW_PROTOCOL: 'file:git:http:https:ssh',
  GIT_LITERAL_PATHSPECS: '1',
  GIT_TERMINAL_PROMPT: '0',
  LC_ALL: 'C',
}

/** Only `send --push` comes here; what reads a repository uses `openGit`. */
export async function openWritingGit(top: string): Promise<WritingGit> {
  const own = [...settings, 'commit.gpgSign=false', 'gc.auto=0', 'push.gpgSign=false']
  const git = await start(top, own, { ...inherited([...programs, ...connections]), ...writingEnvironment })
  return { text: (...command) => git.raw(...command) }
}

async function start(top: string, config: string[], given: Record<string, string>) {
  const { simpleGit } = await import('simple-git')
  const all = { ...given, GIT_DIR: join(top, '.git'), GIT_WORK_TREE: top }
  const git = simpleGit({
    baseDir: top,
    config,
    unsafe,
    allowEnvironment: Object.keys(all),
    timeout: { block: 60_000 },
  })
  return git.env(all)
}

/** What a program needs to be found and started, the rest of it on Windows. */
const programs = ['PATH', 'Path', 'SystemRoot', 'ComSpec', 'PATHEXT', 'TEMP']

/** Where git and ssh look for keys, credentials and the way out. */
const connections = [
  'HOME',
  'USERPROFILE',
  'XDG_CONFIG_HOME',
  'SSH_AUTH_SOCK',
  'SSL_CERT_FILE',
  'http_proxy',
  'https_proxy',
  'HTTPS_PROXY',
  'no_proxy',
  'NO_PROXY',
]

function inherited(names: readonly string[]): Record<string, string> {
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
