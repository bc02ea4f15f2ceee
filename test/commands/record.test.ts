import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { relctl } from '../run.ts'
import { scratch } from '../scratch.ts'

const config = `policy: 1office
timezone: Asia/Ho_Chi_Minh
locales: [vi, en]
organisation: { contacts: [{ kind: phone, value: 1900 0000 }] }
products: { office: { name: { vi: Văn phòng, en: Office }, modules: { sales: { vi: Bán hàng, en: Sales } } } }
`

const file = 'releases/2026-12-12-bao-cao.yaml'

const manifest = `# what customers asked for
id: 2026-12-12-bao-cao
created: 2026-11-01T09:00
title: { vi: "Báo cáo mới", en: 'New reports' }   # as in the catalogue
class: feature
product: office
modules: [sales]
drivers: [customer-feedback]
window: { start: 2026-12-12T22:00, end: "2026-12-12T23:30" } # Saturday night
impact: { mode: rolling, downtime: 10m }
changes:
  - { kind: added, text: { vi: Báo cáo theo ca, en: Reports by shift } }
rollback: { plan: Switch back, decideBy: 2026-12-12T23:00 }
monitoring: { metrics: [{ id: uptime, unit: "%", min: 99.9 }] }
`

function repository(text = manifest, more: Record<string, string> = {}) {
  const { root } = scratch({ 'relctl.yaml': config, [file]: text, ...more })
  return {
    root,
    text: () => readFileSync(join(root, file), 'utf8'),
    log: () => parse(readFileSync(join(root, file), 'utf8')).log,
    record: (now: string, ...args: string[]) =>
      relctl(['record', '2026-12-12-bao-cao', ...args], { cwd: root, now: `${now}+07:00` }),
    check: async (now: string) => {
      const { stdout } = await relctl(['check', '--format', 'json'], { cwd: root, now: `${now}+07:00` })
      return JSON.parse(stdout).diagnostics.filter(({ severity }: { severity: string }) => severity === 'error')
    },
  }
}

describe('a whole life is recorded', () => {
  it('by calls alone, with nothing but added lines, and check agrees after each', async () => {
    const repo = repository()
    const life: readonly (readonly [string, ...string[]])[] = [
      ['2026-11-25T09:00', 'task-done', '--step', 'cycle.plan', '--by', 'marketing'],
      ['2026-11-28T09:00', 'noticed', '--notice', 'cycle.announce', '--by', 'marketing'],
      ['2026-11-30T09:00', 'noticed', '--notice', 'customer-1', '--by', 'marketing'],
      ['2026-12-08T09:00', 'noticed', '--notice', 'website', '--channel', 'website', '--at', '08:45'],
      ['2026-12-10T10:00', 'noticed', '--notice', 'customer-2', '--at', '2026-12-10T09:30'],
      ['2026-12-11T10:00', 'task-done', '--step', 'guide', '--evidence', 'https://help.example/bao-cao'],
      ['2026-12-11T20:00', 'noticed', '--notice', 'customer-3', '--at', '2026-12-11T12:55:30Z'],
      ['2026-12-11T20:10', 'noticed', '--notice', 'internal'],
      ['2026-12-12T22:05', 'started', '--by', 'ptsp'],
      ['2026-12-12T23:10', 'extended', '--to', '00:30', '--reason', 'vi=Dữ liệu lớn', '--reason', 'en=More data'],
      ['2026-12-13T00:10', 'succeeded', '--downtime', '12m', '--at', '00:05'],
      ['2026-12-13T00:12', 'noticed', '--notice', 'extended-1-customer'],
      ['2026-12-13T00:13', 'noticed', '--notice', 'extended-1-internal'],
      ['2026-12-13T00:14', 'noticed', '--notice', 'extended-1-website'],
      ['2026-12-13T09:00', 'noticed', '--notice', 'customer-done'],
      ['2026-12-14T09:00', 'monitored', '--metric', 'uptime=99.98', '--metric', 'error-rate=0.2'],
      ['2026-12-16T09:00', 'reviewed', '--text', 'Một ca làm việc thiếu: "đêm"'],
    ]
    for (const [now, ...args] of life) {
      const before = repo.text()
      const { code, stdout, stderr } = await repo.record(now, ...args)
      expect({ args, code, stderr }).toEqual({ args, code: 0, stderr: expect.not.stringContaining('error') })
      expect(stdout).toContain(`✓ ${args[0]}`)
      expect(repo.text().startsWith(before)).toBe(true)
      expect(repo.log().at(-1).event).toBe(args[0])
      expect(await repo.check(now)).toEqual([])
    }
    const log = repo.log()
    expect(log[0]).toEqual({
      event: 'task-done',
      at: '2026-11-25T09:00',
      by: 'marketing',
      step: 'cycle.plan',
      month: '2026-12',
    })
    expect(log[2]).toEqual({
      event: 'noticed',
      at: '2026-11-30T09:00',
      by: 'marketing',
      step: 'customer-1',
      window: { start: '2026-12-12T22:00', end: '2026-12-12T23:30' },
      revision: 0,
      channels: ['email', 'in-app'],
    })
    expect(log[6].at).toBe('2026-12-11T19:55')
    expect(log[9].to).toEqual({ start: '2026-12-12T22:00', end: '2026-12-13T00:30' })
    const plan = await relctl(['plan', '--all', '--format', 'json'], { cwd: repo.root, now: '2026-12-17T09:00+07:00' })
    const [release] = JSON.parse(plan.stdout).releases
    expect(release.state).toBe('completed')
    expect(release.steps.filter(({ state }: { state: string }) => state === 'late' || state === 'missed')).toEqual([])
  }, 120_000)
})

