import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, renameSync, rmSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, describe, expect, it } from 'vitest'
import { run } from '../../src/commands/run/check.ts'
import { watchable } from '../../src/commands/run/watch.ts'
import type { Host } from '../../src/host.ts'
import type { Instant } from '../../src/schedule/instant.ts'
import { sayRelative, withoutRelative } from '../../src/schedule/say.ts'
import { cleanEnvironment } from '../environment.ts'
import { relctl } from '../run.ts'
import { scratch } from '../scratch.ts'
import { memoryHost } from '../world.ts'

const command = fileURLToPath(new URL('../../bin/relctl.js', import.meta.url))
const config = `policy: 1office
timezone: Asia/Ho_Chi_Minh
locales: [en]
organisation: { contacts: [{ kind: phone, value: 1900 0000 }] }
`
const good = `id: a
created: 2026-11-20T09:00
title: { en: Fix of a report }
class: minor
window: { start: 2026-12-05T22:00, end: 2026-12-05T23:00 }
changes: [{ kind: fixed, text: { en: Totals are right again } }]
`
const bad = good.replace('class: minor', 'class: monor')
const files = { 'relctl.yaml': config, 'releases/a.yaml': good }

type Session = {
  /** Waits until what was printed so far, errors and notes included, matches; @returns all of it. */
  readonly until: (pattern: RegExp) => Promise<string>
  /** Presses Ctrl-C. @returns the exit code and all of stdout */
  readonly end: () => Promise<{ readonly code: number | null; readonly stdout: string }>
}

const running: ChildProcess[] = []
afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL')
})

/** Starts a watch and waits until it watches. */
async function start(cwd: string, ...args: readonly string[]): Promise<Session> {
  const all = ['check', '--watch', '--now', '2026-11-24T09:00+07:00', ...args]
  const child = spawn(process.execPath, [command, ...all], { cwd, env: cleanEnvironment(), stdio: 'pipe' })
  running.push(child)
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve))
  let stdout = ''
  let text = ''
  let look = () => {}
  child.stdout?.on('data', (chunk) => {
    stdout += chunk
  })
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk) => {
      text += chunk
      look()
    })
  }
  const session: Session = {
    until: (pattern) =>
      new Promise((resolve, reject) => {
        look = () => pattern.test(text) && resolve(text)
        void ended.then((code) => reject(new Error(`ended with ${code} after ${text}`)))
        look()
      }),
    end: async () => {
      child.kill('SIGINT')
      return { code: await ended, stdout }
    },
  }
  await session.until(/note: watching/)
  return session
}

const ok = /ok: 1 release checked/
const count = (text: string, pattern: RegExp) => text.match(new RegExp(pattern, 'g'))?.length ?? 0

