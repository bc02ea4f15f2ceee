import { describe, expect, test } from 'vitest'
import { type ExampleWorld, exampleConfig, exampleNow } from '../../src/rules/example.ts'
import { check } from '../world.ts'

const night = 'window: { start: 2026-12-05T22:00, end: 2026-12-05T23:00 }'

function manifest({ id = 'a', kind = 'minor', window = night, more = '' } = {}): string {
  return `id: ${id}
created: 2026-11-20T09:00
title: { vi: Sửa lỗi xuất báo cáo, en: Fix of the report export }
class: ${kind}
product: office
${window}
changes:
  - kind: fixed
    text: { vi: Báo cáo xuất ra Excel đủ cột, en: Reports exported to Excel have all columns }
${more}`
}

/** Each finding as `rule file pointer: message [hint]`. */
async function told(files: ExampleWorld['files'], now = exampleNow): Promise<readonly string[]> {
  const found = await check({ now, files: { 'relctl.yaml': exampleConfig, ...files } })
  return found.map(({ rule, file, path, message, hint }) => `${rule} ${file} ${path}: ${message} [${hint}]`)
}

function inZone(zone: string): string {
  return exampleConfig.replace('Asia/Ho_Chi_Minh', zone)
}

describe('an unknown zone', () => {
  const files = { 'releases/a.yaml': manifest(), 'releases/b.yaml': manifest({ id: 'b', window: 'modules: [sales]' }) }

  test('is told once, where it is named, and not for each release that uses it', async () => {
    const found = await told({ ...files, 'relctl.yaml': inZone('GMT+7') })
    expect(found).toEqual([
      expect.stringMatching(/^time\/unknown-zone relctl\.yaml \/timezone: .*"GMT\+7".*Area\/City/),
    ])
  })

  test.each([
    ['asia/ho_chi_minh', 'the same name with its own capitals [write "Asia/Ho_Chi_Minh"]'],
    ['Asia/Tokyoo', 'the unknown time zone "Asia/Tokyoo"'],
    ['Asia/Tokyoo', '[did you mean "Asia/Tokyo"?]'],
    ['US/Pacific', '[write "America/Los_Angeles"]'],
    ['EST', '[write the largest city that keeps the same time'],
  ])('%s: %s', async (zone, part) => {
    expect(await told({ 'relctl.yaml': inZone(zone) })).toEqual([expect.stringContaining(part)])
  })

  test.each([
    ['a product', { 'relctl.yaml': exampleConfig.replace('    modules:', '    timezone: Asia/Hanoi\n    modules:') }],
    ['an own policy', { 'policies/nha.yaml': 'id: nha\nextends: 1office\ntimezone: Asia/Hanoi\n' }],
    ['a later batch', { 'releases/a.yaml': batches('timezone: Asia/Hanoi') }],
  ])('of %s is found, used or not', async (_, world) => {
    expect(await told(world)).toEqual([expect.stringMatching(/^time\/unknown-zone /)])
  })
})

test('a batch may name the zone that counts by its former name', async () => {
  const found = await told({ 'releases/a.yaml': batches('timezone: Asia/Saigon') })
  expect(found).toEqual([expect.stringMatching(/^time\/zone-alias .*\/batches\/1\/window\/timezone/)])
})

describe('a day that does not exist', () => {
  test.each([
    ['releases/a.yaml', manifest({ more: 'warranty: { until: 2027-02-29 }\n' }), '/warranty/until'],
    ['releases/a.yaml', manifest({ more: 'embargo: { until: 2026-11-31T10:00 }\n' }), '/embargo/until'],
    ['releases/a.yaml', manifest({ more: escalation('2026-11-31T10:00') }), '/escalation/0/at'],
    ['relctl.yaml', `${exampleConfig}freezes:\n  - { id: tet, from: 2027-02-20, to: 2027-02-30 }\n`, '/freezes/0/to'],
    ['policies/nha.yaml', ownFreeze('from: 2027-02-20, to: 2027-02-30'), '/freezes/0/to'],
    ['policies/calendars/vn-2027.yaml', holiday('2027-02-30'), '/days/0/date'],
  ])('in %s is found at its place', async (file, text, path) => {
    expect(await told({ [file]: text })).toEqual([expect.stringContaining(`time/malformed ${file} ${path}: `)])
  })

  test.each([
    ['2027-02-29T22:00', '[write "2027-02-28T22:00" for its last day, or correct the month]'],
    ['0206-12-05T22:00', 'expected a year from 1970 to 2199'],
    ['2026-12-05T22:00+25:00', 'expected an offset of at most 23:59'],
  ])('%s: %s', async (start, part) => {
    const window = `window: { start: "${start}", end: 2027-02-28T23:00 }`
    expect(await told({ 'releases/a.yaml': manifest({ window }) })).toEqual([expect.stringContaining(part)])
  })

  test('in the log is the only finding: nothing is derived from half a log', async () => {
    const window = 'window: { start: 2026-11-28T22:00, end: 2026-11-28T23:00 }'
    const log = `drivers: [market]\nlog:\n  - { event: noticed, at: 2026-11-31T10:00, step: customer-1 }\n`
    const found = await told({ 'releases/a.yaml': manifest({ kind: 'feature', window, more: log }) })
    expect(found).toEqual([expect.stringMatching(/^time\/malformed .*\/log\/0\/at/)])
  })
})

