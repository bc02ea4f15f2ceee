import { execFileSync, spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { openBaseCommit } from '../../src/io/base-commit.ts'
import { gitFacts } from '../../src/io/first-commits.ts'
import { cleanEnvironment } from '../environment.ts'
import { type Scratch, scratch } from '../scratch.ts'

afterEach(() => vi.unstubAllEnvs())

const first = '2026-01-01T00:00:00Z'

async function firstCommits(root: string, paths: readonly string[]): Promise<Record<string, string>> {
  const { available, reason, firstCommit } = await gitFacts(root, paths)
  expect({ available, reason }).toEqual({ available: true, reason: undefined })
  return Object.fromEntries([...firstCommit].map(([path, at]) => [path, new Date(at).toISOString().slice(0, 10)]))
}

describe('first commits', () => {
  test('are those of the author, oldest addition first', async () => {
    const repo = scratch({ 'releases/a.yaml': '1' }, { git: first })
    repo.commit('2026-02-01T00:00:00Z', { 'releases/a.yaml': '2', 'releases/sub/b.yaml': '1', 'relctl.yaml': '1' })
    rmSync(join(repo.root, 'releases/a.yaml'))
    repo.commit('2026-03-01T00:00:00Z')
    repo.commit('2026-04-01T00:00:00Z', { 'releases/a.yaml': '3', 'releases/c.yaml': '1' })
    repo.write({ 'releases/untracked.yaml': '1' })
    const paths = ['a', 'sub/b', 'c', 'untracked', 'missing'].map((name) => `releases/${name}.yaml`)
    expect(await firstCommits(repo.root, [...paths, 'relctl.yaml'])).toEqual({
      'releases/a.yaml': '2026-01-01',
      'releases/sub/b.yaml': '2026-02-01',
      'releases/c.yaml': '2026-04-01',
      'relctl.yaml': '2026-02-01',
    })
  })

  test('are found from a folder inside the repository, with its paths', async () => {
    const repo = scratch({ 'apps/erp/releases/a.yaml': '1', 'releases/a.yaml': '1' }, { git: first })
    expect(await firstCommits(join(repo.root, 'apps/erp'), ['releases/a.yaml'])).toEqual({
      'releases/a.yaml': '2026-01-01',
    })
  })

  test('of a branch that was merged count', async () => {
    const repo = scratch({ 'a.txt': '' }, { git: first })
    repo.git('checkout', '--quiet', '-b', 'topic')
    repo.commit('2026-02-01T00:00:00Z', { 'releases/a.yaml': '1' })
    repo.git('checkout', '--quiet', 'main')
    repo.commit('2026-03-01T00:00:00Z', { 'releases/b.yaml': '1' })
    repo.git('-c', 'user.name=T', '-c', 'user.email=t@example.com', 'merge', '--quiet', '--no-edit', 'topic')
    expect(await firstCommits(repo.root, ['releases/a.yaml', 'releases/b.yaml'])).toEqual({
      'releases/a.yaml': '2026-02-01',
      'releases/b.yaml': '2026-03-01',
    })
  })

  test('are those of the name that a file had before it was renamed', async () => {
    const lines = Array.from({ length: 20 }, (_, index) => `${index}\n`).join('')
    const repo = scratch({ 'releases/a.yaml': lines, 'releases/c.yaml': 'c' }, { git: first })
    repo.git('mv', 'releases/a.yaml', 'releases/b.yaml')
    repo.commit('2026-02-01T00:00:00Z')
    mkdirSync(join(repo.root, 'releases/sub'))
    repo.git('mv', 'releases/b.yaml', 'releases/sub/b.yaml')
    repo.commit('2026-03-01T00:00:00Z', { 'releases/sub/b.yaml': `${lines}20\n`, 'releases/a.yaml': 'another' })
    rmSync(join(repo.root, 'releases/c.yaml'))
    repo.commit('2026-04-01T00:00:00Z', { 'releases/d.yaml': 'nothing of c' })
    expect(await firstCommits(repo.root, ['releases/sub/b.yaml', 'releases/a.yaml', 'releases/d.yaml'])).toEqual({
      'releases/sub/b.yaml': '2026-01-01',
      'releases/a.yaml': '2026-01-01',
      'releases/d.yaml': '2026-04-01',
    })
  })

  test('of strange names are right, and a name cannot pass for a commit', async () => {
    const names = [
      'releases/new\nline.yaml',
      'releases/"quoted".yaml',
      'releases/é.yaml',
      'releases/*.yaml',
      '--output=x',
      '\n',
      ':(glob)**',
    ]
    const repo = scratch(Object.fromEntries([...names, '0', '1'].map((name) => [name, '1'])), { git: first })
    const found = await firstCommits(repo.root, names)
    expect(Object.keys(found).toSorted()).toEqual(names.toSorted())
    expect(new Set(Object.values(found))).toEqual(new Set(['2026-01-01']))
    expect(existsSync(join(repo.root, 'x'))).toBe(false)
  })

  test('of many folders are asked for in one call', async () => {
    const paths = Array.from({ length: 700 }, (_, index) => `releases/${index}/a.yaml`)
    const repo = scratch(Object.fromEntries(paths.map((path) => [path, '1'])), { git: first })
    expect(Object.keys(await firstCommits(repo.root, paths))).toHaveLength(700)
  })

  test('of a repository without commits are none', async () => {
    const repo = scratch({ 'a.yaml': '1' })
    repo.git('init', '--quiet')
    expect(await firstCommits(repo.root, ['a.yaml'])).toEqual({})
  })

  test('are read in a linked worktree', async () => {
    const repo = scratch({ 'a.yaml': '1' }, { git: first })
    repo.git('worktree', 'add', '--quiet', join(repo.root, 'tree'), '-b', 'other')
    expect(await firstCommits(join(repo.root, 'tree'), ['a.yaml'])).toEqual({ 'a.yaml': '2026-01-01' })
  })

  test('do not depend on the environment', async () => {
    const repo = scratch({ 'a.yaml': '1' }, { git: first })
    for (const name of ['GIT_DIR', 'GIT_INDEX_FILE', 'GIT_EDITOR', 'GIT_PAGER', 'GIT_EXTERNAL_DIFF', 'PAGER', 'EDITOR'])
      vi.stubEnv(name, '/nonexistent')
    expect(await firstCommits(repo.root, ['a.yaml'])).toEqual({ 'a.yaml': '2026-01-01' })
  })
})

describe('no history', () => {
  const none = { available: false, firstCommit: new Map() }

  test('outside a repository', async () => {
    expect(await gitFacts(scratch().root, ['a.yaml'])).toEqual({ ...none, reason: 'not a git repository' })
  })

  test('in a shallow clone', async () => {
    const repo = scratch({ 'a.yaml': '1' }, { git: first })
    repo.commit('2026-02-01T00:00:00Z', { 'b.yaml': '1' })
    repo.git('clone', '--quiet', '--depth', '1', `file://${repo.root}`, join(repo.root, 'clone'))
    expect(await gitFacts(join(repo.root, 'clone'), ['a.yaml'])).toEqual({
      ...none,
      reason: 'shallow clone: first commits unknown; fetch with depth 0',
    })
  })

  test('without git', async () => {
    const repo = scratch({ 'a.yaml': '1' }, { git: first })
    vi.stubEnv('PATH', '/nonexistent')
    expect(await gitFacts(repo.root, ['a.yaml'])).toEqual({ ...none, reason: 'git is not installed' })
  })

  test('in a damaged repository, in one line', async () => {
    const repo = scratch({ 'a.yaml': '1' }, { git: first })
    writeFileSync(join(repo.root, '.git/HEAD'), 'nonsense\n')
    const { available, reason } = await gitFacts(repo.root, ['a.yaml'])
    expect(available).toBe(false)
    expect(reason).toMatch(/^git failed: [^\n]+$/)
  })
})

/** A repository whose every setting that can start a program leaves a mark. */
function trapped(): { repo: Scratch; mark: string } {
  const repo = scratch(
    { 'releases/a.yaml': '1', '.gitattributes': '* diff=trap filter=trap merge=trap\n' },
    { git: first },
  )
  repo.commit('2026-02-01T00:00:00Z', { 'releases/b.yaml': '1' })
  const mark = join(repo.root, '.git/mark')
  const trap = join(repo.root, '.git/trap.sh')
  writeFileSync(trap, `#!/bin/sh\ntouch '${mark}'\n`)
  chmodSync(trap, 0o755)
  const hooks = join(repo.root, '.git/hooks')
  mkdirSync(hooks, { recursive: true })
  for (const name of [
    'post-index-change',
    'pre-auto-gc',
    'reference-transaction',
    'post-checkout',
    'fsmonitor-watchman',
  ]) {
    writeFileSync(join(hooks, name), `#!/bin/sh\ntouch '${mark}'\n`)
    chmodSync(join(hooks, name), 0o755)
  }
  const programs = [
    'core.fsmonitor',
    'core.editor',
    'core.pager',
    'core.sshCommand',
    'core.gitProxy',
    'core.askPass',
    'core.alternateRefsCommand',
    'diff.external',
    'diff.trap.command',
    'diff.trap.textconv',
    'filter.trap.clean',
    'filter.trap.smudge',
    'filter.trap.process',
    'merge.trap.driver',
    'gpg.program',
    'gpg.ssh.program',
    'pager.log',
    'credential.helper',
    'sequence.editor',
    'uploadpack.packObjectsHook',
  ]
  for (const name of programs) repo.git('config', name, trap)
  const others = {
    'core.hooksPath': hooks,
    'alias.log': `!${trap}`,
    'alias.rev-parse': `!${trap}`,
    'log.showSignature': 'true',
    'log.follow': 'true',
    'log.showRoot': 'false',
    'diff.relative': 'true',
    'diff.orderFile': '/proc/self/environ',
    'diff.renames': 'copies',
    'color.ui': 'always',
    'protocol.ext.allow': 'always',
    'remote.origin.url': `ext::${trap}`,
  }
  for (const [name, value] of Object.entries(others)) repo.git('config', name, value)
  return { repo, mark }
}

describe('the files of a base', () => {
  test('are links, large files and strange names as they are', async () => {
    const repo = scratch({ 'releases/a\nb.yaml': '1', 'releases/large.yaml': ' '.repeat(300_000), 'other/x': '' })
    symlinkSync('/etc/passwd', join(repo.root, 'releases/link.yaml'))
    repo.git('init', '--quiet', '--initial-branch=main')
    repo.commit(first, { 'releases/latin.yaml': Uint8Array.of(0xe9, 0, 0x0a) })
    const base = await openBaseCommit(repo.root, 'main', undefined)
    const files = await base.list(['releases'])
    const read = await Promise.all(files.map(async (file) => [file.path, await base.read(file)]))
    expect(Object.fromEntries(read)).toEqual({
      'releases/a\nb.yaml': { ok: true, bytes: Uint8Array.of(0x31) },
      'releases/large.yaml': { ok: false, reason: 'too-large' },
      'releases/link.yaml': { ok: false, reason: 'symlink' },
      'releases/latin.yaml': { ok: true, bytes: Uint8Array.of(0xe9, 0, 0x0a) },
    })
  })
})

describe('a hostile configuration starts nothing', () => {
  test('neither through programs, hooks, filters and aliases, nor by changing what is printed', async () => {
    const { repo, mark } = trapped()
    repo.write({ 'releases/a.yaml': 'changed', 'releases/new.yaml': '1' })
    expect(await firstCommits(repo.root, ['releases/a.yaml'])).toEqual({ 'releases/a.yaml': '2026-01-01' })
    expect(existsSync(mark)).toBe(false)
    // The trap works: an ordinary command falls into it.
    spawnSync('git', ['status'], { cwd: repo.root, env: cleanEnvironment() })
    expect(existsSync(mark)).toBe(true)
  })

  test('nor when a base is read', async () => {
    const { repo, mark } = trapped()
    repo.write({ 'releases/a.yaml': 'changed', 'releases/new.yaml': '1' })
    const base = await openBaseCommit(repo.root, 'HEAD~1', undefined)
    const files = await base.list(['releases', 'none'])
    expect(files.map(({ path, kind }) => [path, kind])).toEqual([['releases/a.yaml', 'file']])
    const [file] = files
    expect(file && (await base.read(file))).toEqual({ ok: true, bytes: new TextEncoder().encode('1') })
    expect(existsSync(mark)).toBe(false)
  })

  test('nor by fetching an object that is missing on purpose', async () => {
    const { repo, mark } = trapped()
    const tree = repo.git('rev-parse', 'HEAD~1:releases').trim()
    rmSync(join(repo.root, '.git/objects', tree.slice(0, 2), tree.slice(2)), { force: true })
    repo.git('config', 'core.repositoryFormatVersion', '1')
    repo.git('config', 'extensions.partialClone', 'origin')
    repo.git('config', 'remote.origin.promisor', 'true')
    const facts = await gitFacts(repo.root, ['releases/a.yaml'])
    expect(facts.available).toBe(false)
    expect(existsSync(mark)).toBe(false)
    spawnSync('git', ['log', '--name-only'], { cwd: repo.root, env: cleanEnvironment() })
    expect(existsSync(mark)).toBe(true)
  })

  test('nor from a bare repository inside a folder of releases', async () => {
    const { repo, mark } = trapped()
    const evil = join(repo.root, 'releases/evil')
    mkdirSync(evil)
    execFileSync('cp', [
      '-r',
      ...['HEAD', 'config', 'objects', 'refs'].map((name) => join(repo.root, '.git', name)),
      evil,
    ])
    for (const name of ['core.fsmonitor', 'diff.external']) repo.git('config', '--unset', name)
    expect(readdirSync(evil)).toContain('HEAD')
    await gitFacts(evil, ['a.yaml'])
    expect(existsSync(mark)).toBe(false)
  })
})
