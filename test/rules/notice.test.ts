import { expect, test } from 'vitest'
import { findings, ids, manifest } from './manifests.ts'

test('a release that is recorded too late is told once, with every notice that it cannot keep and the next night that can', async () => {
  const a = manifest(
    'a',
    'feature',
    'created: 2026-11-24T08:30\nwindow: { start: 2026-11-24T22:00, end: 2026-11-24T23:00 }\n',
  )
  const found = (await findings({ a }, { policy: 'tigo' })).filter(({ rule }) => rule.startsWith('notice/'))
  expect(ids(found)).toEqual(['notice/missed-at-creation'])
  expect(found[0]?.message).toContain('"customer-2" (Reminder to customers) was due Sun 2026-11-22 22:00, "customer-3"')
  expect(found[0]?.hint).toContain('move the work to Fri 2026-12-04 22:00 – 23:00 or later')
})

test('a waiver, an exception and optional steps keep a missed notice quiet', async () => {
  const rest = 'created: 2026-11-24T08:30\nwindow: { start: 2026-11-28T20:00, end: 2026-11-28T21:00 }\n'
  const waived = `${rest}waive:\n  - { step: customer-1, reason: Only one customer uses it, approvedBy: customer-care }\n`
  const excepted = `${rest}exception:\n  - { rule: notice/missed-at-creation, reason: The law changed, approvedBy: ceo }\n`
  expect(ids(await findings({ a: manifest('a', 'feature', waived) }, { policy: 'tigo' }))).toEqual([])
  expect(ids(await findings({ a: manifest('a', 'feature', excepted) }, { policy: 'tigo' }))).toEqual([])
})

test('notices ahead of urgent work are never late', async () => {
  const rest = `created: 2026-11-24T08:30
urgent: true
reason: { vi: Lỗ hổng đăng nhập, en: A sign-in vulnerability }
issues: [{ ref: SEC-1, source: audit, severity: critical }]
window: { start: 2026-11-24T10:00, end: 2026-11-24T10:30 }
`
  expect(ids(await findings({ a: manifest('a', 'security', rest) }, { policy: 'default' }))).toEqual([])
})

const told = 'window: { start: 2026-11-28T22:00, end: 2026-11-28T23:30 }'
const moved = (log: string) =>
  manifest(
    'a',
    'server',
    `created: 2026-11-16T09:00
window: { start: 2026-12-05T22:00, end: 2026-12-05T23:30 }
log:
  - { event: noticed, at: 2026-11-20T09:00, step: customer-1, ${told} }
  - event: rescheduled
    at: 2026-11-23T15:00
    from: { start: 2026-11-28T22:00, end: 2026-11-28T23:30 }
    to: { start: 2026-12-05T22:00, end: 2026-12-05T23:30 }
    reason: { vi: Chờ thiết bị, en: Hardware is late }
${log}`,
  )

test('a move is due at once to everyone who was told, at the entry that made it due', async () => {
  const found = await findings({ a: moved('') }, { policy: 'tigo' })
  expect(found).toMatchObject([{ rule: 'notice/late', path: '/log/1', line: 13 }])
  expect(found[0]?.hint).toContain('step: rescheduled-1-customer, window: { start: 2026-12-05T22:00')
})

test('the word of a move that went out in time is enough', async () => {
  const log = `  - { event: noticed, at: 2026-11-23T16:00, step: rescheduled-1-customer, revision: 1, window: { start: 2026-12-05T22:00, end: 2026-12-05T23:30 } }\n`
  expect(ids(await findings({ a: moved(log) }, { policy: 'tigo' }))).toEqual([])
})

test('the word of success is due after the event, at its entry', async () => {
  const a = manifest(
    'a',
    'minor',
    `created: 2026-11-16T09:00
window: { start: 2026-11-21T22:00, end: 2026-11-21T23:30 }
log:
  - { event: started, at: 2026-11-21T22:00 }
  - { event: succeeded, at: 2026-11-21T22:40 }
`,
  )
  const found = await findings({ a }, { policy: 'tigo' })
  expect(found).toMatchObject([{ rule: 'notice/late', path: '/log/1' }])
  expect(found[0]?.message).toContain('"affected-done"')
  expect(await findings({ a }, { policy: 'tigo', now: '2026-11-22T22:40:00+07:00' })).toEqual([])
})

test('a provider that tells us late leaves the grace of the policy', async () => {
  const a = manifest(
    'a',
    'server',
    `created: 2026-11-24T08:10
origin: provider
knownSince: 2026-11-24T08:00
window: { start: 2026-11-25T03:00, end: 2026-11-25T04:00 }
`,
  )
  const at = (time: string) => findings({ a }, { policy: 'tigo', now: `2026-11-24T${time}:00+07:00` })
  expect(ids(await at('10:00'))).toEqual([])
  expect(ids(await at('10:01'))).toEqual(['notice/late'])
})

test('a crowded day is told once, at its last manifest, with the others', async () => {
  const at = (id: string, hour: number) =>
    manifest(
      id,
      'performance',
      `created: 2026-11-16T09:00\nwindow: { start: 2026-12-05T${hour}:00, end: 2026-12-05T${hour}:30 }\n`,
    )
  const four = { a: at('a', 19), b: at('b', 20), c: at('c', 21), d: at('d', 22) }
  const found = await findings(four)
  expect(ids(found)).toEqual(['notice/too-many-per-day'])
  expect(found[0]).toMatchObject({ file: 'releases/d.yaml' })
  expect(found[0]?.related?.map(({ file }) => file)).toEqual(['releases/a.yaml', 'releases/b.yaml', 'releases/c.yaml'])
  const { d: _, ...three } = four
  expect(await findings(three)).toEqual([])
})

test('the crowded days of the same releases are told together', async () => {
  const at = (id: string, hour: number) =>
    manifest(
      id,
      'feature',
      `created: 2026-11-10T09:00\nwindow: { start: 2026-12-19T${hour}:00, end: 2026-12-19T${hour}:30 }\n`,
    )
  const found = await findings({ a: at('a', 19), b: at('b', 20), c: at('c', 21), d: at('d', 22) })
  expect(ids(found)).toEqual(['notice/too-many-per-day'])
  expect(found[0]?.message).toMatch(/4 on \S+ 2026-12-09 .*, 4 on \S+ 2026-12-17 .* and 4 on \S+ 2026-12-18/)
})

test('a duty of the month is told at the first release of the month, however many there are', async () => {
  const at = (id: string, day: string) =>
    manifest(id, 'minor', `created: 2026-10-20T09:00\nwindow: { start: ${day}T22:00, end: ${day}T23:00 }\n`)
  const found = await findings({ a: at('a', '2026-11-29'), b: at('b', '2026-11-28') })
  expect(found.map(({ rule, file }) => [rule, file])).toEqual([
    ['notice/cycle-late', 'releases/b.yaml'],
    ['notice/cycle-late', 'releases/b.yaml'],
  ])
})

test('once the notice is out, the plan of the month can no longer come first', async () => {
  const rest = (log: string) =>
    `created: 2026-11-10T09:00\nwindow: { start: 2026-12-05T22:00, end: 2026-12-05T23:00 }\n${log}`
  const sent =
    'log:\n  - { event: noticed, at: 2026-11-20T09:00, step: customer-1, window: { start: 2026-12-05T22:00, end: 2026-12-05T23:00 } }\n'
  expect(ids(await findings({ a: manifest('a', 'feature', rest('')) }))).toEqual(['notice/before-plan'])
  expect(ids(await findings({ a: manifest('a', 'feature', rest(sent)) }))).toEqual([])
})
