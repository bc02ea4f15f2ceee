import { readdirSync, readFileSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { parse } from 'yaml'
import { type Fate, livedUntil, openSigns, seeded } from '../mortal.ts'
import { relctl } from '../run.ts'
import { scratch } from '../scratch.ts'

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

const deathsAtEach = 20
const deathsInBetween = 72
const total = 3 * deathsAtEach + deathsInBetween

it(`${total} processes killed at any moment damage nothing, and stand in nobody’s way`, async () => {
  const { root, notes, read } = repository()
  const signs = openSigns(root, {
    '.': (file) => (file === '.relctl.lock' ? 'lock' : 'other'),
    releases: (file) => (file.endsWith('.tmp') ? 'draft' : 'manifest'),
  })
  const note = (text: string) => ['--now', now, 'record', id, 'note', '--text', text]
  const { code, worked } = await livedUntil(undefined, note('first'), { cwd: root, signs })
  expect(code).toBe(0)
  const random = seeded(7)
  const ahead: Fate[] = [
    ...['lock', 'draft', 'manifest'].flatMap((sign) =>
      Array.from({ length: deathsAtEach }, () => ({ sign, nth: 1, milliseconds: random() * 3 })),
    ),
    ...Array.from({ length: deathsInBetween }, () => ({ sign: 'lock', nth: 1, milliseconds: random() * worked })),
  ].sort(() => random() - 0.5)
  const done = ['first']
  let killed = 0
  for (let round = 0; killed < total; round += 1) {
    // What one is seen to do can be the end of the other.
    const pair = [`r${round}a`, `r${round}b`].map((text) => ({ text, fate: ahead.shift() }))
    const ends = await Promise.all(pair.map(({ text, fate }) => livedUntil(fate, note(text), { cwd: root, signs })))
    const alive = pair.filter((_, index) => ends[index]?.killed === false)
    killed += pair.length - alive.length
    for (const { fate } of alive) if (fate) ahead.push({ ...fate, milliseconds: fate.milliseconds / 2 })
    done.push(...pair.flatMap(({ text }, index) => (ends[index]?.code === 0 ? [text] : [])))
    const recorded = notes()
    // Whoever was told so is on record, once; whoever was killed may be.
    for (const text of done) expect(recorded.filter((other) => other === text)).toEqual([text])
    expect(recorded[0]).toBe('first')
    expect(new Set(recorded).size).toBe(recorded.length)
  }
  expect(read()).not.toContain('\0')
  // What nobody writes any more goes with the next record, once it is a minute old.
  for (const name of readdirSync(join(root, 'releases'))) utimesSync(join(root, 'releases', name), 0, 0)
  expect((await relctl(['record', id, 'note', '--text', 'last'], { cwd: root, now })).code).toBe(0)
  expect(notes().at(-1)).toBe('last')
  expect(readdirSync(root).sort()).toEqual(['relctl.yaml', 'releases'])
  expect(readdirSync(join(root, 'releases'))).toEqual([`${id}.yaml`])
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
