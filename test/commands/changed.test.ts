import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Diagnostic } from '../../src/report/diagnostic.ts'
import { pullRequest } from '../pull-request.ts'
import { type RunOptions, relctl } from '../run.ts'
import { scratch } from '../scratch.ts'

const now = '2026-11-24T09:00+07:00'
const committed = '2026-11-24T01:00:00Z'

const config = `policy: tigo
timezone: Asia/Ho_Chi_Minh
locales: [en]
organisation: { contacts: [{ kind: phone, value: 1900 0000 }] }
products: { a: { name: { en: A } }, b: { name: { en: B } }, c: { name: { en: C } } }
`
const days: Readonly<Record<string, string>> = { a: '05', b: '06', c: '12' }
const minor = (id: string, more = '') => `id: ${id}
created: 2026-11-24T07:00
title: { en: Fix of ${id} }
class: minor
product: ${id}
window: { start: 2026-12-${days[id]}T22:00, end: 2026-12-${days[id]}T23:00 }
changes:
  - { kind: fixed, text: { en: Totals of ${id} are right again } }
${more}`
/** Work in office hours, of which a warning tells. */
const noon = (id: string, more = '') => minor(id, more).replaceAll('T22:00', 'T12:00').replaceAll('T23:00', 'T13:00')
const base = { 'relctl.yaml': config, 'releases/a.yaml': noon('a'), 'releases/b.yaml': noon('b') }

async function changed(cwd: string, args: readonly string[] = ['origin/main'], options: RunOptions = {}) {
  const run = await relctl(['check', '--changed', ...args, '--format', 'json'], { cwd, now, ...options })
  const diagnostics = (run.code === 2 ? [] : JSON.parse(run.stdout).diagnostics) as readonly Diagnostic[]
  return { ...run, found: diagnostics.map(({ rule, file }) => `${rule} ${file}`) }
}

const warning = (file: string) => `window/not-preferred releases/${file}.yaml`

describe('what counts as changed', () => {
  it('is what the branch committed, not what happened on the base meanwhile', async () => {
    const { origin, clone } = pullRequest(base)
    clone.commit(committed, { 'releases/a.yaml': noon('a', '# later\n') })
    origin.commit(committed, { 'releases/b.yaml': noon('b', '# elsewhere\n') })
    clone.git('fetch', '--quiet')
    const { code, found, stderr } = await changed(clone.root)
    expect({ code, found }).toEqual({ code: 0, found: [warning('a')] })
    expect(stderr).toMatch(/^note: 1 of 2 manifests changed since origin\/main \([0-9a-f]{12}\)\n$/)
  })

  it('is also what is not committed, and what git does not know yet', async () => {
    const { clone } = pullRequest(base)
    clone.write({ 'releases/a.yaml': noon('a', '# later\n'), 'releases/c.yaml': noon('c') })
    expect((await changed(clone.root)).found).toEqual([warning('a'), warning('c')])
    clone.git('add', '--all')
    expect((await changed(clone.root)).found).toEqual([warning('a'), warning('c')])
  })

  it('is a file under its new name, and nothing that was deleted', async () => {
    const { clone } = pullRequest(base)
    mkdirSync(join(clone.root, 'releases/office'))
    renameSync(join(clone.root, 'releases/a.yaml'), join(clone.root, 'releases/office/a.yaml'))
    rmSync(join(clone.root, 'releases/b.yaml'))
    clone.commit(committed)
    expect((await changed(clone.root)).found).toEqual([warning('office/a')])
  })

  it('is nothing when nothing has changed, which ends with 0 and a note', async () => {
    const { clone } = pullRequest(base)
    const { code, stdout, stderr } = await relctl(['check', '--changed', 'origin/main'], { cwd: clone.root, now })
    expect({ code, stdout }).toEqual({ code: 0, stdout: 'ok: 0 releases checked, nothing to report\n' })
    expect(stderr).toMatch(/^note: no manifest has changed since origin\/main \([0-9a-f]{12}\)\n$/)
  })

  it('is nothing when only git writes other line ends', async () => {
    const { clone } = pullRequest(base)
    clone.write({ 'releases/a.yaml': noon('a').replaceAll('\n', '\r\n') })
    expect((await changed(clone.root)).found).toEqual([])
  })

  it('is everything when the configuration or a policy changed', async () => {
    for (const [path, text] of Object.entries({
      'relctl.yaml': `${config}# note\n`,
      'policies/own.yaml': 'id: own\nextends: tigo\n',
      'policies/calendars/vn-2031.yaml':
        'country: vn\nyear: 2031\ndays: [{ date: 2031-01-01, name: { en: New Year }, source: law }]\n',
    })) {
      const { clone } = pullRequest(base)
      clone.commit(committed, { [path]: text })
      const { found, stderr } = await changed(clone.root)
      expect(found.filter((line) => line.startsWith('window/'))).toEqual([warning('a'), warning('b')])
      expect(stderr).toMatch(
        new RegExp(`^note: ${path} changed since origin/main .*, so every manifest is checked$`, 'm'),
      )
    }
  })

  it('can be limited further by paths', async () => {
    const { clone } = pullRequest(base)
    clone.commit(committed, { 'releases/a.yaml': noon('a', '# 2\n'), 'releases/b.yaml': noon('b', '# 2\n') })
    expect((await changed(clone.root, ['origin/main', 'releases/b.yaml'])).found).toEqual([warning('b')])
  })

  it('is judged by files that git never saw under a name that is refused', async () => {
    const { clone } = pullRequest(base)
    clone.commit(committed, { 'releases/a new one.yaml': minor('c') })
    expect((await changed(clone.root)).found).toContain('file/name releases/a new one.yaml')
  })
})