describe('a move', () => {
  it('changes the window and the decision inside it, raises the revision and says who must be told', async () => {
    const repo = repository()
    await repo.record('2026-11-30T09:00', 'noticed', '--notice', 'customer-1')
    const before = repo.text()
    const reason = ['--reason', 'vi=Thêm kiểm thử', '--reason', 'en=More tests']
    const { code, stdout } = await repo.record(
      '2026-12-01T09:00',
      'rescheduled',
      '--to',
      '2026-12-19T21:00/22:15',
      ...reason,
    )
    expect(code).toBe(0)
    expect(stdout).toMatch(/revision +1/)
    expect(stdout).toMatch(/from +Sat 2026-12-12 22:00 – 23:30\n +to +Sat 2026-12-19 21:00 – 22:15/)
    expect(stdout).toMatch(
      /Due now\n[\s\S]*by Tue 2026-12-01 11:00: Rescheduling notice to customers\s+\(rescheduled-1-customer\)[\s\S]*\n\nNext\n/,
    )
    const [, ...added] = repo.text().split(/(?<=channels: \[email, in-app\]\n)/)
    expect(added.join('')).toBe(`  - event: rescheduled
    at: 2026-12-01T09:00
    from: { start: 2026-12-12T22:00, end: 2026-12-12T23:30 }
    to: { start: 2026-12-19T21:00, end: 2026-12-19T22:15 }
    reason: { vi: Thêm kiểm thử, en: More tests }
`)
    const moved = before
      .replace(
        '{ start: 2026-12-12T22:00, end: "2026-12-12T23:30" } #',
        '{ start: 2026-12-19T21:00, end: "2026-12-19T22:15" } #',
      )
      .replace('decideBy: 2026-12-12T23:00', 'decideBy: 2026-12-19T21:45')
    expect(repo.text()).toBe(moved + added.join(''))
    expect(await repo.check('2026-12-01T09:00')).toEqual([])
    const again = await repo.record('2026-12-01T09:05', 'rescheduled', '--to', '2026-12-26T22:00', ...reason)
    expect(again.stdout).toMatch(/revision +2/)
    expect(parse(repo.text()).window).toEqual({ start: '2026-12-26T22:00', end: '2026-12-26T23:15' })
  }, 60_000)

  it('is refused, with the finding, when check would find errors, and --force does it all the same', async () => {
    const repo = repository()
    const reason = ['--reason', 'vi=a b', '--reason', 'en=c d']
    const args = ['rescheduled', '--to', '2026-12-15T10:00/11:00', ...reason]
    const { code, stdout, stderr } = await repo.record('2026-11-24T09:00', ...args)
    expect(code).toBe(1)
    expect(stdout).toContain('error[window/')
    expect(stderr).toContain('nothing was recorded')
    expect(repo.text()).toBe(manifest)
    expect((await repo.record('2026-11-24T09:00', ...args, '--force')).code).toBe(0)
    expect(repo.log()).toHaveLength(1)
    // What was red before in the same way is no reason to refuse.
    expect((await repo.record('2026-11-24T10:00', 'note', '--text', 'Một')).code).toBe(0)
  }, 60_000)
})

