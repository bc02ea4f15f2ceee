import { beforeAll, describe, expect, it } from 'vitest'
import type { ReportOutput } from '../../src/generated/types/report-output.ts'
import { relctl } from '../run.ts'
import { expectValid } from '../schema.ts'
import { vendor } from './vendor.ts'

/** Every figure of a made-up December, each counted by hand from `vendor.ts`. */

const now = '2027-01-10T09:00+07:00'
let root = ''
const reports = new Map<string, ReportOutput>()

async function report(...args: readonly string[]): Promise<ReportOutput> {
  const key = args.join(' ')
  const known = reports.get(key)
  if (known) return known
  const { stdout, code } = await relctl(['report', ...args, '--format', 'json'], { cwd: root, now })
  expect(code).toBe(0)
  const output = JSON.parse(stdout) as ReportOutput
  expectValid('report-output', output)
  reports.set(key, output)
  return output
}

let november: ReportOutput
let december: ReportOutput
let january: ReportOutput

beforeAll(async () => {
  root = vendor()
  november = await report('--month', '2026-11')
  december = await report('--month', '2026-12')
  january = await report('--month', '2027-01')
})

const own = ({ releases }: ReportOutput) => releases.filter(({ belongs }) => belongs).map(({ id }) => id)
const line = ({ summary }: ReportOutput, wanted: string) => summary.find(({ id }) => id === wanted)

describe('a release belongs to the month of its start', () => {
  it('by the calendar of its own zone, with work until the next month', () => {
    expect(own(november)).toEqual(['month-end'])
    expect(own(december)).toEqual(['new-zealand', 'silent', 'second-try', 'repair', 'late-word', 'old'])
    expect(own(january)).toEqual(['moved-away'])
  })

  it('and to the quarter of that month', async () => {
    const quarter = await report('--quarter', '2026-Q4')
    expect([...own(quarter)].sort()).toEqual([...own(november), ...own(december)].sort())
    expect(quarter.before.id).toBe('2026-Q3')
  })

  it('without --month, of the month of now', async () => {
    expect((await report()).period).toEqual({ id: '2027-01', from: '2027-01-01', to: '2027-01-31', over: false })
  })
})

it('groups releases by class and product, beside the month before', () => {
  expect(december.classes.map(({ name, releases, done, before }) => [name, releases, done, before])).toEqual([
    ['feature', 1, 1, 0],
    ['hotfix', 1, 1, 0],
    ['minor', 4, 3, 0],
    ['server', 0, 0, 1],
  ])
  expect(december.products.map(({ name, refs }) => [name, refs.length])).toEqual([
    ['island', 1],
    ['office', 5],
  ])
})

it('never takes silence for success', () => {
  expect(line(december, 'outcome-missing')).toMatchObject({ value: 1, before: 0, refs: ['silent'] })
  expect(december.classes.map(({ outcomeMissing }) => outcomeMissing)).toEqual([0, 0, 1, 0])
})

it('counts work that was recorded afterwards, and marks it', () => {
  expect(december.releases.find(({ id }) => id === 'old')).toMatchObject({ retroactive: true, outcome: 'done' })
})

it('counts notices by the day on which they were due', () => {
  const rows = december.notices.rows.map(({ class: name, onTime, late, missing, waived, share }) => [
    name,
    [onTime, late, missing, waived],
    share,
  ])
  expect(rows).toEqual([
    ['feature', [1, 1, 2, 1], 25],
    ['hotfix', [0, 0, 1, 0], 0],
    ['minor', [0, 0, 2, 0], 0],
    [null, [0, 0, 1, 0], 0],
  ])
  expect(line(december, 'notices-on-time')).toMatchObject({ value: 12.5, before: 25 })
  expect(december.notices.broken[0]).toEqual({
    release: 'new-zealand',
    month: null,
    step: 'affected-done',
    due: expect.stringMatching(/\+13:00$/),
    doneAt: null,
  })
})

it('judges windows by the work on record', () => {
  const verdicts = (output: ReportOutput) =>
    output.windows.rows.map(({ release, verdict, minutesOver }) => [release, verdict, minutesOver])
  expect(verdicts(december)).toEqual([
    ['new-zealand', 'kept', 0],
    ['second-try', 'kept', 0],
    ['late-word', 'started-early', 0],
  ])
  expect(december.windows).toMatchObject({ judged: 3, kept: 2, share: 66.6 })
  expect(verdicts(november)).toEqual([['month-end', 'overran', 30]])
})