describe('rules that compare manifests', () => {
  it('still see every manifest, and tell what touches a changed one', async () => {
    const together = (id: string) =>
      minor(id)
        .replace(/^product: .*$/m, 'product: c')
        .replaceAll('12-06', '12-05')
    const files = { 'relctl.yaml': config, 'releases/a.yaml': noon('a'), 'releases/b.yaml': together('b') }
    const { clone } = pullRequest(files)
    clone.commit(committed, { 'releases/a.yaml': together('a') })
    expect((await changed(clone.root)).found).toContain('window/overlap releases/b.yaml')
  })

  it('tell of a flaw at the changed release, whoever else has it', async () => {
    const zalo = `id: house
extends: tigo
classes:
  minor:
    steps:
      - { id: customer-zalo, kind: notice, notice: announcement, audience: customer, channels: [zalo], lead: 24h, owner: marketing, source: house default }
`
    const house = { 'policies/house.yaml': zalo, 'relctl.yaml': config.replace('policy: tigo', 'policy: house') }
    const { clone } = pullRequest({ ...house, 'releases/a.yaml': minor('a'), 'releases/b.yaml': minor('b') })
    const flaws = async () => {
      const diagnostics: readonly Diagnostic[] = JSON.parse((await changed(clone.root)).stdout).diagnostics
      return diagnostics.map(({ rule, related }) => `${rule} ${related?.[0]?.file}`)
    }
    expect(await flaws()).toEqual([])
    clone.commit(committed, { 'releases/b.yaml': `${minor('b')}# Looked at.\n` })
    expect(await flaws()).toEqual(['channel/setting releases/b.yaml'])
    clone.commit(committed, { 'releases/a.yaml': `${minor('a')}# Looked at.\n`, 'releases/b.yaml': minor('b') })
    expect(await flaws()).toEqual(['channel/setting releases/a.yaml'])
  })

  it('tell of a reference that leads nowhere since its release is gone', async () => {
    const { clone } = pullRequest({ ...base, 'releases/c.yaml': minor('c', 'follows: b\n') })
    rmSync(join(clone.root, 'releases/b.yaml'))
    clone.commit(committed)
    expect(await changed(clone.root)).toMatchObject({ code: 1, found: ['release/unknown-reference releases/c.yaml'] })
  })
})