describe('an end that is not after its start', () => {
  test.each([
    [
      'equal',
      night.replace('23:00', '22:00'),
      'the end is also the start',
      'write an end later than "2026-12-05T22:00"',
    ],
    ['past midnight', night.replace('23:00', '02:00'), 'is not after the start', 'write "2026-12-06T02:00"'],
    ['a month early', night.replace('12-05T23', '11-05T23'), 'is not after', 'write an end later than'],
  ])('%s', async (_, window, message, hint) => {
    const [found, ...more] = await told({ 'releases/a.yaml': manifest({ window }) })
    expect(more).toEqual([])
    expect(found).toContain('time/end-before-start releases/a.yaml /window/end')
    expect(found).toContain(message)
    expect(found).toContain(hint)
  })

  test('is found in the log', async () => {
    const moved =
      'from: { start: 2026-11-28T22:00, end: 2026-11-28T02:00 }, to: { start: 2026-12-05T22:00, end: 2026-12-05T23:00 }'
    const more = `log:\n  - { event: rescheduled, at: 2026-11-21T10:00, reason: { vi: Đổi lịch, en: Moved }, ${moved} }\n`
    const found = await told({ 'releases/a.yaml': manifest({ more }) })
    expect(found).toContainEqual(expect.stringContaining('time/end-before-start releases/a.yaml /log/0/from/end'))
  })
})

describe('a window of 24 hours', () => {
  const provider = 'origin: provider\nknownSince: 2026-11-19T15:00\nimpact: { mode: downtime, downtime: 40m }\n'
  const world = (end: string) => ({
    'releases/a.yaml': manifest({
      kind: 'server',
      window: `window: { start: 2026-12-05T22:00, end: ${end} }`,
      more: provider,
    }),
  })

  test('is not long, one minute more is', async () => {
    expect(await told(world('2026-12-06T22:00'))).toEqual([])
    expect(await told(world('2026-12-06T22:01'))).toEqual([expect.stringContaining('the window lasts 1 d 1 min')])
  })

  test('may be exceeded where the class usually takes longer', async () => {
    const policy = `id: nha
extends: 1office
classes:
  server: { downtime: { usual: { from: 20m, to: 48h }, source: house default } }
`
    const config = { 'relctl.yaml': exampleConfig.replace('1office', 'nha'), 'policies/nha.yaml': policy }
    expect(await told({ ...config, ...world('2026-12-07T00:00') })).toEqual([])
    expect(await told({ ...config, ...world('2026-12-08T00:00') })).toHaveLength(1)
  })
})

describe('a freeze whose days are the wrong way round', () => {
  const parent = ownFreeze('from: 2027-02-10, to: 2027-02-04', 'cha')

  test('is told once, in the policy that says so', async () => {
    const found = await told({ 'policies/cha.yaml': parent, 'policies/con.yaml': 'id: con\nextends: cha\n' })
    expect(found).toEqual([expect.stringContaining('time/freeze-reversed policies/cha.yaml /freezes/0/to')])
  })

  test('is found when two policies make it together', async () => {
    const found = await told({
      'policies/cha.yaml': ownFreeze('from: 2027-02-04, to: 2027-02-10', 'cha'),
      'policies/con.yaml': 'id: con\nextends: cha\nfreezes:\n  - { id: tet, to: 2027-02-02 }\n',
    })
    expect(found).toEqual([expect.stringContaining('time/freeze-reversed policies/con.yaml /freezes/0/to')])
  })
})

