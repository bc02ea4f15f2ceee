import { expect, test } from 'vitest'
import { findings, ids, manifest } from './manifests.ts'

const planned = 'created: 2026-11-16T09:00\nwindow: { start: 2026-11-21T22:00, end: 2026-11-21T23:00 }\n'
const reason = 'reason: { vi: Chờ đối tác, en: A partner is late }'

/** A log whose events happened ten minutes after one another. */
const logOf = (...events: readonly string[]) =>
  `log:\n${events
    .map((event, index) => {
      const why = ['postponed', 'cancelled', 'rolled-back'].includes(event) ? `, ${reason}` : ''
      const figures = event === 'monitored' ? ', metrics: { uptime: 99 }' : ''
      return `  - { event: ${event}, at: 2026-11-21T22:${index}0${why}${figures} }\n`
    })
    .join('')}`

const after = { policy: 'default', now: '2026-11-24T09:00:00+07:00' }
const judged = async (...events: readonly string[]) =>
  ids(await findings({ a: manifest('a', 'minor', `${planned}${logOf(...events)}`) }, after))

test.each([
  ['started', 'succeeded', 'monitored', 'reviewed'],
  ['started', 'failed', 'rolled-back', 'reviewed'],
  ['started', 'failed', 'started', 'succeeded'],
  ['started', 'succeeded', 'rolled-back'],
  ['postponed', 'cancelled', 'reviewed'],
])('a story that can have happened: %s, %s, %s', async (...events) => {
  expect(await judged(...events)).toEqual([])
})

test.each([
  [['cancelled', 'started', 'succeeded'], 1],
  [['started', 'started', 'succeeded'], 1],
  [['started', 'succeeded', 'succeeded'], 1],
  [['cancelled', 'cancelled'], 1],
  [['postponed', 'started', 'succeeded'], 1],
  [['started', 'postponed', 'cancelled'], 1],
  [['started', 'succeeded', 'cancelled'], 1],
] as const)('a story that cannot have happened: %s', async (events, count) => {
  expect(await judged(...events)).toEqual(Array(count).fill('log/impossible-transition'))
})

const batches = (log: string) =>
  manifest(
    'a',
    'minor',
    `created: 2026-11-16T09:00
batches:
  - { id: one, window: { start: 2026-11-21T22:00, end: 2026-11-21T23:00 } }
  - { id: two, window: { start: 2026-11-22T22:00, end: 2026-11-22T23:00 } }
log:
${log}`,
  )
const event = (name: string, day: string, batch?: string) =>
  `  - { event: ${name}, at: 2026-11-${day}${batch === undefined ? '' : `, batch: ${batch}`}${name === 'cancelled' ? `, ${reason}` : ''} }\n`

test('every batch has a story of its own', async () => {
  const first = event('started', '21T22:00', 'one') + event('succeeded', '21T22:30', 'one')
  const second = event('started', '22T22:00', 'two') + event('succeeded', '22T22:30', 'two')
  expect(ids(await findings({ a: batches(first + second) }, after))).toEqual([])
  expect(ids(await findings({ a: batches(first + event('cancelled', '22T10:00')) }, after))).toEqual([])
  expect(ids(await findings({ a: batches(first + event('succeeded', '22T22:30', 'two')) }, after))).toEqual([
    'log/impossible-transition',
  ])
  expect(await findings({ a: batches(first) }, after)).toMatchObject([
    { rule: 'log/outcome-missing', path: '/batches/1/window/end' },
  ])
})

test('the outcome is missing from the very end of the window', async () => {
  const a = manifest('a', 'minor', planned)
  const at = (time: string) => findings({ a }, { policy: 'default', now: `2026-11-21T${time}+07:00` })
  expect(ids(await at('22:59:59'))).toEqual([])
  expect(ids(await at('23:00:00'))).toEqual(['log/outcome-missing'])
})