it('compares downtime only where both figures are known', () => {
  expect(december.downtime).toMatchObject({ planned: 10, actual: 20, unrecorded: ['new-zealand'] })
  expect(november.downtime).toMatchObject({ planned: 30, actual: 50, unrecorded: [] })
  expect(line(december, 'downtime')).toMatchObject({ value: 20, before: 50, refs: ['second-try'] })
})

it('tells roll-backs, and what had to be repaired afterwards', () => {
  expect(december.rollbacks).toEqual([
    { release: 'second-try', at: '2026-12-12T22:20:00+07:00', downtime: 15, reason: 'Totals were wrong' },
  ])
  expect(december.repaired).toEqual([{ release: 'second-try', by: ['repair'] }])
  expect(december.repairs).toEqual([
    {
      release: 'repair',
      immediate: true,
      repairs: ['second-try'],
      issues: ['BUG-9'],
      minutesSinceRaised: 120,
      minutesSinceRepaired: 610,
    },
  ])
})

it('lays observed figures beside their targets', () => {
  expect(december.metrics.map(({ metric, verdict }) => [metric, verdict])).toEqual([
    ['uptime', 'missed'],
    ['load-time', 'met'],
    ['error-rate', 'not-observed'],
  ])
  expect(line(december, 'metrics-met')?.value).toBe(50)
})

it('follows reviews to what they led to', () => {
  expect(december.reviews.find(({ release }) => release === 'second-try')).toMatchObject({
    state: 'held',
    outcome: 'partial',
    followUps: [
      { ref: 'repair', state: 'completed' },
      { ref: 'T-7', state: null },
    ],
  })
})

it('tells changes of plan on the day of their record, overrides with their release', () => {
  expect(december.changes.map(({ release, event, to }) => [release, event, to])).toEqual([
    ['moved-away', 'rescheduled', '2027-01-09T22:00:00+07:00'],
  ])
  expect(january.changes).toEqual([])
  expect(december.overrides.map(({ release, kind, name }) => [release, kind, name])).toEqual([
    ['late-word', 'waiver', 'website'],
  ])
  expect(november.overrides.map(({ kind, approvedBy }) => [kind, approvedBy])).toEqual([['exception', 'cto']])
})

it('knows which issues were open when the month ended', () => {
  const open = ({ issues }: ReportOutput) => issues.rows.flatMap(({ openRefs }) => openRefs).sort()
  expect(december.issues).toMatchObject({ raised: 2, open: 2 })
  expect(open(december)).toEqual(['BUG-1', 'BUG-2'])
  expect(december.issues.rows[0]).toMatchObject({ severity: 'critical', source: 'audit' })
  expect(november.issues).toMatchObject({ raised: 1, open: 1 })
  expect(open(november)).toEqual(['BUG-1'])
})

it('counts training and warranties by their own days', () => {
  expect(december.training.map(({ at }) => at)).toEqual(['2026-12-31T23:30:00+07:00'])
  expect(january.training).toEqual([])
  expect(december.warranties).toMatchObject([{ until: '2026-12-31', ends: true, forceMajeure: true }])
  expect(january.warranties).toEqual([])
  expect(december.programmes).toMatchObject([{ code: 'DEC-26', quarter: '2026-Q4', releases: 1, done: 1 }])
})

it('narrows everything by product and class', async () => {
  const island = await report('--month', '2026-12', '--product', 'island')
  expect(own(island)).toEqual(['new-zealand'])
  expect(island.issues).toMatchObject({ raised: 0, open: 0 })
  const hotfixes = await report('--month', '2026-12', '--class', 'hotfix')
  expect(hotfixes.notices.rows.map(({ class: name }) => name)).toEqual(['hotfix'])
  expect(hotfixes.repairs[0]?.repairs).toEqual(['second-try'])
})

it('is the report of its moment: what came later is not in it', async () => {
  const { stdout } = await relctl(['report', '--month', '2026-12', '--format', 'json'], {
    cwd: root,
    now: '2026-12-12T22:25+07:00',
  })
  const output = JSON.parse(stdout) as ReportOutput
  expect(output.period.over).toBe(false)
  expect(output.rollbacks).toHaveLength(1)
  expect(output.repairs.filter(({ release }) => release === 'repair')).toEqual([])
  expect(output.releases.find(({ id }) => id === 'second-try')).toMatchObject({ outcome: 'rolled-back' })
})

it('gives every cited release a place in the list', () => {
  for (const output of [november, december, january]) {
    const listed = new Set(output.releases.map(({ id }) => id))
    const cited = [...JSON.stringify(output).matchAll(/"refs":\[([^\]]*)\]/g)].flatMap(([, ids = '']) =>
      ids === '' ? [] : (JSON.parse(`[${ids}]`) as string[]),
    )
    expect(cited.filter((id) => !listed.has(id))).toEqual([])
  }
})
