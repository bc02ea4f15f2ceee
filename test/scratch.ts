import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll } from 'vitest'
import { cleanEnvironment } from './environment.ts'

export type Files = Readonly<Record<string, string | Uint8Array>>

export type Scratch = {
  /** Absolute path, with links resolved. */
  readonly root: string
  /** Writes files, paths relative to the root. */
  readonly write: (files: Files) => void
  readonly git: (...args: readonly string[]) => string
  /** Commits everything, written first when files are given, with this instant as author and committer date. */
  readonly commit: (at: string, files?: Files) => void
}

const made: string[] = []
afterAll(() => {
  for (const root of made.splice(0)) rmSync(root, { recursive: true, force: true, maxRetries: 3 })
})

/**
 * A folder of its own for a test, removed after the tests of the file. With `git` it is a repository on branch
 * `main` whose first commit, on 2026-01-01 unless an instant is given, holds the files.
 */
export function scratch(files: Files = {}, { git = false }: { readonly git?: boolean | string } = {}): Scratch {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'relctl-test-')))
  made.push(root)
  const run = (args: readonly string[], env: Record<string, string> = {}): string =>
    execFileSync('git', args, { cwd: root, encoding: 'utf8', env: cleanEnvironment(env), stdio: 'pipe' })

  const write = (more: Files): void => {
    for (const [path, content] of Object.entries(more)) {
      mkdirSync(dirname(join(root, path)), { recursive: true })
      writeFileSync(join(root, path), content)
    }
  }
  const commit = (at: string, more: Files = {}): void => {
    write(more)
    run(['add', '--all'])
    const who = ['-c', 'user.name=Test', '-c', 'user.email=test@example.com']
    const dates = { GIT_AUTHOR_DATE: at, GIT_COMMITTER_DATE: at }
    run([...who, 'commit', '--quiet', '--allow-empty', '--message', 'Change'], dates)
  }

  write(files)
  if (git !== false) {
    run(['init', '--quiet', '--initial-branch=main'])
    commit(git === true ? '2026-01-01T00:00:00Z' : git)
  }
  return { root, write, git: (...args) => run(args), commit }
}
