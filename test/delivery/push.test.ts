import { execFileSync } from 'node:child_process'
import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { cleanEnvironment } from '../environment.ts'
import { relctl } from '../run.ts'
import { mailServer, webServer } from './post-office.ts'
import { due, events, release, send, smtp, states, vendor, webhook } from './vendor.ts'

const folders: string[] = []
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

function git(cwd: string, ...args: readonly string[]): string {
  return execFileSync('git', args, { cwd, encoding: 'utf8', env: cleanEnvironment(), stdio: 'pipe' })
}

type Shared = { readonly remote: string; readonly clones: readonly string[] }

/** A new repository as a remote, and clones of it for some runners. */
function shared(root: string, runners: number): Shared {
  const folder = mkdtempSync(join(tmpdir(), 'relctl-remote-'))
  folders.push(folder)
  const who = ['-c', 'user.name=Test', '-c', 'user.email=test@example.com']
  git(root, 'init', '--quiet', '--initial-branch=main')
  git(root, 'add', '--all')
  git(root, ...who, 'commit', '--quiet', '-m', 'Start')
  const all = placesIn(folder, runners)
  git(folder, 'clone', '--quiet', '--bare', root, all.remote)
  for (const clone of all.clones) {
    git(folder, 'clone', '--quiet', all.remote, clone)
    git(clone, 'remote', 'set-url', 'origin', '../remote.git')
  }
  return all
}

function placesIn(folder: string, runners: number): Shared {
  const clones = Array.from({ length: runners }, (_, index) => join(folder, `runner-${index}`))
  return { remote: join(folder, 'remote.git'), clones }
}

/** The same remote and clones once more, as they are now. */
function copyOf({ remote, clones }: Shared): Shared {
  const folder = mkdtempSync(join(tmpdir(), 'relctl-remote-'))
  folders.push(folder)
  cpSync(dirname(remote), folder, { recursive: true })
  return placesIn(folder, clones.length)
}

const flags = ['--send', '--push', '--due', '12h']

/** A hundred rounds are four hundred pushes. */
const patience = { timeout: 1_800_000 }

/** How often two runners want the same notices at the same moment, and how many releases have one. */
it.each([
  [100, 1],
  [2, 10],
])('two runners at the same moment, %i rounds of %i: each notice once', patience, async (rounds, count) => {
  const taken: string[] = []
  const web = await webServer(({ body }, response) => {
    taken.push(JSON.parse(body).release)
    response.end('ok')
  })
  const ids = Array.from({ length: count }, (_, index) => String.fromCharCode('a'.charCodeAt(0) + index))
  const releases = ids.map((id, index) => {
    // One after the other, for releases that collide are held back.
    const at = `2026-12-05T${20 + Math.floor(index / 3)}:${index % 3}`
    return [`releases/${id}.yaml`, release(id).replace(/window: .*/, `window: { start: ${at}0, end: ${at}9 }`)]
  })
  const start = shared(vendor({ email: [webhook(web.port)] }, Object.fromEntries(releases)).root, 2)
  for (let round = 0; round < rounds; round += 1) {
    taken.length = 0
    const copy = copyOf(start)
    const now = '2026-12-04T19:00+07:00'
    const sent = await Promise.all(copy.clones.map((clone) => send(clone, flags, { now })))
    expect([...taken].sort(), `round ${round}`).toEqual(ids)
    expect(sent.flatMap(states).sort()).toEqual(ids.map(() => 'inside sent'))
    for (const id of ids)
      expect(git(copy.remote, 'show', `main:releases/${id}.yaml`).match(/event: noticed/g), id).toHaveLength(1)
  }
})

