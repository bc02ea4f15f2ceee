import { describe, expect, it } from 'vitest'
import type { PlanOutput } from '../../src/generated/types/plan-output.ts'
import { relctl } from '../run.ts'
import { scratch } from '../scratch.ts'

/** The life of a release as `plan` and `check` tell it. */

type Planned = PlanOutput['releases'][number]

const config = `policy: 1office
timezone: Asia/Ho_Chi_Minh
locales: [en]
organisation: { contacts: [{ kind: phone, value: 1900 0000 }] }
products: { office: { name: { en: Office }, modules: { sales: { en: Sales } } } }
`

const manifest = (id: string, rest: string) => `id: ${id}
created: 2026-11-01T09:00
title: { en: Better reports }
product: office
changes: [{ kind: changed, text: { en: Reports open faster } }]
${rest}`

async function at(now: string, files: Record<string, string>) {
  const manifests = Object.entries(files).map(([id, rest]) => [`releases/${id}.yaml`, manifest(id, rest)] as const)
  const { root } = scratch({ 'relctl.yaml': config, ...Object.fromEntries(manifests) })
  const [plan, check] = await Promise.all(
    ['plan --all --format json', 'check --format json'].map((line) => relctl(line.split(' '), { cwd: root, now })),
  )
  const output = JSON.parse(plan?.stdout ?? '') as PlanOutput
  const rules = JSON.parse(check?.stdout ?? '').diagnostics.map(({ rule }: { rule: string }) => rule) as string[]
  return { plan: output, release: output.releases.find(({ id }) => id === 'a') as Planned, rules }
}

const states = (release: Planned) =>
  Object.fromEntries(release.steps.map(({ id, revision, state }) => [`${id}@${revision}`, state]))

describe('batches', () => {
  const batches = `class: server
impact: { mode: downtime, downtime: 30m }
batches:
  - { id: north, window: { start: 2026-12-12T22:00, end: 2026-12-12T23:00 } }
  - { id: south, window: { start: 2026-12-26T22:00, end: 2026-12-26T23:00 } }
log:
  - { event: noticed, at: 2026-12-11T20:00, by: customer-care, step: customer-1, window: { start: 2026-12-12T22:00, end: 2026-12-12T23:00 }, revision: 0 }
  - { event: noticed, at: 2026-12-12T21:20, by: customer-care, step: customer-starting, window: { start: 2026-12-12T22:00, end: 2026-12-12T23:00 }, revision: 0 }
  - { event: noticed, at: 2026-12-12T21:25, by: customer-care, step: south.customer-1, window: { start: 2026-12-13T22:00, end: 2026-12-13T23:00 }, revision: 0 }
  - { event: started, at: 2026-12-12T22:00, by: it, batch: north }
  - { event: succeeded, at: 2026-12-12T22:40, by: it, batch: north, downtime: 25m }
  - { event: rescheduled, at: 2026-12-13T09:00, by: it, batch: south, from: { start: 2026-12-13T22:00, end: 2026-12-13T23:00 }, to: { start: 2026-12-26T22:00, end: 2026-12-26T23:00 }, reason: { en: A disk is late } }
  - { event: noticed, at: 2026-12-13T09:30, by: customer-care, step: rescheduled-1-customer, window: { start: 2026-12-26T22:00, end: 2026-12-26T23:00 }, revision: 1 }
`

  it('one that moves leaves the others as they are', async () => {
    const { release } = await at('2026-12-14T09:00+07:00', { a: batches })
    expect(release.state).toBe('in-progress')
    expect(states(release)).toMatchObject({
      'customer-1@0': 'done',
      'customer-starting@0': 'done',
      'north.work-start@1': 'done',
      'north.work-end@1': 'done',
      'south.customer-1@0': 'done',
      'south.customer-1@1': 'open',
      'rescheduled-1-customer@1': 'done',
    })
  })

  it('the release is complete when the last one is', async () => {
    const rest = `${batches}  - { event: noticed, at: 2026-12-25T20:00, by: customer-care, step: south.customer-1, window: { start: 2026-12-26T22:00, end: 2026-12-26T23:00 }, revision: 1 }
  - { event: noticed, at: 2026-12-26T21:20, by: customer-care, step: south.customer-starting, window: { start: 2026-12-26T22:00, end: 2026-12-26T23:00 }, revision: 1 }
  - { event: started, at: 2026-12-26T22:00, by: it, batch: south }
  - { event: succeeded, at: 2026-12-26T22:30, by: it, batch: south, downtime: 20m }
`
    const { release, rules } = await at('2026-12-27T09:00+07:00', { a: rest })
    expect(release.state).toBe('completed')
    expect(rules.filter((rule) => !rule.startsWith('notice/cycle'))).toEqual([])
  })
})

const fix = (log: string) => `class: minor
window: { start: 2026-12-12T22:00, end: 2026-12-12T23:00 }
log:
  - { event: started, at: 2026-12-12T22:00, by: ptsp }
${log}`