test('extended work has until its new end, and its word may name it', async () => {
  const log = `log:
  - { event: noticed, at: 2026-11-20T09:00, step: customer-1, window: { start: 2026-11-21T22:00, end: 2026-11-21T23:00 } }
  - { event: started, at: 2026-11-21T22:00 }
  - event: extended
    at: 2026-11-21T22:50
    to: { start: 2026-11-21T22:00, end: 2026-11-22T00:30 }
    ${reason}
  - { event: noticed, at: 2026-11-21T22:55, step: extended-1-customer, window: { start: 2026-11-21T22:00, end: 2026-11-22T00:30 } }
`
  const a = manifest('a', 'performance', `${planned}${log}`)
  expect(ids(await findings({ a }, { policy: 'default', now: '2026-11-22T00:00:00+07:00' }))).toEqual([])
  expect(ids(await findings({ a }, { policy: 'default', now: '2026-11-22T00:30:00+07:00' }))).toEqual([
    'log/outcome-missing',
  ])
})

const move = (day: string, from: string, to: string) => `  - event: rescheduled
    at: 2026-11-${day}
    from: { start: 2026-12-${from}T22:00, end: 2026-12-${from}T23:00 }
    to: { start: 2026-12-${to}T22:00, end: 2026-12-${to}T23:00 }
    ${reason}
`
const on = (day: string, log: string) =>
  manifest(
    'a',
    'minor',
    `created: 2026-11-16T09:00\nwindow: { start: 2026-12-${day}T22:00, end: 2026-12-${day}T23:00 }\nlog:\n${log}`,
  )

test('moves form a chain that ends at the window', async () => {
  const quiet = await findings({ a: on('13', move('20T09:00', '05', '06') + move('21T09:00', '06', '13')) })
  expect(ids(quiet)).toEqual([])
  const broken = await findings({ a: on('13', move('20T09:00', '05', '06') + move('21T09:00', '12', '13')) })
  expect(broken).toMatchObject([{ rule: 'log/reschedule-mismatch', path: '/log/1/from/start' }])
  expect(broken[0]?.related).toMatchObject([{ message: 'the window that held before' }])
})

test('a first move starts from what was announced', async () => {
  const noticed =
    '  - { event: noticed, at: 2026-11-18T09:00, step: customer-news, window: { start: 2026-12-05T22:00, end: 2026-12-05T23:00 } }\n'
  const told =
    '  - { event: noticed, at: 2026-11-21T10:00, step: rescheduled-1-customer, window: { start: 2026-12-13T22:00, end: 2026-12-13T23:00 } }\n'
  expect(ids(await findings({ a: on('13', noticed + move('21T09:00', '05', '13') + told) }))).toEqual([])
  expect(ids(await findings({ a: on('13', noticed + move('21T09:00', '06', '13') + told) }))).toEqual([
    'log/reschedule-mismatch',
  ])
})

test('a silent change of an announced window is told at the edge that differs, unless a move tells of it', async () => {
  const noticed =
    '  - { event: noticed, at: 2026-11-18T09:00, step: customer-news, window: { start: 2026-12-05T22:00, end: 2026-12-05T23:30 } }\n'
  expect(await findings({ a: on('05', noticed) })).toMatchObject([
    { rule: 'log/announced-window-changed', path: '/window/end', related: [{ message: 'what was announced' }] },
  ])
  const old =
    '  - { event: noticed, at: 2026-11-22T09:00, step: rescheduled-1-customer, window: { start: 2026-12-05T22:00, end: 2026-12-05T23:00 } }\n'
  const first = noticed.replace('23:30', '23:00')
  expect(ids(await findings({ a: on('13', first + move('21T09:00', '05', '13') + old) }))).toContain(
    'log/announced-window-changed',
  )
})

test('a step under the wrong event is told at the event', async () => {
  const log = '  - { event: task-done, at: 2026-11-18T09:00, step: customer-news }\n'
  expect(await findings({ a: on('05', log) })).toMatchObject([
    { rule: 'log/unknown-step', path: '/log/0/event', hint: 'write "event: noticed"' },
  ])
})

test('steps of the month, of later batches and of changes are known', async () => {
  const log = `created: 2026-11-16T09:00
batches:
  - { id: one, window: { start: 2026-12-05T20:00, end: 2026-12-05T21:00 } }
  - { id: two, window: { start: 2026-12-06T20:00, end: 2026-12-06T21:00 } }
log:
  - { event: noticed, at: 2026-11-20T09:00, step: customer-1, window: { start: 2026-12-05T20:00, end: 2026-12-05T21:00 } }
  - { event: noticed, at: 2026-11-20T09:00, step: two.customer-1, window: { start: 2026-12-06T20:00, end: 2026-12-06T21:00 } }
  - { event: task-done, at: 2026-11-24T08:00, step: cycle.plan }
`
  expect(ids(await findings({ a: manifest('a', 'server', log) }))).toEqual([])
  const wrong = log.replace('two.customer-1', 'twoo.customer-1')
  expect(await findings({ a: manifest('a', 'server', wrong) })).toMatchObject([
    { hint: 'did you mean "two.customer-1"?' },
  ])
})