describe('the base', () => {
  it('is the branch that CI says, else the default branch of the remote', async () => {
    const { origin, clone } = pullRequest(base)
    origin.git('checkout', '--quiet', '-b', 'stable')
    origin.commit(committed, { 'releases/a.yaml': noon('a', '# stable\n') })
    clone.git('fetch', '--quiet')
    clone.git('reset', '--quiet', '--hard', 'origin/stable')
    for (const [env, note] of [
      [{}, 'origin/main'],
      [{ GITHUB_BASE_REF: 'stable' }, 'origin/stable'],
      [{ CI_MERGE_REQUEST_TARGET_BRANCH_NAME: 'stable' }, 'origin/stable'],
      [{ GITHUB_BASE_REF: '' }, 'origin/main'],
    ] as const) {
      const { code, found, stderr } = await changed(clone.root, [], { env })
      expect({ code, found }).toEqual({ code: 0, found: note === 'origin/main' ? [warning('a')] : [] })
      expect(stderr).toContain(`since ${note} (`)
    }
  })

  it('is found when nothing says which branch is the default one', async () => {
    const { clone } = pullRequest(base)
    clone.git('remote', 'set-head', 'origin', '--delete')
    expect((await changed(clone.root, [])).stderr).toContain('since origin/main (')
  })

  it.each(['main', 'HEAD~1', 'v1.0', 'origin/main^{commit}'])('may be %s', async (name) => {
    const { clone } = pullRequest(base)
    clone.git('tag', 'v1.0')
    clone.commit(committed, { 'releases/a.yaml': noon('a', '# later\n') })
    expect((await changed(clone.root, [name])).found).toEqual([warning('a')])
  })

  it('is found from a detached head, from a folder of a larger repository and in a linked worktree', async () => {
    const files = Object.fromEntries(Object.entries(base).map(([path, text]) => [`apps/erp/${path}`, text]))
    const { clone } = pullRequest({ ...files, 'releases/other.yaml': 'no manifest of ours\n' })
    clone.commit(committed, { 'apps/erp/releases/a.yaml': noon('a', '# later\n'), 'releases/other.yaml': '2\n' })
    clone.git('checkout', '--quiet', '--detach')
    const tree = join(clone.root, 'tree')
    clone.git('worktree', 'add', '--quiet', tree)
    for (const root of [clone.root, tree]) {
      expect((await changed(join(root, 'apps/erp'))).found).toEqual([warning('a')])
      expect((await changed(join(root, 'apps/erp/releases'))).found).toEqual([warning('a')])
    }
  })
})

