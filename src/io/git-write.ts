import { randomBytes } from 'node:crypto'
import { relative, sep } from 'node:path'
import { UsageError } from '../exit.ts'
import type { Branch } from '../host.ts'
import { claimSubject } from '../outgoing.ts'
import { gitReason, openWritingGit, type WritingGit } from './git.ts'
import { repositoryRoot } from './git-directory.ts'

/** A remote and one branch of it, as git is given them: never words that it could take for an option. */
type Upstream = { readonly remote: string; readonly branch: string }

const plainName = /^[A-Za-z0-9_][A-Za-z0-9_./-]*$/
const objectId = /^[0-9a-f]{40,64}$/

/** The branch that is checked out, for committing records and pushing them. */
export async function openBranch(root: string): Promise<Branch> {
  const top = repositoryRoot(root)
  if (top === undefined) throw new UsageError('--push needs a git repository, and this is none', leave)
  const git = await openWritingGit(top)
  const upstream = await upstreamOf(git)
  const who = await identityOf(git)
  // Two runners that claim the same in the same second would otherwise make one and the same commit, and both win.
  const run = `Run ${randomBytes(8).toString('hex')}`
  const prefix = relative(top, root).split(sep).filter(Boolean)
  return {
    catchUp: () => told(() => catchUp(git, upstream)),
    publish: (paths, message) =>
      told(async () => {
        const files = paths.map((path) => [...prefix, path].join('/'))
        await git.text('add', '--', ...files)
        await git.text(
          ...who,
          'commit',
          '--quiet',
          '--no-verify',
          '--message',
          message,
          '--message',
          run,
          '--',
          ...files,
        )
        return push(git, upstream)
      }),
  }
}

const leave = 'leave --push out where one machine alone sends'

async function upstreamOf(git: WritingGit): Promise<Upstream> {
  const branch = await word(git, 'symbolic-ref', '--quiet', '--short', 'HEAD')
  if (branch === undefined || !plainName.test(branch)) {
    throw new UsageError(
      '--push needs a branch, and none is checked out',
      'check one out; in GitLab CI run: git checkout -B "$CI_COMMIT_BRANCH"',
    )
  }
  const name = await word(git, 'rev-parse', '--abbrev-ref', '--symbolic-full-name', '@{upstream}')
  const slash = name?.indexOf('/') ?? -1
  const upstream =
    name && slash > 0 ? { remote: name.slice(0, slash), branch: name.slice(slash + 1) } : { remote: 'origin', branch }
  if (plainName.test(upstream.remote) && plainName.test(upstream.branch)) return upstream
  throw new UsageError(`the branch follows ${JSON.stringify(name)}, expected a remote and its branch`, leave)
}

/** Commits need an author; machines often have none. */
async function identityOf(git: WritingGit): Promise<readonly string[]> {
  const known = await word(git, 'config', '--get', 'user.email')
  return known === undefined ? ['-c', 'user.name=relctl', '-c', 'user.email=relctl@localhost'] : []
}

async function catchUp(git: WritingGit, upstream: Upstream): Promise<void> {
  await requireCleanTree(git)
  const [head, theirs] = [await commit(git, 'HEAD'), await fetched(git, upstream)]
  if (head === theirs) return
  const common = (await git.text('merge-base', head, theirs)).trim()
  if (common !== head && (await isUnsent(git, theirs, head))) await git.text('reset', '--quiet', '--hard', common)
  else if (common !== head) {
    throw new UsageError(
      `there are commits here that ${upstream.remote}/${upstream.branch} does not have`,
      'push them first; what is sent must be what everybody sees',
    )
  }
  await git.text('merge', '--quiet', '--ff-only', theirs)
}

/** Commits of a run that was ended before it could push them: nothing was sent on the strength of a claim nobody saw. */
async function isUnsent(git: WritingGit, theirs: string, head: string): Promise<boolean> {
  const subjects = (await git.text('log', '--format=%s', `${theirs}..${head}`)).trim().split('\n')
  return subjects.every((subject) => subject.startsWith(claimSubject))
}

/** Lines of a ledger that nobody has committed may be claims that nobody knows of, or outcomes: a person has to look. */
async function requireCleanTree(git: WritingGit): Promise<void> {
  const output = await git.text('status', '--porcelain', '-z', '--untracked-files=all')
  const entries = output
    .split('\0')
    .filter((entry) => !entry.startsWith('?? ') || /(^|\/)deliveries\/[^/]+$/.test(entry))
  const [changed] = entries.filter((entry) => entry !== '')
  if (changed === undefined) return
  throw new UsageError(
    `--push needs a tree without changes, and ${changed.slice(3)} has some`,
    'commit and push them, or restore the files',
  )
}

async function push(git: WritingGit, upstream: Upstream): Promise<boolean> {
  try {
    await git.text('push', '--quiet', '--no-verify', upstream.remote, `HEAD:refs/heads/${upstream.branch}`)
    return true
  } catch (error) {
    // Whoever was faster has moved the branch, or is just about to.
    const outrun = /\(fetch first\)|\(non-fast-forward\)|cannot lock ref|failed to update ref|incorrect old value/.test(
      String(error),
    )
    const own = await commit(git, 'HEAD')
    const theirs = await fetched(git, upstream).catch(() => undefined)
    if (theirs === own) return true // the answer was lost, the commit was not
    // Not --hard: somebody may have begun to edit since the tree was found clean.
    await git.text('reset', '--quiet', '--keep', theirs ?? `${own}^`)
    if (outrun) return false
    throw error
  }
}

async function fetched(git: WritingGit, { remote, branch }: Upstream): Promise<string> {
  const tracking = `refs/remotes/${remote}/${branch}`
  await git.text(
    'fetch',
    '--quiet',
    '--no-tags',
    '--no-recurse-submodules',
    remote,
    `+refs/heads/${branch}:${tracking}`,
  )
  return commit(git, tracking)
}

async function commit(git: WritingGit, name: string): Promise<string> {
  const id = (await git.text('rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`)).trim()
  if (objectId.test(id)) return id
  throw new UsageError(`there is no commit ${name} yet`, leave)
}

/** The one word that git answers with; undefined when it has no answer. */
async function word(git: WritingGit, ...command: readonly string[]): Promise<string | undefined> {
  try {
    return (await git.text(...command)).trim() || undefined
  } catch {
    return undefined
  }
}

/** What git could not do, as a call that cannot be served. */
async function told<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof UsageError) throw error
    // biome-ignore lint/style/useErrorCause: git's own words are in the message
    throw new UsageError(`--push: ${gitReason(error)}`, 'see that git fetch and git push work here without a question')
  }
}
