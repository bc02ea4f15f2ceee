import { relative, sep } from 'node:path'
import { UsageError } from '../exit.ts'
import type { BaseCommit, PastFile, ReadResult } from '../host.ts'
import { type Git, gitReason, openGit } from './git.ts'
import { repositoryRoot } from './git-directory.ts'
import { maxFileBytes } from './read-file.ts'
import { resolveCommit, wantedBase } from './references.ts'

/**
 * The commit at which the checked-out state left a base branch. Reads objects alone: nothing is checked out, and no
 * hook, filter or text conversion of the repository runs.
 * @param given what the user named; undefined for the branch that CI says, else the default branch of the remote
 * @throws UsageError with the command that mends it, when there is nothing to compare with
 */
export async function openBaseCommit(
  root: string,
  given: string | undefined,
  targetBranch: string | undefined,
): Promise<BaseCommit> {
  const top = repositoryRoot(root)
  if (top === undefined)
    throw new UsageError('--changed compares with a commit, but this is not a git repository', leave)
  const prefix = relative(top, root).split(sep).filter(Boolean)
  return openAt(top, prefix, given, targetBranch).catch(refuse)
}

async function openAt(
  top: string,
  prefix: readonly string[],
  given: string | undefined,
  targetBranch: string | undefined,
): Promise<BaseCommit> {
  const git = await openGit(top)
  const shallow = (await git.text('rev-parse', '--is-shallow-repository')).trim() !== 'false'
  const { name, id } = await wantedBase(git, { given, targetBranch, shallow })
  const commit = await mergeBase(git, name, id)
  return { commit, name, list: (paths) => list(git, commit, prefix, paths), read: (file) => read(git, file) }
}

/** What git could not do, as a call that cannot be served. */
function refuse(error: unknown): never {
  if (error instanceof UsageError) throw error
  const reason = gitReason(error)
  if (!reason.endsWith('not installed')) throw new UsageError(`--changed cannot compare: ${reason}`, leave)
  throw new UsageError(
    `--changed compares with a commit, but ${reason}`,
    `install git ("apt-get install git", "apk add git"), or ${leave}`,
  )
}

const leave = 'leave --changed out to check every manifest'

async function mergeBase(git: Git, name: string, base: string): Promise<string> {
  const head = await resolveCommit(git, 'HEAD')
  if (head === undefined) throw new UsageError('--changed compares with a commit, but there is none yet', leave)
  const found = (await git.text('merge-base', base, head)).trim()
  if (objectId.test(found)) return found
  throw new UsageError(
    `${name} and the commit that is checked out have no history in common`,
    'name the branch that this one started from',
  )
}

const objectId = /^[0-9a-f]{40,64}$/

async function list(
  git: Git,
  commit: string,
  prefix: readonly string[],
  paths: readonly string[],
): Promise<readonly PastFile[]> {
  const asked = paths.map((path) => [...prefix, path].join('/'))
  const output = await git.text('ls-tree', '-r', '-z', '-l', '--full-tree', commit, '--', ...asked)
  const start = prefix.map((name) => `${name}/`).join('').length
  return output.split('\0').flatMap((line): readonly PastFile[] => {
    const [, mode, id, size, path] = /^(\d+) \w+ ([0-9a-f]+) +(\d+|-)\t(.*)$/s.exec(line) ?? []
    if (mode === undefined || id === undefined || path === undefined) return []
    return [{ path: path.slice(start), kind: kinds[mode] ?? 'other', id, size: Number(size) || 0 }]
  })
}

const kinds: Readonly<Record<string, PastFile['kind']>> = { '100644': 'file', '100755': 'file', '120000': 'symlink' }

async function read(git: Git, { id, size, kind }: PastFile): Promise<ReadResult> {
  if (kind !== 'file') return { ok: false, reason: kind === 'symlink' ? 'symlink' : 'not-regular' }
  if (size > maxFileBytes) return { ok: false, reason: 'too-large' }
  return { ok: true, bytes: new Uint8Array(await git.blob(id)) }
}