describe('without a base to compare with, check ends with 2 and says how to mend it', () => {
  it('in a shallow clone, where the printed command helps', async () => {
    const { origin, clone } = pullRequest(base)
    clone.commit(committed, { 'releases/a.yaml': noon('a', '# later\n') })
    clone.git('push', '--quiet', 'origin', 'topic')
    for (const more of [[], ['--no-single-branch']]) {
      const shallow = scratch()
      shallow.git('clone', '--quiet', '--depth', '1', ...more, '--branch', 'topic', `file://${origin.root}`, '.')
      const { code, stdout, stderr } = await changed(shallow.root)
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
      expect(stderr).toContain('this is a shallow clone')
      expect(stderr).toContain('fetch-depth: 0')
      const [, command = ''] = /run "git ([^"]+)"/.exec(stderr) ?? []
      expect(command).toMatch(/^fetch --unshallow/)
      shallow.git(...command.split(' '))
      expect(await changed(shallow.root)).toMatchObject({ code: 0, found: [warning('a')] })
    }
  })

  it('for a branch that was not fetched, where the printed command helps', async () => {
    const { origin, clone } = pullRequest(base)
    origin.git('branch', 'stable')
    const { code, stderr } = await changed(clone.root, ['origin/stable'])
    expect(code).toBe(2)
    expect(stderr).toContain('there is no commit "origin/stable" here to compare with')
    const [, command = ''] = /run "git ([^"]+)"/.exec(stderr) ?? []
    clone.git(...command.split(' '))
    expect((await changed(clone.root, ['origin/stable'])).code).toBe(0)
    const near = await changed(clone.root, ['stable'])
    expect({ code: near.code, stderr: near.stderr }).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('did you mean "origin/stable"?'),
    })
    expect((await changed(clone.root, ['releases/a.yaml'])).stderr).toContain('write "releases/a.yaml --changed"')
  })

  it('without a remote, without commits, without a common history', async () => {
    const alone = scratch(base, { git: true })
    expect(await changed(alone.root, [])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('there is no remote branch "origin/HEAD", "origin/main" or "origin/master"'),
    })
    expect((await changed(alone.root, ['main'])).code).toBe(0)
    const empty = scratch(base)
    empty.git('init', '--quiet', '--initial-branch=main')
    expect((await changed(empty.root, ['main'])).code).toBe(2)
    alone.git('checkout', '--quiet', '--orphan', 'other')
    alone.commit(committed)
    expect(await changed(alone.root, ['main'])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('main and the commit that is checked out have no history in common'),
    })
  })

  it('outside git, and without git', async () => {
    const none = scratch(base)
    expect(await changed(none.root)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('this is not a git repository'),
    })
    const { clone } = pullRequest(base)
    const { code, stderr } = await changed(clone.root, ['main'], { env: { PATH: '/nonexistent' } })
    expect({ code, stderr }).toMatchObject({ code: 2, stderr: expect.stringContaining('git is not installed') })
  })
})

describe('a hostile name of a base', () => {
  const target = join(tmpdir(), `relctl-hostile-${process.pid}`)
  it.each([
    `--output=${target}`,
    `--exec=touch ${target}`,
    `--upload-pack=touch ${target}`,
    '^HEAD',
    'main..topic',
    'main...topic',
    ':/a',
    '@{-1}',
    `origin/main --output=${target}`,
    `$(touch ${target})`,
    'main\n--output=x',
    '',
  ])('starts nothing and ends with 2: %j', async (name) => {
    const { clone } = pullRequest(base)
    // A word of its own that begins with a dash is an option of relctl, as everywhere.
    for (const args of [[`--changed=${name}`], ...(name.startsWith('-') ? [] : [['--changed', name]])]) {
      expect((await relctl(['check', ...args], { cwd: clone.root, now })).code).toBe(2)
    }
    for (const variable of ['GITHUB_BASE_REF', 'CI_MERGE_REQUEST_TARGET_BRANCH_NAME']) {
      if (name === '') continue
      const { code } = await changed(clone.root, [], { env: { [variable]: name } })
      expect(code).toBe(2)
    }
    expect(existsSync(target) || existsSync(join(clone.root, 'x'))).toBe(false)
  })
})

describe('when a release was first recorded', () => {
  const feature = minor('a')
    .replace('class: minor', 'class: feature\ndrivers: [market]')
    .replace(/^created: .*\n/m, '')

  it('comes from the first commit of the file, whatever its name was then', async () => {
    const { clone } = pullRequest({ 'relctl.yaml': config, 'releases/a.yaml': feature }, '2026-11-20T03:00:00Z')
    mkdirSync(join(clone.root, 'releases/office'))
    renameSync(join(clone.root, 'releases/a.yaml'), join(clone.root, 'releases/office/a.yaml'))
    clone.commit('2026-11-27T01:00:00Z', { 'releases/b.yaml': feature.replace('id: a', 'id: b') })
    const { found } = await changed(clone.root, ['origin/main'], { now: '2026-11-27T09:00+07:00' })
    const missed = found.filter((line) => line.startsWith('notice/missed-at-creation'))
    expect(missed).toEqual(['notice/missed-at-creation releases/b.yaml'])
  })
})