it('figures and durations are read closely', async () => {
  const repo = repository()
  await repo.record('2026-12-12T22:00', 'started')
  const figure = await repo.record('2026-12-12T22:30', 'monitored', '--metric', 'uptime')
  expect(figure.stderr).toContain('expected a name and a figure')
  const duration = await repo.record('2026-12-12T22:30', 'succeeded', '--downtime', '5')
  expect(duration.stderr).toContain('--downtime is "5", expected a duration')
  expect(repo.log()).toHaveLength(1)
})

it('says which of two equal hours is meant, unless that was left open', async () => {
  const zone = { 'relctl.yaml': config.replace('Asia/Ho_Chi_Minh', 'America/New_York') }
  const repo = repository(manifest.replace('2026-11-01T09:00', '2026-10-01T09:00'), zone)
  for (const [at, told] of [
    ['2026-11-01T01:30', '2026-11-01T01:30'],
    ['2026-11-01T01:30-04:00', '2026-11-01T01:30-04:00'],
    ['2026-11-01T01:30-05:00', '2026-11-01T01:30-05:00'],
  ] as const) {
    const { stderr } = await repo.record('2026-11-02T09:00', 'note', '--text', 'a', '--at', at)
    expect(repo.log().at(-1).at).toBe(told)
    expect(stderr.includes('time/double-hour')).toBe(at === '2026-11-01T01:30')
  }
})

it('work without downtime is recorded, told and counted as such', async () => {
  const repo = repository()
  await repo.record('2026-12-12T22:00', 'started')
  expect((await repo.record('2026-12-12T22:30', 'succeeded', '--downtime', '0m')).code).toBe(0)
  expect(repo.log().at(-1)).toMatchObject({ event: 'succeeded', downtime: '0m' })
  const after = { cwd: repo.root, now: '2026-12-12T22:31+07:00' }
  for (const [locale, told] of [
    ['vi', 'Thời gian gián đoạn thực tế: không có'],
    ['en', 'Actual interruption: none'],
  ] as const) {
    const notice = ['--notice', 'customer-done', '--channel', 'email', '--format', 'txt', '--locale', locale]
    expect((await relctl(['render', '2026-12-12-bao-cao', ...notice], after)).stdout).toContain(told)
  }
  const report = await relctl(['report', '--month', '2026-12', '--format', 'json'], after)
  expect(JSON.parse(report.stdout).downtime).toMatchObject({ planned: 10, actual: 0, unrecorded: [] })
})

