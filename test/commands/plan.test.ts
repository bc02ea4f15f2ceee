import { describe, expect, it } from 'vitest'
import type { PlanOutput } from '../../src/generated/types/plan-output.ts'
import { relctl } from '../run.ts'
import { expectValid } from '../schema.ts'
import { scratch } from '../scratch.ts'

const now = '2026-11-24T09:00+07:00'

const feature = `id: 2026-12-05-dashboard
created: 2026-11-10T09:00
title: { vi: Bảng điều khiển mới, en: New dashboard }
class: feature
window: { start: 2026-12-05T22:00, end: 2026-12-05T23:30 }
drivers: [market]
changes:
  - { kind: added, text: { vi: Bảng điều khiển mới, en: A new dashboard } }
`

const repository = (policy = '1office') =>
  scratch({
    'relctl.yaml': `policy: ${policy}\ntimezone: Asia/Ho_Chi_Minh\n`,
    'releases/2026-12-05-dashboard.yaml': feature,
  })

async function planOf(root: string, ...args: readonly string[]): Promise<PlanOutput> {
  const { code, stdout } = await relctl(['plan', '--format', 'json', ...args], { cwd: root, now })
  expect(code).toBe(0)
  const plan = JSON.parse(stdout) as PlanOutput
  expectValid('plan-output', plan)
  return plan
}

describe('the plan of a feature on Sat 2026-12-05 22:00 under 1office', async () => {
  const plan = await planOf(repository().root)
  const [release] = plan.releases
  const [december] = plan.cycles

  it.each([
    ['customer-1', '2026-11-15T22:00:00+07:00', '2026-11-25T22:00:00+07:00', 'O3'],
    ['customer-2', '2026-11-25T22:00:00+07:00', '2026-12-03T22:00:00+07:00', 'O3'],
    ['customer-3', '2026-12-03T22:00:00+07:00', '2026-12-04T22:00:00+07:00', 'O3'],
    ['website', '2026-11-10T09:00:00+07:00', '2026-12-02T22:00:00+07:00', 'O13'],
    ['internal', '2026-11-10T09:00:00+07:00', '2026-12-04T22:00:00+07:00', 'O13'],
    ['guide', '2026-11-10T09:00:00+07:00', '2026-12-04T22:00:00+07:00', 'O14'],
  ])('has %s open from %s, due %s, from %s', (id, opens, due, source) => {
    expect(release?.steps.find((step) => step.id === id)).toMatchObject({ opens, due, source })
  })

  it.each([
    ['plan', '2026-11-24T00:00:00+07:00', '2026-11-27T23:59:59+07:00'],
    ['announce', '2026-11-28T00:00:00+07:00', '2026-11-29T23:59:59+07:00'],
  ])('has %s of December from %s to %s', (id, opens, due) => {
    expect(december?.month).toBe('2026-12')
    expect(december?.steps.find((step) => step.id === id)).toMatchObject({ opens, due })
  })

  it('lies inside the weekend night', () => {
    expect(release?.window).toMatchObject({
      allowed: true,
      occurrence: { start: '2026-12-05T18:00:00+07:00', end: '2026-12-06T06:00:00+07:00' },
    })
  })

  it('names the contradiction of ladder and cycle with the first feasible date', () => {
    expect(release?.advice).toEqual([
      {
        message: expect.stringContaining(
          'customer-1 is due Wed 2026-11-25 22:00, before the plan of 2026-12 is announced',
        ),
        firstFeasible: { start: '2026-12-12T22:00:00+07:00', end: '2026-12-12T23:30:00+07:00' },
      },
    ])
  })
})

it('follows part II throughout under 1office-monthly', async () => {
  const { releases } = await planOf(repository('1office-monthly').root)
  const dues = Object.fromEntries((releases[0]?.steps ?? []).map((step) => [step.id, step.due]))
  expect(dues).toMatchObject({ 'customer-1': '2026-12-02T22:00:00+07:00', 'customer-2': '2026-12-04T22:00:00+07:00' })
  expect(dues).not.toHaveProperty('customer-3')
  expect(releases[0]?.advice).toEqual([])
})

