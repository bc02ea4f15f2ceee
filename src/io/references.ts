import { UsageError } from '../exit.ts'
import type { Git } from './git.ts'

/**
 * What may be the name of a commit. Git takes words that begin with `-` for options, and `^a` or `a..b` for ranges;
 * everything else that git understands and this leaves out is never needed to name a base.
 */
const reference = /^[A-Za-z0-9][\w./@{}~^-]*$/

const objectId = /^[0-9a-f]{40,64}$/

/** The id of the commit that a name stands for; undefined when there is none. Only ids go on to other commands. */
export async function resolveCommit(git: Git, name: string): Promise<string | undefined> {
  if (!reference.test(name) || name.includes('..')) return undefined
  try {
    const output = await git.text('rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`)
    return output.split('\n').find((line) => objectId.test(line))
  } catch (error) {
    // A name that leads to something else than a commit is told on stderr even when git is to be quiet.
    if (/ENOENT|not found/.test(String(error))) throw error
    return undefined
  }
}

type Wanted = {
  readonly given: string | undefined
  readonly targetBranch: string | undefined
  /** History ends somewhere, so that the point where two branches parted may be missing or wrong. */
  readonly shallow: boolean
}

/** @throws UsageError when the base is not known here, or not enough of its history */
export async function wantedBase(git: Git, wanted: Wanted): Promise<{ readonly name: string; readonly id: string }> {
  const { given, targetBranch, shallow } = wanted
  const name = given ?? (targetBranch === undefined ? await defaultBranch(git) : `origin/${targetBranch}`)
  if (name !== undefined && (!reference.test(name) || name.includes('..'))) {
    throw new UsageError(
      `the base is ${JSON.stringify(name)}, expected a branch, a tag or a commit`,
      'write for example --changed origin/main',
    )
  }
  const id = name === undefined ? undefined : await resolveCommit(git, name)
  if (shallow) throw shallowClone(name, id)
  if (name === undefined) throw noDefault()
  if (id === undefined) throw await unknown(git, name)
  return { name, id }
}

/** What the remote said its default branch was when it was cloned, else the usual names. */
async function defaultBranch(git: Git): Promise<string | undefined> {
  if ((await resolveCommit(git, 'refs/remotes/origin/HEAD')) !== undefined) {
    return (await git.text('rev-parse', '--abbrev-ref', 'refs/remotes/origin/HEAD')).trim()
  }
  for (const name of ['origin/main', 'origin/master']) if ((await resolveCommit(git, name)) !== undefined) return name
  return undefined
}

function shallowClone(name: string | undefined, id: string | undefined): UsageError {
  const fetch = name === undefined || id !== undefined ? '' : fetchWords(name)
  return new UsageError(
    'this is a shallow clone, in which nobody can see what has changed since the base',
    `run "git fetch --unshallow${fetch}"; in GitHub Actions give actions/checkout "fetch-depth: 0", in GitLab CI set GIT_DEPTH to 0`,
  )
}

function noDefault(): UsageError {
  return new UsageError(
    'there is no remote branch "origin/HEAD", "origin/main" or "origin/master" to compare with',
    'name the base, for example --changed main, or run "git remote set-head origin --auto"',
  )
}

async function unknown(git: Git, name: string): Promise<UsageError> {
  const message = `there is no commit "${name}" here to compare with`
  if (/\.ya?ml$/.test(name)) return new UsageError(message, `to limit --changed to a file, write "${name} --changed"`)
  if (/[@{}~^]|^[0-9a-f]{7,64}$/.test(name)) return new UsageError(message, 'run "git fetch origin", or name a branch')
  if (name.startsWith('origin/')) return new UsageError(message, `run "git fetch${fetchWords(name)}"`)
  if ((await resolveCommit(git, `origin/${name}`)) !== undefined) {
    return new UsageError(message, `did you mean "origin/${name}"?`)
  }
  return new UsageError(message, `run "git fetch${fetchWords(`origin/${name}`)}" and compare with origin/${name}`)
}

/** Fetches one branch to where its name is looked for, also in clones of a single branch. */
function fetchWords(name: string): string {
  const branch = name.replace(/^origin\//, '')
  return ` origin +refs/heads/${branch}:refs/remotes/origin/${branch}`
}