describe('check --watch', () => {
  it('prints the first outcome, then each new one, and ends with the code of the last', async () => {
    const { root, write } = scratch(files)
    const session = await start(root)
    expect(count(await session.until(ok), ok)).toBe(1)
    write({ 'releases/a.yaml': bad })
    await session.until(/release\/unknown-class/)
    const { code, stdout } = await session.end()
    expect(code).toBe(1)
    expect(stdout).not.toContain('\u001b')
    expect(stdout.endsWith((await relctl(['check'], { cwd: root, now: '2026-11-24T09:00+07:00' })).stdout)).toBe(true)
  })

  it('is silent about changes that change nothing', async () => {
    const { root, write } = scratch(files)
    const session = await start(root)
    utimesSync(join(root, 'releases/a.yaml'), 1, 1)
    write({ 'releases/a.yaml': `${good}# no news\n`, 'README.md': 'nothing\n', 'releases/notes.txt': 'nothing\n' })
    write({ 'releases/a.yaml': bad })
    await session.until(/release\/unknown-class/)
    write({ 'releases/a.yaml': good })
    await session.until(/ok:.*ok:/s)
    const { code, stdout } = await session.end()
    expect({ code, printed: count(stdout, /checked/) }).toEqual({ code: 0, printed: 3 })
  })

  it.each([
    ['a policy', { 'policies/own.yaml': 'id: own\ncolour: red\n' }, /schema\/unknown-key/],
    ['relctl.yaml', { 'relctl.yaml': 'policy: 1ofice\n' }, /did you mean "1office"/],
    ['a manifest in a new folder', { 'releases/2026/deep/b.yaml': bad.replace('id: a', 'id: b') }, /deep\/b\.yaml/],
  ])('sees %s', async (_, change, pattern) => {
    const { root, write } = scratch(files)
    const session = await start(root)
    write(change)
    await session.until(pattern)
    expect([1, 2]).toContain((await session.end()).code)
  })

  it('follows the folder of the manifests to where relctl.yaml moves it', async () => {
    const { root, write } = scratch(files)
    const session = await start(root)
    renameSync(join(root, 'releases'), join(root, 'upgrades'))
    await session.until(/no manifests/)
    write({ 'relctl.yaml': `${config}releases: upgrades\n` })
    await session.until(/ok: 1.*ok: 1/s)
    write({ 'upgrades/a.yaml': bad })
    await session.until(/upgrades\/a\.yaml/)
    expect((await session.end()).code).toBe(1)
  })

  it('goes on when a file that was named goes away, and when it comes back', async () => {
    const { root, write } = scratch(files)
    const session = await start(root, 'releases/a.yaml')
    rmSync(join(root, 'releases'), { recursive: true })
    await session.until(/error: there is no manifest at releases\/a\.yaml/)
    mkdirSync(join(root, 'releases'))
    write({ 'releases/a.yaml': good })
    await session.until(/ok: 1.*ok: 1/s)
    expect((await session.end()).code).toBe(0)
  })

  it.each([
    [['releases/none.yaml'], 'there is no manifest at releases/none.yaml'],
    [['-', '--stdin-filename', 'releases/a.yaml'], '--watch cannot watch the standard input'],
    [['--fix'], '--watch cannot go with --fix'],
    [['--write-baseline', 'baseline.json'], '--watch cannot go with --write-baseline'],
  ])('is wrong use with %j', async (args, message) => {
    const { root } = scratch(files)
    const { code, stdout, stderr } = await relctl(['check', '--watch', ...args], { cwd: root, input: '' })
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain(message)
  })
})

describe('a terminal', () => {
  /** Runs a watch in which each change happens while it waits, and interrupts it after the last. */
  async function printed(terminal: boolean, changes: readonly string[]): Promise<string> {
    const world: Record<string, string> = { ...files }
    const left = [...changes]
    const texts: string[] = []
    const next = async () => {
      const change = left.shift()
      if (change !== undefined) world['releases/a.yaml'] = change
      return change !== undefined
    }
    const host: Host = {
      ...memoryHost({ now: '2026-11-24T09:00+07:00', files: world }),
      terminal,
      watch: () => ({ next }),
      out: (text) => texts.push(text),
    }
    await watchable(run)(host, { args: [], options: { watch: true }, lists: {} })
    return texts.join('')
  }

  it('is cleared before each new outcome, and only a terminal is', async () => {
    const clear = '\u001b[2J\u001b[3J\u001b[H'
    const [first, ...rest] = (await printed(true, [good, bad, bad, good])).split(clear)
    expect(rest).toHaveLength(2)
    expect(rest[0]).toContain('release/unknown-class')
    expect(rest[1]).toBe(first)
    expect(await printed(false, [good, bad, bad, good])).toBe([first, ...rest].join(''))
  })
})

it('compares messages without what only the clock changes', () => {
  const at = 1_800_000_000_000 as Instant
  for (const minutes of [-90_000, -3000, -90, -1, 0, 1, 59, 60, 61, 1440, 1500, 100_000]) {
    const words = `was due Sat 2026-12-05 22:00, ${sayRelative((at + minutes * 60_000) as Instant, at)}, 30 min after`
    expect(withoutRelative(words)).toBe('was due Sat 2026-12-05 22:00, , 30 min after')
  }
})