test('an entry in the future is told as such, and not as a wrong order too', async () => {
  const log =
    event('note', '25T09:00').replace(' }', ', text: Ready }') +
    event('note', '20T09:00').replace(' }', ', text: Agreed }')
  expect(ids(await findings({ a: on('05', log) }))).toEqual(['log/in-future'])
})

test('several entries older than the release have one cause', async () => {
  const note = (day: string) => event('note', `${day}T09:00`).replace(' }', ', text: Agreed }')
  const found = await findings({ a: on('05', note('12') + note('13') + note('20')) })
  expect(found).toMatchObject([{ rule: 'log/before-created', path: '/log/0/at' }])
  expect(found[0]?.message).toContain('and 1 more')
})

test('a batch that does not exist is the one cause of what it leaves open', async () => {
  const found = await findings({ a: batches(event('started', '21T22:00', 'onne')) }, after)
  expect(found).toMatchObject([{ rule: 'log/unknown-batch', path: '/log/0/batch', hint: 'did you mean "one"?' }])
  const plain = manifest('a', 'minor', `${planned}log:\n${event('started', '21T22:00', 'one')}`)
  expect(await findings({ a: plain }, after)).toMatchObject([{ hint: 'remove it: the release has no batches' }])
})

test('a notice may go out again for another revision, through another channel, and to another batch', async () => {
  const noticed = (day: string, more = '') =>
    `  - { event: noticed, at: 2026-11-${day}, step: customer-news, window: { start: 2026-12-05T22:00, end: 2026-12-05T23:00 }${more} }\n`
  const twice = noticed('20T09:00') + noticed('20T09:00')
  expect(await findings({ a: on('05', twice) })).toMatchObject([
    { rule: 'log/noticed-twice', severity: 'warning', path: '/log/1/step', related: [{ message: 'the first time' }] },
  ])
  const channels = noticed('20T09:00', ', channels: [email]') + noticed('20T09:10', ', channels: [in-app]')
  expect(ids(await findings({ a: on('05', channels) }))).toEqual([])
  const scope = '  - { event: note, at: 2026-11-21T09:00, scopeChange: true, text: More reports }\n'
  expect(ids(await findings({ a: on('05', noticed('20T09:00') + scope + noticed('21T10:00')) }))).not.toContain(
    'log/noticed-twice',
  )
})

test.each([
  ['18:00', []],
  ['17:59', ['log/started-outside-window']],
])('a start at %s for work at 22:00', async (time, expected) => {
  const a = manifest('a', 'minor', `${planned}log:\n${event('started', `21T${time}`)}`)
  expect(ids(await findings({ a }, { policy: 'default', now: '2026-11-21T18:00:00+07:00' }))).toEqual(expected)
})

test('a start is compared with the window that held then', async () => {
  const first = `${event('started', '20T22:00')}  - { event: rolled-back, at: 2026-11-20T22:20, ${reason} }\n`
  const moved = move('21T09:00', '05', '12').replaceAll('2026-12-05', '2026-11-20')
  expect(ids(await findings({ a: on('12', first + moved) }, { policy: 'default' }))).toEqual([])
})

test('a notice under a task and a window that changed in silence are told once each', async () => {
  const guide = '  - { event: noticed, at: 2026-11-23T09:00, step: guide }\n'
  const feature = (log: string, rest = '') =>
    manifest(
      'a',
      'feature',
      `created: 2026-11-10T09:00\nwindow: { start: 2026-12-12T22:00, end: 2026-12-12T23:00 }\n${rest}log:\n${log}`,
    )
  expect(ids(await findings({ a: feature(guide) }))).toEqual(['log/unknown-step'])
  const silent =
    '  - { event: noticed, at: 2026-11-20T09:00, step: customer-1, window: { start: 2026-12-05T22:00, end: 2026-12-05T23:00 } }\n'
  expect(ids(await findings({ a: feature(silent) }))).toEqual(['log/announced-window-changed'])
})