describe('is refused, and nothing is written', () => {
  const now = '2026-12-12T21:00'
  const both = ['--reason', 'vi=a', '--reason', 'en=b']
  it.each<[string, readonly string[], string, string]>([
    ['an event that is none', ['startd'], 'there is no event "startd"', 'did you mean "started"?'],
    [
      'an end without a beginning',
      ['succeeded'],
      'cannot happen before the work has started',
      'possible now: "started"',
    ],
    [
      'a step that is none',
      ['noticed', '--notice', 'customer-4'],
      '"customer-4" is no step',
      'did you mean "customer-',
    ],
    ['a task as a notice', ['noticed', '--notice', 'guide'], 'is a task', 'record it as "task-done"'],
    ['a notice without its name', ['noticed'], 'needs --notice', '--help'],
    ['what says nothing', ['started', '--metric', 'a=1'], '--metric says nothing about "started"', 'it takes --at'],
    ['the future', ['started', '--at', '21:01'], 'which has not come', 'when it has happened'],
    ['before there was a release', ['started', '--at', '2026-10-01T09:00'], 'was created', '"created"'],
    ['a time that is none', ['started', '--at', '25:00'], 'expected a time in Asia/Ho_Chi_Minh', '--at 22:05'],
    ['a batch that is none', ['started', '--batch', 'north'], 'has no batch "north"', 'leave out --batch'],
    ['a reason in one language', ['postponed', '--reason', 'vi=Chờ'], 'missing in "en"', '--reason vi="…"'],
    [
      'a reason in a language that nobody reads',
      ['postponed', '--reason', 'fr=x'],
      'no language here',
      'use "vi" or "en"',
    ],
    ['a reason twice', ['postponed', '--reason', 'a', '--reason', 'vi=b'], 'given twice in "vi"', 'once'],
    ['a move to where it is', ['rescheduled', '--to', '2026-12-12T22:00', ...both], 'already', 'another window'],
    ['a move to no window', ['rescheduled', '--to', '22:00/23:00', ...both], 'expected a window', '/23:30'],
    [
      'a window that ends first',
      ['rescheduled', '--to', '2026-12-19T22:00/2026-12-19T21:00', ...both],
      'ends before',
      'first',
    ],
    ['a figure that is none', ['monitored', '--metric', 'uptime'], 'cannot happen before', 'possible now'],
    ['a duration that is none', ['succeeded', '--downtime', '5'], 'cannot happen', 'possible now'],
    ['a month that is none', ['task-done', '--step', 'cycle.plan', '--month', '12'], 'expected a month', '2026-12'],
    [
      'a month of no duty',
      ['task-done', '--step', 'guide', '--month', '2026-12'],
      'no duty of a month',
      'leave it out',
    ],
  ])('%s', async (_, args, message, hint) => {
    const repo = repository()
    const { code, stdout, stderr } = await repo.record(now, ...args)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain(message)
    expect(stderr).toContain(hint)
    expect(repo.text()).toBe(manifest)
  })

  it('a release that is not there, with what may have been meant', async () => {
    const { root } = repository()
    const { code, stderr } = await relctl(['record', '2026-12-12-bao-coa', 'started'], {
      cwd: root,
      now: `${now}+07:00`,
    })
    expect(code).toBe(2)
    expect(stderr).toContain('did you mean "2026-12-12-bao-cao"?')
  })

  it('what follows a cancellation, with a way on', async () => {
    const repo = repository()
    expect((await repo.record('2026-12-01T09:00', 'cancelled', ...both)).code).toBe(0)
    const { code, stderr } = await repo.record('2026-12-02T09:00', 'started')
    expect(code).toBe(2)
    expect(stderr).toContain('cannot happen after the release was cancelled')
    expect(stderr).toContain('relctl new')
  })
})

it('a dry run prints a diff that git applies, and writes nothing', async () => {
  const repo = repository(`\ufeff${manifest.replaceAll('\n', '\r\n')}`)
  const before = repo.text()
  const { code, stdout } = await repo.record('2026-12-01T09:00', 'note', '--text', 'Đã xem', '--dry-run')
  expect(code).toBe(0)
  expect(repo.text()).toBe(before)
  expect(stdout.split('\n').filter((line) => /^[+-] /.test(line))).toEqual([
    '+  - event: note\r',
    '+    at: 2026-12-01T09:00\r',
    '+    text: Đã xem\r',
  ])
  await repo.record('2026-12-01T09:00', 'note', '--text', 'Đã xem')
  expect(repo.text()).toBe(`${before}log:\r\n  - event: note\r\n    at: 2026-12-01T09:00\r\n    text: Đã xem\r\n`)
})

it('batches are recorded and moved one by one', async () => {
  const text = manifest
    .replace('class: feature', 'class: server')
    .replace(
      /window: .*\n/,
      'batches:\n  - { id: bac, window: { start: 2026-12-12T22:00, end: 2026-12-12T23:00 } }\n  - { id: nam, window: { start: 2026-12-13T22:00, end: 2026-12-13T23:00 } }\n',
    )
    .replace('mode: rolling, downtime: 10m', 'mode: downtime, downtime: 30m')
  const repo = repository(text)
  const reason = ['--reason', 'vi=a', '--reason', 'en=b']
  const moved = await repo.record(
    '2026-12-01T09:00',
    'rescheduled',
    '--batch',
    'nam',
    '--to',
    '2026-12-19T22:00',
    ...reason,
  )
  expect(moved.stdout).toContain('(nam)')
  expect(parse(repo.text()).batches[1].window).toEqual({ start: '2026-12-19T22:00', end: '2026-12-19T23:00' })
  expect(parse(repo.text()).batches[0].window.start).toBe('2026-12-12T22:00')
  const unclear = await repo.record('2026-12-01T09:00', 'rescheduled', '--to', '2026-12-19T22:00', ...reason)
  expect([unclear.code, unclear.stderr]).toEqual([2, expect.stringContaining('which one: "bac" or "nam"')])
  const unknown = await repo.record('2026-12-01T09:00', 'started', '--batch', 'nams')
  expect(unknown.stderr).toContain('did you mean "nam"?')
})
