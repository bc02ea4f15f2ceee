import { join, relative, sep } from 'node:path'
import type { SimpleGit } from 'simple-git'
import type { GitFacts } from '../host.ts'
import type { Instant } from '../schedule/instant.ts'
import { repositoryRoot } from './git-directory.ts'

/**
 * Settings that would make git start a program or change what it prints, whatever the repository's own
 * configuration says. That configuration may be hostile: a tarball, a cache or a build can bring its own `.git`.
 */
const settings = [
  'core.fsmonitor=false',
  'core.hooksPath=/dev/null',
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
 * Additions of files, newest first: one `/<seconds>` entry per commit, then its paths, all ended by NUL. No path
 * starts with a slash, so a file name cannot pass for a commit.
 */
const additions = [
  'log',
  '--full-history',
  '--diff-filter=A',
  '--format=tformat:/%at',
  '--name-only',
  '-z',
  '-O/dev/null',
  '--no-color',
  '--no-ext-diff',
  '--no-relative',
  '--no-renames',
  '--no-textconv',
]

/** The most path arguments that one call gets; beyond that it asks for whole top folders. */
const mostArguments = 200

/** When each file was first committed, by author time. Never runs anything that the repository brings along. */
export async function gitFacts(root: string, paths: readonly string[]): Promise<GitFacts> {
  const top = repositoryRoot(root)
  if (top === undefined) return unavailable('not a git repository')
  const prefix = relative(top, root).split(sep).filter(Boolean)
  const wanted = new Map(paths.map((path) => [[...prefix, path].join('/'), path]))
  if (wanted.size === 0) return { available: true, firstCommit: new Map() }
  try {
    const git = await openGit(top)
    if ((await git.raw('rev-parse', '--is-shallow-repository')).trim() !== 'false') {
      return unavailable('shallow clone: first commits unknown; fetch with depth 0')
    }
    const output = await git.raw(...additions, '--', ...pathArguments([...wanted.keys()]))
    return { available: true, firstCommit: oldest(output, wanted) }
  } catch (error) {
    return explain(error)
  }
}

async function openGit(top: string): Promise<SimpleGit> {
  const { simpleGit } = await import('simple-git')
  const own = { ...environment, GIT_DIR: join(top, '.git'), GIT_WORK_TREE: top }
  const allowEnvironment = Object.keys(own)
  const git = simpleGit({ baseDir: top, config: settings, unsafe, allowEnvironment, timeout: { block: 60_000 } })
  return git.env({ ...inherited(), ...own })
}

/** What a program needs to be found and started, the rest of it on Windows. */
function inherited(): Record<string, string> {
  const names = ['PATH', 'Path', 'SystemRoot', 'ComSpec', 'PATHEXT', 'TEMP']
  return Object.fromEntries(
    names.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]])),
  )
}

/** Folders instead of files: fewer arguments, and an operating system limits their length. */
function pathArguments(paths: readonly string[]): string[] {
  const folders = unique(paths.map((path) => path.slice(0, Math.max(0, path.lastIndexOf('/'))) || path))
  return folders.length > mostArguments ? unique(paths.map((path) => path.split('/')[0] ?? path)) : folders
}

function unique(texts: readonly string[]): string[] {
  return [...new Set(texts)]
}

function oldest(output: string, wanted: ReadonlyMap<string, string>): Map<string, Instant> {
  const first = new Map<string, Instant>()
  let time = 0
  for (const entry of output.split('\0')) {
    if (entry.startsWith('/')) time = Number(entry.slice(1)) * 1000
    // A line feed stands between a commit and its first path.
    const path = wanted.get(entry) ?? wanted.get(entry.replace(/^\n/, ''))
    if (path !== undefined && time < (first.get(path) ?? Number.POSITIVE_INFINITY)) first.set(path, time as Instant)
  }
  return first
}

function explain(error: unknown): GitFacts {
  const message = error instanceof Error ? error.message : String(error)
  if (message.includes('does not have any commits yet')) return { available: true, firstCommit: new Map() }
  if (/ENOENT|not found/.test(message)) return unavailable('git is not installed')
  const line = message.split('\n').find((text) => /^(fatal|error):/.test(text))
  return unavailable(line ? `git failed: ${line.slice(line.indexOf(':') + 1).trim()}` : 'git failed')
}

function unavailable(reason: string): GitFacts {
  return { available: false, reason, firstCommit: new Map() }
}