it('a roll-back ends the release and takes its steps after success along', async () => {
  const { release } = await at('2026-12-14T09:00+07:00', {
    a: fix('  - { event: rolled-back, at: 2026-12-12T22:40, by: ptsp, reason: { en: Totals were wrong } }\n'),
  })
  expect(release.state).toBe('rolled-back')
  expect(states(release)).toMatchObject({
    'work-start@0': 'done',
    'work-end@0': 'done',
    'affected-done@0': 'superseded',
  })
})

it('an extension moves the end, what follows it, and what collides', async () => {
  const extended =
    '  - { event: extended, at: 2026-12-12T22:50, by: ptsp, to: { start: 2026-12-12T22:00, end: 2026-12-13T01:00 }, reason: { en: Slow } }\n'
  const other = 'class: minor\nwindow: { start: 2026-12-13T00:00, end: 2026-12-13T00:30 }\n'
  const { plan, release, rules } = await at('2026-12-12T23:30+07:00', { a: fix(extended), b: other })
  expect(release.outcomeMissing).toBeUndefined()
  expect(release.steps.find(({ id }) => id === 'work-end')?.due).toBe('2026-12-13T01:00:00+07:00')
  expect(release.steps.find(({ id }) => id === 'affected-done')?.due).toBe('2026-12-14T01:00:00+07:00')
  expect(plan.conflicts.map(({ releases }) => releases)).toEqual([['a', 'b']])
  expect(rules).toContain('window/overlap')
})

it('a change of scope is announced anew, and excuses what came before it', async () => {
  const { release, rules } = await at('2026-12-09T10:00+07:00', {
    a: `class: feature
drivers: [market]
window: { start: 2026-12-12T22:00, end: 2026-12-12T23:00 }
log:
  - { event: noticed, at: 2026-11-24T09:00, by: marketing, step: customer-1, window: { start: 2026-12-12T22:00, end: 2026-12-12T23:00 }, revision: 0 }
  - { event: task-done, at: 2026-11-25T09:00, by: ptsp, step: cycle.plan }
  - { event: noticed, at: 2026-11-28T09:00, by: marketing, step: cycle.announce }
  - { event: note, at: 2026-12-09T09:00, by: ptsp, text: Reports by month are left out, scopeChange: true }
`,
  })
  expect(release.revision).toBe(1)
  expect(states(release)).toMatchObject({
    'customer-1@0': 'done',
    'customer-1@1': 'superseded',
    'scope-change-1-customer@1': 'due',
    'customer-2@1': 'open',
  })
  expect(rules).toEqual([])
})

it('a record of the month stays with its month when the release moves', async () => {
  const { plan } = await at('2026-11-27T10:00+07:00', {
    a: `class: minor
window: { start: 2027-01-16T22:00, end: 2027-01-16T23:00 }
log:
  - { event: task-done, at: 2026-11-25T09:00, by: ptsp, step: cycle.plan }
  - { event: rescheduled, at: 2026-11-26T09:00, by: ptsp, from: { start: 2026-12-12T22:00, end: 2026-12-12T23:00 }, to: { start: 2027-01-16T22:00, end: 2027-01-16T23:00 }, reason: { en: Later } }
`,
  })
  expect(plan.cycles.map(({ month }) => month)).toEqual(['2027-01'])
  expect(plan.cycles[0]?.steps.map(({ id, state }) => [id, state])).toEqual([
    ['plan', 'upcoming'],
    ['announce', 'upcoming'],
  ])
})

it('work that a provider decides on, or that goes out at once, asks for no plan of the month', async () => {
  const { plan } = await at('2026-11-20T10:00+07:00', {
    a: 'class: server\norigin: provider\nknownSince: 2026-11-18T09:00\nimpact: { mode: downtime, downtime: 30m }\nwindow: { start: 2026-12-15T01:00, end: 2026-12-15T02:00 }\n',
    b: 'class: security\nurgent: true\nreason: { en: Accounts at risk }\nissues: [{ ref: S-1, source: audit, severity: high }]\nwindow: { start: 2026-12-16T01:00, end: 2026-12-16T02:00 }\n',
  })
  expect(plan.cycles).toEqual([])
  expect(plan.releases.find(({ id }) => id === 'b')?.steps.map(({ id }) => id)).not.toContain('customer-1')
})

it.each([
  ['2026-12-14T15:00', '2026-12-14T15:00:00+07:00', '2026-12-15T01:00:00+07:00'],
  ['2026-12-13T15:00', '2026-12-13T15:00:00+07:00', '2026-12-14T01:00:00+07:00'],
  ['2026-12-15T00:30', '2026-12-15T00:30:00+07:00', '2026-12-15T01:00:00+07:00'],
])('a provider who tells at %s opens the notice then, and grace ends at the start', async (since, opens, latest) => {
  const { release } = await at('2026-12-15T00:40+07:00', {
    a: `class: server\norigin: provider\nknownSince: ${since}\nimpact: { mode: downtime, downtime: 30m }\nwindow: { start: 2026-12-15T01:00, end: 2026-12-15T02:00 }\n`,
  })
  const notice = release.steps.find(({ id }) => id === 'customer-1')
  expect(notice?.opens).toBe(opens)
  expect(Date.parse(notice?.due ?? '')).toBeLessThanOrEqual(Date.parse(latest))
})