test('a missing calendar is told once per policy and year, with the releases that need it', async () => {
  const important = (id: string) =>
    manifest({ id, window: 'window: { start: 2027-01-09T22:00, end: 2027-01-09T23:00 }' }).replace(
      'fixed',
      'fixed\n    important: true',
    )
  const step = '{ id: customer-news, lead: 3d, roll: business-day, source: house default }'
  const found = await check({
    now: exampleNow,
    files: {
      'relctl.yaml': exampleConfig.replace('1office', 'nha'),
      'policies/nha.yaml': `id: nha\nextends: 1office\ncalendar: sg\nclasses:\n  minor:\n    steps:\n      - ${step}\n`,
      'releases/a.yaml': important('a').replace('product: office', 'product: office\nmodules: [sales]'),
      'releases/b.yaml': important('b').replace('product: office', 'product: office\nmodules: [tasks]'),
    },
  })
  const [calendar, ...more] = found.filter(({ severity }) => severity !== 'info')
  expect(more).toEqual([])
  expect(calendar).toMatchObject({
    rule: 'time/missing-calendar',
    file: 'policies/nha.yaml',
    path: '/calendar',
    hint: 'add policies/calendars/sg-2027.yaml with the holidays of 2027',
    related: [{ file: 'releases/a.yaml' }, { file: 'releases/b.yaml' }],
  })
})

test('the repeated hour can be chosen by an offset', async () => {
  const window = (start: string) => `window: { start: ${start}, end: 2027-11-07T05:00, timezone: America/New_York }`
  const [found] = await told({ 'releases/a.yaml': manifest({ window: window('2027-11-07T01:30') }) })
  expect(found).toContain('"2027-11-07T01:30-04:00" or "2027-11-07T01:30-05:00"')
  for (const offset of ['-04:00', '-05:00'])
    expect(await told({ 'releases/a.yaml': manifest({ window: window(`2027-11-07T01:30${offset}`) }) })).toEqual([])
})

describe('records in the future', () => {
  test.each([
    ['/knownSince', 'origin: provider\nknownSince: 2026-11-25T10:00\n', 'server'],
    ['/gates/sandbox/passedAt', 'gates: { sandbox: { evidence: QA-1, passedAt: 2026-12-01T10:00 } }\n', 'feature'],
    [
      '/project/steps/0/doneAt',
      'project: { kind: upgrade, steps: [{ id: survey, doneAt: 2026-12-01T10:00 }] }\n',
      'minor',
    ],
    ['/escalation/0/at', escalation('2026-12-01T10:00'), 'minor'],
    [
      '/issues/0/openedAt',
      'issues: [{ ref: B-1, source: user, severity: low, openedAt: 2026-12-01T10:00 }]\n',
      'minor',
    ],
  ])('%s', async (path, more, kind) => {
    const config = { 'relctl.yaml': exampleConfig.replace('1office', 'tigo') }
    const found = await told({ ...config, 'releases/a.yaml': manifest({ kind, more }) })
    expect(found.filter((text) => text.startsWith('time/'))).toEqual([
      expect.stringContaining(`time/in-future releases/a.yaml ${path}: `),
    ])
  })

  test('are not told as missing records too', async () => {
    const config = { 'relctl.yaml': exampleConfig.replace('1office', 'saypro') }
    const more = 'impact: { mode: rolling }\ngates: { staging: { evidence: QA-1, passedAt: 2026-12-01T10:00 } }\n'
    const window = 'window: { start: 2026-11-24T22:00, end: 2026-11-24T23:00 }'
    const found = await told({ ...config, 'releases/a.yaml': manifest({ window, more }) })
    expect(found.filter((text) => /gate|in-future/.test(text))).toEqual([expect.stringMatching(/^time\/in-future /)])
  })
})

describe('a release that was written down after its work', () => {
  const late = (more = '', kind = 'minor') => ({
    'releases/a.yaml': manifest({ kind, more, window: 'window: { start: 2026-11-19T22:00, end: 2026-11-19T23:00 }' }),
  })
  const log = 'log:\n  - { event: started, at: 2026-11-19T22:00 }\n  - { event: succeeded, at: 2026-11-19T22:30 }\n'
  const about = async (files: ExampleWorld['files']) =>
    (await told(files)).filter((text) => !/cycle-late|\/late|task-late/.test(text))

  test('is told once, with the way out', async () => {
    expect(await about(late(log.replace('log:', 'drivers: [market]\nlog:'), 'feature'))).toEqual([
      expect.stringMatching(/^time\/created-after-start .*retroactive/),
      expect.stringMatching(/^window\/no-occurrence /),
    ])
  })

  test('may say that it is retroactive, and immediate work may be written down while it goes on', async () => {
    expect(await about(late(`${log}retroactive: { reason: Repaired on the spot }\n`))).toEqual([])
    const hotfix =
      'reason: { vi: Lỗi in, en: A fault }\nissues: [{ ref: B-1, source: user, severity: low }]\nfixes: [B-1]\n'
    const goingOn = manifest({
      kind: 'hotfix',
      window: 'window: { start: 2026-11-20T08:00, end: 2026-11-20T10:00 }',
      more: `${hotfix}log:\n  - { event: started, at: 2026-11-20T09:00 }\n  - { event: succeeded, at: 2026-11-20T09:30 }\n`,
    })
    expect(await about({ 'releases/a.yaml': goingOn })).toEqual([])
  })
})