it('leaves the remote with claim, outcome and record, and the clone in step with it', async () => {
  const { port, mails } = await mailServer()
  const { root } = vendor({ email: [smtp(port)] })
  const { remote, clones } = shared(root, 2)
  const [one = '', two = ''] = clones
  expect(states(await send(one, flags))).toEqual(['tell sent'])
  expect(git(remote, 'log', '--reverse', '--format=%s').trim().split('\n')).toEqual([
    'Start',
    'Claim delivery of a tell/0/email/customers/vi',
    'Record delivery of a tell/0/email/customers/vi: sent',
    'Record tell of a as noticed',
  ])
  expect(git(one, 'status', '--porcelain')).toBe('')
  expect(git(one, 'rev-parse', 'HEAD')).toBe(git(remote, 'rev-parse', 'main'))
  expect(states(await send(two, flags))).toEqual([])
  expect(events(two)).toEqual(['tell claimed', 'tell sent'])
  expect(mails).toHaveLength(1)
})

it('sends nothing when the claim cannot be pushed, and runs no hook', async () => {
  const { port, mails } = await mailServer()
  const { root } = vendor({ email: [smtp(port)] })
  const { remote, clones } = shared(root, 1)
  const [one = ''] = clones
  for (const hook of ['pre-commit', 'pre-push', 'post-merge', 'post-commit', 'reference-transaction'])
    writeFileSync(join(one, '.git/hooks', hook), '#!/bin/sh\ntouch "$0.ran"\n', { mode: 0o755 })
  writeFileSync(join(remote, 'hooks/pre-receive'), '#!/bin/sh\nexit 1\n', { mode: 0o755 })
  const refused = await relctl(['send', ...flags], { cwd: one, now: due })
  expect(refused.code).toBe(2)
  expect(refused.stderr).toContain('--push')
  expect(mails).toHaveLength(0)
  expect(git(one, 'status', '--porcelain')).toBe('')
  rmSync(join(remote, 'hooks/pre-receive'))
  expect(states(await send(one, flags))).toEqual(['tell sent'])
  expect(execFileSync('ls', [join(one, '.git/hooks')], { encoding: 'utf8' })).not.toContain('.ran')
})

it('wants a clean tree on a branch', async () => {
  const { root } = vendor({ email: [smtp(9)] })
  const outside = await relctl(['send', ...flags], { cwd: root, now: due })
  expect([outside.code, outside.stderr]).toEqual([2, expect.stringContaining('needs a git repository')])
  const [one = ''] = shared(root, 1).clones
  appendFileSync(join(one, 'relctl.yaml'), '# later\n')
  const dirty = await relctl(['send', ...flags], { cwd: one, now: due })
  expect([dirty.code, dirty.stderr]).toEqual([2, expect.stringContaining('relctl.yaml')])
  git(one, 'checkout', '--quiet', 'relctl.yaml')
  git(one, 'checkout', '--quiet', '--detach')
  const detached = await relctl(['send', ...flags], { cwd: one, now: due })
  expect([detached.code, detached.stderr]).toEqual([2, expect.stringContaining('needs a branch')])
  expect(readFileSync(join(one, 'releases/a.yaml'), 'utf8')).not.toContain('log:')
})

it('keeps what somebody edits while it runs, and tells what keeps it from going on', async () => {
  let meanwhile = () => {}
  const web = await webServer((_, response) => {
    meanwhile()
    response.end('ok')
  })
  const { root } = vendor({ email: [webhook(web.port)] })
  const { remote, clones } = shared(root, 2)
  const [one = '', two = ''] = clones
  const mine = `${readFileSync(join(one, 'releases/a.yaml'), 'utf8')}# half a sentence\n`
  meanwhile = () => {
    writeFileSync(join(one, 'releases/a.yaml'), mine)
    git(two, 'pull', '--quiet', '--ff-only')
    appendFileSync(join(two, 'releases/a.yaml'), '# of somebody else\n')
    git(two, '-c', 'user.name=Test', '-c', 'user.email=test@example.com', 'commit', '--quiet', '-am', 'Edit')
    git(two, 'push', '--quiet')
  }
  const { code, stderr } = await relctl(['send', ...flags], { cwd: one, now: due })
  expect([code, stderr]).toEqual([2, expect.stringContaining('releases/a.yaml')])
  expect(readFileSync(join(one, 'releases/a.yaml'), 'utf8')).toBe(mine)
  expect(git(remote, 'log', '-1', '--format=%s').trim()).toBe('Edit')
  expect(web.requests).toHaveLength(1)
})
