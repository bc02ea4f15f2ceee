import { relative, sep } from 'node:path'
import type { GitFacts } from '../host.ts'
import type { Instant } from '../schedule/instant.ts'
import { gitReason, openGit } from './git.ts'
import { repositoryRoot } from './git-directory.ts'

/**
 * Additions and renames of files, newest first: one `/<seconds>` per commit, then for each file its status and one
 * path, or two when it was renamed, all ended by NUL. Statuses say how many paths follow, so that no file name can
 * pass for a commit.
 */
const additions = [
  'log',
  '--full-history',
  '--diff-filter=AR',
  '--find-renames',
  '--format=tformat:/%at',
  '--name-status',
  '-z',
  '-O/dev/null',
  '--no-color',
  '--no-ext-diff',
  '--no-relative',
  '--no-textconv',
]

/**
 * When each file was first committed, under its name or under one that it had before, by author time. Never runs
 * anything that the repository brings along.
 */
export async function gitFacts(root: string, paths: readonly string[]): Promise<GitFacts> {
  const top = repositoryRoot(root)
  if (top === undefined) return unavailable('not a git repository')
  const prefix = relative(top, root).split(sep).filter(Boolean)
  const wanted = new Map(paths.map((path) => [[...prefix, path].join('/'), path]))
  if (wanted.size === 0) return { available: true, firstCommit: new Map() }
  try {
    const git = await openGit(top)
    if ((await git.text('rev-parse', '--is-shallow-repository')).trim() !== 'false') {
      return unavailable('shallow clone: first commits unknown; fetch with depth 0')
    }
    // Whole top folders: a rename shows only when both of its names are asked for.
    const folders = new Set(paths.map((path) => [...prefix, path.split('/')[0] ?? path].join('/')))
    const output = await git.text(...additions, '--', ...folders)
    return { available: true, firstCommit: oldest(recorded(output), wanted) }
  } catch (error) {
    if (String(error).includes('does not have any commits yet')) return { available: true, firstCommit: new Map() }
    return unavailable(gitReason(error))
  }
}

/** A file that a commit added, perhaps out of another one. */
type Addition = { readonly path: string; readonly from: string | undefined; readonly time: number }

/** Newest first. */
function recorded(output: string): readonly Addition[] {
  const words = output.split('\0')
  const found: Addition[] = []
  let time = 0
  for (let index = 0; index < words.length; index += 1) {
    // A line feed stands between a commit and its first status.
    const word = (words[index] ?? '').replace(/^\n/, '')
    if (word.startsWith('/')) time = Number(word.slice(1)) * 1000
    else if (word.startsWith('R')) found.push({ from: words[++index], path: words[++index] ?? '', time })
    else if (word !== '') found.push({ from: undefined, path: words[++index] ?? '', time })
  }
  return found
}

/** Walks from the newest addition to the oldest and takes every wanted file along under the name it had then. */
function oldest(additions: readonly Addition[], wanted: ReadonlyMap<string, string>): Map<string, Instant> {
  const first = new Map<string, Instant>()
  const called = new Map([...wanted].map(([name, path]) => [name, new Set([path])]))
  for (const { path, from, time } of additions) {
    const paths = called.get(path)
    if (!paths) continue
    if (from !== undefined) called.set(from, new Set([...(called.get(from) ?? []), ...paths]))
    for (const file of paths) if (time < (first.get(file) ?? Number.POSITIVE_INFINITY)) first.set(file, time as Instant)
  }
  return first
}

function unavailable(reason: string): GitFacts {
  return { available: false, reason, firstCommit: new Map() }
}
