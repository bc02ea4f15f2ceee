import { expect, test } from 'vitest'
import { findings, ids, manifest } from './manifests.ts'

const created = 'created: 2026-11-16T09:00\n'
const announced = (rest: string) => manifest('a', 'minor', `${created}${rest}`)

test('a draft without a window is a warning, an announced release without one an error', async () => {
  const draft = await findings({ a: announced('') })
  expect(draft).toMatchObject([{ rule: 'window/missing', severity: 'warning' }])
  const told = await findings({
    a: announced('log:\n  - { event: noticed, at: 2026-11-20T09:00, step: customer-news }\n'),
  })
  expect(told).toMatchObject([{ rule: 'window/missing', severity: 'error' }])
  expect(told[0]?.message).toContain('people were told')
})

test('relctl.yaml decides on the severity of every finding of a rule', async () => {
  const config = 'rules: { window/missing: info }\n'
  expect(await findings({ a: announced('') }, { config })).toMatchObject([{ severity: 'info' }])
})

test('immediate work, and work that was called off or written down later, needs no window', async () => {
  const hotfix = manifest('h', 'hotfix', `${created}reason: { vi: Lỗi in, en: A printing fault }\nfixes: [a]\n`)
  const a = announced('window: { start: 2026-12-05T22:00, end: 2026-12-05T23:00 }\n')
  const postponed = manifest(
    'p',
    'minor',
    `${created}log:\n  - { event: postponed, at: 2026-11-20T09:00, reason: { vi: Chờ đối tác, en: A partner is late } }\n`,
  )
  const retroactive = manifest(
    'r',
    'minor',
    `${created}retroactive: { reason: Done by night }\nlog:\n  - { event: started, at: 2026-11-20T01:00 }\n  - { event: succeeded, at: 2026-11-20T02:00 }\n`,
  )
  expect(ids(await findings({ a, h: hotfix, p: postponed, r: retroactive }))).toEqual([])
})

test.each([
  ['touching both ends of the night', '2026-12-12T18:00', '2026-12-13T06:00', []],
  ['Sunday 02:00 is still Saturday night', '2026-12-13T02:00', '2026-12-13T05:00', []],
  ['Saturday 02:00 is Friday night', '2026-12-12T02:00', '2026-12-12T05:00', ['window/no-occurrence']],
  ['a minute early', '2026-12-12T17:59', '2026-12-12T19:00', ['window/starts-early']],
  ['a minute late', '2026-12-13T05:00', '2026-12-13T06:01', ['window/ends-late']],
  ['both', '2026-12-12T17:59', '2026-12-13T06:01', ['window/wider-than-allowed']],
])('the required night: %s', async (_, start, end, expected) => {
  const a = manifest('a', 'feature', `${created}window: { start: ${start}, end: ${end} }\n`)
  expect(ids(await findings({ a }))).toEqual(expected)
})

test('a preferred window is judged once the required one is kept', async () => {
  const house = `id: house
extends: tigo
classes:
  feature:
    source: house default
    windows: { require: [quiet-hours], prefer: [weekend-night], source: house default }
`
  const options = { policy: 'house', files: { 'policies/house.yaml': house } }
  const on = (start: string, end: string) => ({
    a: manifest('a', 'feature', `${created}window: { start: ${start}, end: ${end} }\n`),
  })
  expect(ids(await findings(on('2026-12-12T22:00', '2026-12-12T23:00'), options))).toEqual([])
  expect(ids(await findings(on('2026-12-16T22:00', '2026-12-16T23:00'), options))).toEqual(['window/not-preferred'])
  expect(ids(await findings(on('2026-12-16T12:00', '2026-12-16T13:00'), options))).toEqual(['window/no-occurrence'])
})