describe('plan in a terminal', () => {
  it.each([80, 120])('fits %i columns', async (columns) => {
    const { stdout } = await relctl(['plan', '--all'], { now, env: { COLUMNS: String(columns) } })
    const wide = stdout.split('\n').filter((line) => [...line.normalize('NFC')].length > columns)
    expect(wide).toEqual([])
    expect(stdout.split('\n').length).toBeGreaterThan(100)
  })

  it('says the same without colour', async () => {
    const plain = await relctl(['plan'], { now, env: { NO_COLOR: '1' } })
    const colored = await relctl(['plan', '--color', 'always'], { now, env: { FORCE_COLOR: '3' } })
    expect(colored.stdout).not.toBe(plain.stdout)
    expect(colored.stdout.replace(/\u001b\[[0-9;]*m/g, '')).toBe(plain.stdout)
  })

  it('puts the next three duties first', async () => {
    const { stdout } = await relctl(['plan'], { cwd: repository().root, now })
    const [, next = ''] = stdout.split('\n\n')
    expect(next.split('\n').filter((line) => /^ {2}[123]\. /.test(line))).toHaveLength(3)
    expect(next).toContain('1. by Wed 2026-11-25 22:00: Announcement to customers (customer-1), marketing')
  })
})

describe('the filters of plan', () => {
  it('shows with --due only what is due within that time', async () => {
    const root = repository().root
    const { releases, cycles } = await planOf(root, '--due', '48h')
    expect(releases.flatMap(({ steps }) => steps.map(({ id }) => id))).toEqual(['customer-1'])
    expect(cycles).toEqual([])
    expect((await planOf(root, '--due', '4d')).cycles[0]?.steps.map(({ id }) => id)).toEqual(['plan'])
  })

  it.each([
    [['--month', '2026-12'], 1],
    [['--month', '2027-01'], 0],
    [['--quarter', '2026-Q4'], 1],
    [['--from', '2026-12-05', '--to', '2026-12-05'], 1],
    [['--from', '2026-12-06'], 0],
    [['--to', '2026-12-04'], 0],
    [['--class', 'feature'], 1],
    [['--class', 'server'], 0],
    [['2026-12-05-dashboard'], 1],
  ] as const)('%j shows %i releases', async (args, amount) => {
    expect((await planOf(repository().root, ...args)).releases).toHaveLength(amount)
  })

  it.each([
    [['--month', '2026-13'], '--month is "2026-13", expected a month'],
    [['--quarter', 'Q4'], '--quarter is "Q4", expected a quarter'],
    [['--from', '2026-02-30'], '--from is "2026-02-30", expected a day'],
    [['--from', '2026-12-05', '--to', '2026-12-01'], '--to 2026-12-01 lies before --from 2026-12-05'],
    [['--due', 'soon'], '--due is "soon", expected a duration'],
    [['--class', 'featur'], 'did you mean "feature"?'],
    [['2026-12-05-dashbord'], 'did you mean "2026-12-05-dashboard"?'],
  ] as const)('%j is wrong use, and is told how to mend it', async (args, message) => {
    const { code, stdout, stderr } = await relctl(['plan', ...args], { cwd: repository().root, now })
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain(message)
    expect(stderr).toMatch(/^help: /m)
  })
})

it('orders releases by what is due next and hides finished ones', async () => {
  const { stdout, stderr } = await relctl(['plan', '--format', 'json'], { now })
  const plan = JSON.parse(stdout) as PlanOutput
  expectValid('plan-output', plan)
  const next = plan.releases.map(({ steps }) => {
    const dues = steps
      .filter(({ state }) => ['upcoming', 'open', 'due', 'late'].includes(state))
      .flatMap(({ due }) => due ?? [])
    return Math.min(...dues.map((due) => Date.parse(due)))
  })
  expect(next).toEqual([...next].sort((a, b) => a - b))
  expect(stderr).toMatch(/^note: \d+ finished releases are hidden; --all shows them$/m)
})

it('shows for a moment in the past what was known then', async () => {
  const at = async (moment: string) => {
    const { stdout } = await relctl(['plan', '2026-11-28-crm-pipeline', '--format', 'json'], { now: moment })
    return (JSON.parse(stdout) as PlanOutput).releases[0]
  }
  expect(await at('2026-11-15T09:00+07:00')).toMatchObject({
    revision: 0,
    window: { start: '2026-11-28T22:00:00+07:00' },
  })
  expect(await at(now)).toMatchObject({ revision: 1, window: { start: '2026-12-13T22:00:00+07:00' } })
})

it('says what was excused, why and by whom', async () => {
  const excused = `${feature.replaceAll('2026-12-05T2', '2026-12-09T1')}exception:
  - { rule: window/no-occurrence, reason: The bank sets the hour, approvedBy: ceo }
waive:
  - { step: customer-2, reason: Told by phone, approvedBy: marketing }
`
  const { root, write } = repository()
  write({ 'releases/2026-12-05-dashboard.yaml': excused })
  const plan = await planOf(root)
  expect(plan.releases[0]).toMatchObject({
    window: { allowed: false },
    exceptions: [{ rule: 'window/no-occurrence', reason: 'The bank sets the hour', approvedBy: 'ceo' }],
  })
  expect(plan.releases[0]?.steps.find(({ id }) => id === 'customer-2')).toMatchObject({
    state: 'waived',
    note: 'waived by marketing: Told by phone',
  })
  for (const format of ['text', 'markdown']) {
    const { stdout } = await relctl(['plan', '--format', format], { cwd: root, now })
    const words = stdout.replace(/\s+/g, ' ')
    expect(words).toMatch(/allowed:? +by exception: outside/i)
    expect(words).toContain('window/no-occurrence: The bank sets the hour (ceo)')
    expect(words).toContain('waived by marketing: Told by phone')
  }
})