describe('a retroactive record', () => {
  const retroactive = 'retroactive: { reason: Repaired on the spot }\n'
  const world = (window: string, more = '') => ({ 'releases/a.yaml': manifest({ window, more: retroactive + more }) })

  test('of work that is ahead is refused at its end', async () => {
    expect(await told(world(night))).toEqual([
      expect.stringMatching(/^release\/retroactive releases\/a\.yaml \/window\/end: .*remove "retroactive"/),
    ])
  })

  test('without an outcome, or with that of one batch alone, is refused', async () => {
    expect(await told(world('window: { start: 2026-11-18T22:00, end: 2026-11-18T23:00 }'))).toEqual([
      expect.stringMatching(/^release\/retroactive releases\/a\.yaml \/retroactive: .*start/),
    ])
    const two = `batches:
  - { id: x, window: { start: 2026-11-18T22:00, end: 2026-11-18T23:00 } }
  - { id: y, window: { start: 2026-11-19T22:00, end: 2026-11-19T23:00 } }`
    const log =
      'log:\n  - { event: started, at: 2026-11-18T22:00, batch: x }\n  - { event: succeeded, at: 2026-11-18T22:30, batch: x }\n'
    expect(await told(world(two, log))).toEqual([expect.stringContaining('without the outcome of batch "y"')])
  })
})

describe('the roll-back decision, the warranty and the embargo', () => {
  const about = (more: string) => told({ 'releases/a.yaml': manifest({ more }) })

  test.each([
    ['22:00', []],
    ['23:00', []],
    ['23:01', [expect.stringContaining('time/decide-by')]],
    ['21:59', [expect.stringContaining('time/decide-by')]],
  ])('decide by %s in a window from 22:00 to 23:00', async (time, expected) => {
    expect(await about(`rollback: { plan: Go back, decideBy: 2026-12-05T${time} }\n`)).toEqual(expected)
  })

  test('last long enough', async () => {
    expect(await about('warranty: { until: 2026-12-05 }\nembargo: { until: 2026-11-20T09:01 }\n')).toEqual([])
    expect(await about('warranty: { until: 2026-12-04 }\nembargo: { until: 2026-11-20T09:00 }\n')).toEqual([
      expect.stringMatching(/^time\/already-over .*\/warranty\/until: /),
      expect.stringMatching(/^time\/already-over .*\/embargo\/until: /),
    ])
  })
})

test('a whole day that a zone left out is told with its dates', async () => {
  const window = 'window: { start: 2011-12-30T22:00, end: 2011-12-31T23:00, timezone: Pacific/Apia }'
  const [found] = await told({ 'releases/a.yaml': manifest({ window }) })
  expect(found).toContain('clocks jump from 2011-12-30 00:00 to 2011-12-31 00:00')
})

function batches(second: string): string {
  const window = `batches:
  - { id: x, window: { start: 2026-12-05T22:00, end: 2026-12-05T23:00 } }
  - { id: y, window: { start: 2026-12-06T22:00, end: 2026-12-06T23:00, ${second} } }`
  return manifest({ kind: 'server', window, more: 'impact: { mode: downtime, downtime: 30m }\n' })
}

function escalation(at: string): string {
  return `escalation:\n  - { to: development, area: code, task: Fix the columns, at: ${at} }\n`
}

function ownFreeze(days: string, id = 'nha'): string {
  return `id: ${id}\nextends: 1office\nfreezes:\n  - { id: tet, ${days}, source: house default }\n`
}

function holiday(date: string): string {
  return `country: vn\nyear: 2027\ndays:\n  - { date: ${date}, name: { vi: Tết, en: Lunar New Year }, source: Labour Code }\n`
}
