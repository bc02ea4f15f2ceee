import { spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { parse } from 'yaml'
import { cleanEnvironment } from '../environment.ts'
import { relctl } from '../run.ts'
import { scratch } from '../scratch.ts'

const command = fileURLToPath(new URL('../../bin/relctl.js', import.meta.url))
const now = '2026-12-01T09:00+07:00'
const id = '2026-12-12-bao-cao'

const manifest = `# tháng mười hai
id: ${id}
created: 2026-11-20T09:00
title: { vi: Sửa báo cáo, en: Report fixes }
class: minor
modules: [sales]
window: { start: 2026-12-12T22:00, end: 2026-12-12T23:30 }
changes:
  - { kind: fixed, text: { vi: Báo cáo theo ca, en: Reports by shift } }
log: [] # nothing yet
`

function repository() {
  const { root } = scratch({
    'relctl.yaml': 'policy: 1office\ntimezone: Asia/Ho_Chi_Minh\nlocales: [vi, en]\n',
    [`releases/${id}.yaml`]: manifest,
  })
  const read = () => readFileSync(join(root, `releases/${id}.yaml`), 'utf8')
  return {
    root,
    read,
    /** The notes on record. @throws Error when the file is not what it was, with whole entries added */
    notes: (): readonly string[] => {
      const text = read()
      const [head = '', tail = ''] = manifest.split(' []')
      expect(text === manifest || text.startsWith(head + tail)).toBe(true)
      return parse(text).log.map((entry: { text: string }) => entry.text)
    },
  }
}

/** A call that is killed after some milliseconds, unless it is done before. @returns its exit code, or nothing */
function killedAfter(root: string, note: string, milliseconds: number): Promise<number | null> {
  const args = ['--now', now, 'record', id, 'note', '--text', note]
  const child = spawn(process.execPath, [command, ...args], { cwd: root, env: cleanEnvironment({}), stdio: 'ignore' })
  void sleep(milliseconds).then(() => child.kill('SIGKILL'))
  return new Promise((resolve) => child.on('close', resolve))
}

/** The same fractions in every run. */
function* fractions(seed: number): Generator<number, never> {
  for (let state = seed; ; ) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0
    yield state / 2 ** 32
  }
}

it('200 processes killed at any moment damage nothing, and stand in nobody’s way', async () => {
  const { root, notes, read } = repository()
  const began = performance.now()
  expect((await relctl(['record', id, 'note', '--text', 'first'], { cwd: root, now })).code).toBe(0)
  const whole = performance.now() - began
  const fraction = fractions(7)
  const done: string[] = ['first']
  let killed = 0
  for (let round = 0; killed < 200; round += 1) {
    const started = [0, 1, 2, 3].map((index) => `r${round}n${index}`)
    const codes = await Promise.all(
      started.map((note) => killedAfter(root, note, whole * (0.3 + 1.7 * fraction.next().value))),
    )
    killed += codes.filter((code) => code === null).length
    const before = done.length
    done.push(...started.filter((_, index) => codes[index] === 0))
    const recorded = notes()
    // Whoever was told so is on record, once; whoever was killed may be.
    for (const note of done.slice(before)) expect(recorded.filter((other) => other === note)).toEqual([note])
    expect(recorded.slice(0, 1)).toEqual(['first'])
    expect(new Set(recorded).size).toBe(recorded.length)
    if (recorded.length > 250) break
  }
  expect(killed).toBeGreaterThanOrEqual(200)
  expect(read()).not.toContain('\0')
  expect((await relctl(['record', id, 'note', '--text', 'last'], { cwd: root, now })).code).toBe(0)
  expect(notes().at(-1)).toBe('last')
  expect(readdirSync(root).sort()).toEqual(['relctl.yaml', 'releases'])
}, 600_000)

it('twenty processes at once are all recorded, and a start that two of them tell is recorded once', async () => {
  const { root, notes, read } = repository()
  const all = Array.from({ length: 18 }, (_, index) => ['note', '--text', `n${index}`])
  const codes = await Promise.all(
    [...all, ['started'], ['started']].map((args) => relctl(['record', id, ...args], { cwd: root, now })),
  )
  expect(codes.slice(0, 18).map(({ code }) => code)).toEqual(Array.from({ length: 18 }, () => 0))
  expect(
    codes
      .slice(18)
      .map(({ code }) => code)
      .sort(),
  ).toEqual([0, 2])
  expect(
    notes()
      .filter((note) => note !== undefined)
      .sort(),
  ).toEqual(all.map(([, , note]) => note).sort())
  expect(read().match(/event: started/g)).toHaveLength(1)
  expect(readdirSync(root).sort()).toEqual(['relctl.yaml', 'releases'])
}, 300_000)