test('the nearest windows are named on both sides, but not one that is over', async () => {
  const on = (day: string) =>
    findings({ a: manifest('a', 'minor', `${created}window: { start: ${day}T12:00, end: ${day}T13:00 }\n`) })
  const [later] = await on('2026-12-16')
  expect(later?.hint).toContain('Sun 2026-12-13 18:00 – 19:00 before, or Sat 2026-12-19 18:00 – 19:00 after')
  const november =
    'log:\n  - { event: task-done, at: 2026-10-26T16:00, step: cycle.plan }\n  - { event: noticed, at: 2026-10-28T09:00, step: cycle.announce }\n'
  const [soon] = await findings({
    a: manifest(
      'a',
      'minor',
      `created: 2026-10-20T09:00\nwindow: { start: 2026-11-25T12:00, end: 2026-11-25T13:00 }\n${november}`,
    ),
  })
  expect(soon?.hint).toBe('move the work to the nearest window that fits: Sat 2026-11-28 18:00 – 19:00 after')
})

test('a freeze of an own policy is shown where it is written, and stops immediate work only by name', async () => {
  const house = `id: house
extends: default
freezes:
  - { id: nam-moi, from: 2026-12-30, to: 2027-01-02, reason: { vi: Khóa sổ, en: Closing of the books }, source: house default }
  - { id: sale, from: 2026-12-12, to: 2026-12-12, classes: [hotfix], reason: { vi: Ngày mua sắm, en: Shopping day }, source: house default }
`
  const options = { policy: 'house', files: { 'policies/house.yaml': house } }
  const hotfix = (day: string) =>
    manifest(
      'h',
      'hotfix',
      `${created}reason: { vi: Lỗi in, en: A printing fault }\nfixes: [a]\nwindow: { start: ${day}T22:00, end: ${day}T23:00 }\n`,
    )
  const a = manifest('a', 'minor', `${created}window: { start: 2026-12-31T22:00, end: 2026-12-31T23:00 }\n`)
  expect(await findings({ a }, options)).toMatchObject([
    { rule: 'window/freeze', related: [{ file: 'policies/house.yaml', line: 4 }] },
  ])
  const moved = manifest('a', 'minor', `${created}window: { start: 2027-01-03T00:00, end: 2027-01-03T01:00 }\n`)
  expect(ids(await findings({ a: moved, h: hotfix('2026-12-31') }, options))).toEqual([])
  expect(ids(await findings({ a: moved, h: hotfix('2026-12-12') }, options))).toEqual(['window/freeze'])
})

test('an overlap is told once per pair, at the later file, with the window of the other', async () => {
  const at = (id: string, start: string, end: string) =>
    manifest(id, 'minor', `${created}window: { start: 2026-12-05T${start}, end: 2026-12-05T${end} }\n`)
  const found = await findings({
    c: at('c', '22:00', '23:00'),
    a: at('a', '22:30', '23:30'),
    b: at('b', '21:00', '22:00'),
  })
  expect(found).toMatchObject([
    { rule: 'window/overlap', file: 'releases/c.yaml', path: '/window/start', related: [{ file: 'releases/a.yaml' }] },
  ])
})

test('downtime is judged once: against the window first, then against the class', async () => {
  const server = (impact: string) =>
    findings({
      a: manifest(
        'a',
        'server',
        `${created}window: { start: 2026-12-05T22:00, end: 2026-12-05T23:30 }\nimpact: ${impact}\n`,
      ),
    })
  expect(ids(await server('{ mode: downtime, downtime: 90m }'))).toEqual(['window/downtime-unusual'])
  expect(ids(await server('{ mode: downtime, downtime: 91m }'))).toEqual(['window/downtime-too-long'])
  expect(ids(await server('{ mode: downtime, downtime: 19m }'))).toEqual([])
  expect(ids(await server('{ mode: downtime, downtime: 60m }'))).toEqual([])
  expect(ids(await server('{ mode: downtime, downtime: 61m }'))).toEqual(['window/downtime-unusual'])
  expect(ids(await server('{ mode: rolling, downtime: 90m }'))).toEqual([])
})

test('each batch must hold the downtime', async () => {
  const batches = `batches:
  - { id: one, window: { start: 2026-12-05T22:00, end: 2026-12-05T23:30 } }
  - { id: two, window: { start: 2026-12-06T22:00, end: 2026-12-06T22:30 } }
`
  const [found] = await findings({
    a: manifest('a', 'server', `${created}${batches}impact: { mode: downtime, downtime: 40m }\n`),
  })
  expect(found).toMatchObject({ rule: 'window/downtime-too-long' })
  expect(found?.message).toContain('batch "two", which lasts 30 min')
})
