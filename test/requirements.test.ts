import { beforeAll, describe, expect, it } from 'vitest'
import type { Class, ExplainOutput, Row } from '../src/generated/types/explain-output.ts'
import type { PlanOutput } from '../src/generated/types/plan-output.ts'
import type { ReportOutput } from '../src/generated/types/report-output.ts'
import { relctl } from './run.ts'
import { expectValid, schemas } from './schema.ts'
import { scratch } from './scratch.ts'

/** Every requirement of the four processes, as a user meets it. docs/traceability.md says where each is served. */

type Explained = NonNullable<ExplainOutput['policy']>

const presets: Record<string, Explained> = {}

beforeAll(async () => {
  for (const id of ['default', '1office', '1office-monthly', 'tigo', 'saypro']) {
    const { stdout } = await relctl(['explain', id, '--format', 'json'])
    const output = JSON.parse(stdout) as ExplainOutput
    expectValid('explain-output', output)
    if (output.policy) presets[id] = output.policy
  }
})

function classOf(policy: string, id: string): Class {
  const found = presets[policy]?.classes.find((candidate) => candidate.id === id)
  if (!found) throw new Error(`${policy} has no class ${id}`)
  return found
}

const duty = (policy: string, updateClass: string, id: string) =>
  classOf(policy, updateClass).duties.find((row) => row.id === id)
const duties = (policy: string, updateClass: string) => classOf(policy, updateClass).duties.map(({ id }) => id)
const fact = (policy: string, updateClass: string, name: string) =>
  classOf(policy, updateClass).facts.find((row) => row.name === name)
const need = (policy: string, updateClass: string, field: string) =>
  classOf(policy, updateClass).requires.find((row) => row.id === field)
const monthly = (policy: string, id: string): Row | undefined => presets[policy]?.cycle.find((row) => row.id === id)

/** What check says about one manifest under a policy. */
async function check(policy: string, manifest: string, now = '2026-11-24T09:00+07:00'): Promise<readonly string[]> {
  const { root } = scratch({
    'relctl.yaml': `policy: ${policy}\ntimezone: Asia/Ho_Chi_Minh\nlocales: [en]\norganisation: { contacts: [{ kind: phone, value: 1900 0000 }] }\n`,
    'releases/a.yaml': manifest,
  })
  const { stdout } = await relctl(['check', '--format', 'json'], { cwd: root, now })
  return JSON.parse(stdout).diagnostics.map(
    ({ rule, message }: { rule: string; message: string }) => `${rule}: ${message}`,
  )
}

const manifest = (text: string) => `id: a
created: 2026-11-01T09:00
title: { en: Better reports }
changes: [{ kind: changed, text: { en: Reports open faster } }]
${text}`

async function planOf(...args: readonly string[]): Promise<PlanOutput> {
  const { stdout } = await relctl(['plan', '--format', 'json', '--all', ...args], { now: '2026-11-24T09:00+07:00' })
  return JSON.parse(stdout) as PlanOutput
}

/** What the report of a month says, once for each month. */
const reports = new Map<string, Promise<ReportOutput>>()

function reportOf(month: string): Promise<ReportOutput> {
  const read = async () => {
    const { stdout } = await relctl(['report', '--month', month, '--format', 'json'], {
      now: '2026-11-24T09:00+07:00',
    })
    return JSON.parse(stdout) as ReportOutput
  }
  const known = reports.get(month) ?? read()
  reports.set(month, known)
  return known
}

function property(path: string): unknown {
  const names = path.split('/')
  const release = schemas['release'] as Record<string, unknown>
  return names.reduce<unknown>((here, name) => {
    const node = here as { properties?: Record<string, unknown>; items?: unknown }
    const inside = (node.items ?? node) as { properties?: Record<string, unknown> }
    return inside.properties?.[name]
  }, release)
}

describe('1Office, classes and notices', () => {
  it('O1 a feature is wholly new, or changes the logic of work', () => {
    expect(classOf('1office', 'feature')).toMatchObject({ title: 'New feature', source: 'O1, O2' })
  })
  it('O2 a feature hardly pauses, and users may have to log in again', () => {
    expect(fact('1office', 'feature', 'downtime')).toMatchObject({ source: expect.stringContaining('O2') })
    expect(property('impact/relogin')).toMatchObject({ type: 'boolean' })
  })
  it('O3 features are announced 10 to 20 days, 2 days and 24 hours ahead, and on success', () => {
    expect(duty('1office', 'feature', 'customer-1')).toMatchObject({
      when: '20 days to 10 days before the start',
      source: 'O3',
    })
    expect(duty('1office', 'feature', 'customer-2')).toMatchObject({ when: '2 days before the start', source: 'O3' })
    expect(duty('1office', 'feature', 'customer-3')).toMatchObject({ when: '24 h before the start', source: 'O3' })
    expect(duty('1office', 'feature', 'customer-done')).toMatchObject({
      when: 'within 24 h after success',
      source: 'O3',
      how: expect.stringContaining('optional'),
    })
  })
  it('O4 a minor release changes nothing about how the logic is used', () => {
    expect(classOf('1office', 'minor')).toMatchObject({ source: 'O4' })
  })
  it('O5 a minor release hardly pauses', async () => {
    expect(fact('1office', 'minor', 'downtime')).toMatchObject({
      value: 'at most 5 min when rolling',
      source: 'O5, house default',
    })
    const window = 'class: minor\nwindow: { start: 2026-12-05T22:00, end: 2026-12-05T23:00 }\n'
    const found = await check('1office', manifest(`${window}impact: { mode: rolling, downtime: 30m }`))
    expect(found).toEqual([expect.stringMatching(/^window\/rolling-downtime: /)])
  })
  it('O6 a fix is told to the customer concerned, an important change to all', () => {
    expect(duty('1office', 'minor', 'affected-done')).toMatchObject({
      who: 'deployment, customer-care',
      source: expect.stringContaining('O6'),
    })
    expect(duty('1office', 'minor', 'customer-news')).toMatchObject({ how: expect.stringContaining('when important') })
  })
  it('O7 the server class covers moves, hardware and stops by the provider', () => {
    expect(classOf('1office', 'server')).toMatchObject({ source: 'O7' })
    expect(fact('1office', 'server', 'work window')).toMatchObject({
      value: expect.stringContaining('not judged when origin is provider'),
    })
  })
  it('O8 a server stop takes 20 minutes to 1 hour', async () => {
    expect(fact('1office', 'server', 'downtime')).toMatchObject({ value: 'usually 20 min to 1 h', source: 'O8' })
    const window = 'class: server\nwindow: { start: 2026-12-05T22:00, end: 2026-12-06T02:00 }\n'
    const found = await check('1office', manifest(`${window}impact: { mode: downtime, downtime: 3h }`))
    expect(found).toEqual([expect.stringMatching(/^window\/downtime-unusual: /)])
  })
  it('O9 server work is announced 24 hours and 30 minutes ahead, sooner when the provider tells', async () => {
    expect(duty('1office', 'server', 'customer-1')).toMatchObject({ when: '24 h before the start', source: 'O9' })
    expect(duty('1office', 'server', 'customer-starting')).toMatchObject({
      when: '30 min before the start',
      source: 'O9',
    })
    const { releases } = await planOf()
    const provided = releases.filter(
      ({ class: name, steps }) => name === 'server' && steps.some(({ id }) => id === 'customer-starting'),
    )
    expect(provided.length).toBeGreaterThan(0)
  })
})

describe('1Office, the monthly process', () => {
  it('O10 the plan of the month is made from the 24th to the 27th of the month before', () => {
    expect(monthly('1office', 'plan')).toMatchObject({
      when: 'day 24 to 27 of the month before',
      who: 'ceo, marketing, ptsp',
      source: 'O10',
    })
  })
  it('O11 the plan is announced on the 28th and 29th', () => {
    expect(monthly('1office', 'announce')).toMatchObject({
      when: 'day 28 to 29 of the month before',
      who: 'marketing',
      source: 'O11',
    })
  })
  it('O12 with a monthly plan, customers are told 3 days and 24 hours ahead, and on success', () => {
    expect(duty('1office-monthly', 'feature', 'customer-1')).toMatchObject({
      when: '3 days before the start',
      source: 'O12',
    })
    expect(duty('1office-monthly', 'feature', 'customer-2')).toMatchObject({
      when: '24 h before the start',
      source: 'O12',
    })
    expect(duty('1office-monthly', 'feature', 'customer-done')).toMatchObject({ source: 'O12' })
  })
  it('O13 colleagues are told 24 hours ahead, the website 3 days ahead', () => {
    expect(duty('1office', 'feature', 'internal')).toMatchObject({
      when: '24 h before the start',
      who: 'ptsp',
      source: 'O13',
    })
    expect(duty('1office', 'feature', 'website')).toMatchObject({
      when: '3 days before the start',
      who: 'ptsp',
      source: 'O13',
    })
  })
  it('O14 guide and FAQ are ready 24 hours ahead', () => {
    expect(duty('1office', 'feature', 'guide')).toMatchObject({
      when: '24 h before the start',
      who: 'ptsp',
      source: 'O14',
    })
  })
  it('O15 work belongs on Saturday and Sunday nights', async () => {
    expect(fact('1office', 'feature', 'work window')).toMatchObject({
      value: 'required: weekend-night (Sat, Sun 18:00 – 06:00)',
      source: 'O15',
    })
    const tuesday = 'class: feature\ndrivers: [market]\nwindow: { start: 2026-12-15T12:00, end: 2026-12-15T13:00 }\n'
    expect(await check('1office', manifest(tuesday))).toEqual([expect.stringMatching(/^window\/no-occurrence: /)])
  })
  it('O16 a fault left after an upgrade is repaired at once and points at what it repairs', async () => {
    expect(classOf('1office', 'hotfix').source).toBe('O16')
    const found = await check('1office', manifest('class: hotfix\nreason: { en: Reports fail }\n'))
    expect(found).toEqual([expect.stringMatching(/^release\/required-by-policy: .*fixes/)])
    const { repairs } = await reportOf('2026-10')
    expect(repairs).toMatchObject([{ release: '2026-10-18-e-signing-hotfix', repairs: ['2026-10-17-e-signing'] }])
  })
  it('O17 part I and part II have a preset each', () => {
    expect(duties('1office', 'feature')).toContain('customer-3')
    expect(duties('1office-monthly', 'feature')).not.toContain('customer-3')
    expect(presets['1office-monthly']?.extends).toEqual(['1office', 'default'])
  })
})

describe('TIGO ERP', () => {
  it('T1 an upgrade brings functions, technology and regulations, an extension more modules', () => {
    expect(classOf('tigo', 'feature')).toMatchObject({ source: 'T1, T2' })
    expect(property('drivers')).toMatchObject({
      items: { enum: expect.arrayContaining(['regulatory', 'technology', 'growth']) },
    })
  })
  it('T2 a project grows vertically or horizontally', () => {
    expect(property('project/growth')).toMatchObject({ enum: ['vertical', 'horizontal'] })
    expect(need('tigo', 'feature', 'project/growth')).toMatchObject({ source: 'T2' })
  })
  it('T3 an upgrade project has ten steps, and tests in a sandbox before production', async () => {
    expect(presets['tigo']?.project).toHaveLength(10)
    expect(duty('tigo', 'feature', 'sandbox')).toMatchObject({ source: expect.stringContaining('T3') })
    const { releases } = await planOf('--product', 'tigo-erp')
    const steps = releases.map((release) => release.steps.filter(({ id }) => id.startsWith('project.')).length)
    expect(Math.max(...steps)).toBe(10)
    const { warranties } = await reportOf('2026-11')
    expect(warranties).toMatchObject([{ release: '2026-10-24-ledger-drill-down', forceMajeure: true }])
  })
  it('T4 work is best from 18:00 to 06:00, and server work covers databases', () => {
    expect(fact('tigo', 'feature', 'work window')).toMatchObject({
      value: 'required: quiet-hours (every day 18:00 – 06:00)',
      source: 'T4',
    })
    expect(classOf('tigo', 'server')).toMatchObject({ source: 'T4, O7', summary: expect.stringContaining('database') })
    expect(duty('tigo', 'feature', 'customer-1')).toMatchObject({ when: '20 days to 10 days before the start' })
  })
})

describe('SayPro marketplace', () => {
  it('S1 issues carry their source and evidence', async () => {
    expect(property('issues/evidence/kind')).toMatchObject({
      enum: expect.arrayContaining(['log', 'user-report', 'metric']),
    })
    expect(need('saypro', 'hotfix', 'issues')).toMatchObject({ source: 'S1' })
    const { issues } = await reportOf('2026-11')
    expect(issues.rows).toContainEqual(
      expect.objectContaining({ source: 'monitoring', severity: 'critical', raised: 1 }),
    )
  })
  it('S2 escalation records what each side has to do', () => {
    expect(need('saypro', 'hotfix', 'escalation')).toMatchObject({ source: 'S2' })
    expect(property('escalation/area')).toMatchObject({
      enum: ['code', 'configuration', 'network', 'servers', 'databases'],
    })
  })
  it('S3 updates range from patches to major features', () => {
    expect(classOf('saypro', 'feature').source).toContain('S3')
    expect(classOf('saypro', 'minor').source).toContain('S3')
  })
  it('S4 IT makes sure that the infrastructure can carry the update', () => {
    expect(duty('saypro', 'feature', 'capacity')).toMatchObject({ who: 'it', source: expect.stringContaining('S4') })
    expect(duty('saypro', 'feature', 'production')).toMatchObject({ who: 'development, it' })
  })
  it('S5 nothing goes live without tests in staging', async () => {
    expect(duty('saypro', 'feature', 'staging')).toMatchObject({ source: expect.stringContaining('S5') })
    const minor =
      'class: minor\nimpact: { mode: rolling }\nwindow: { start: 2026-11-24T22:30, end: 2026-11-24T23:30 }\n'
    expect(await check('saypro', manifest(minor))).toContainEqual(
      expect.stringMatching(/^gate\/missing-evidence: .*staging/),
    )
  })
  it('S6 critical issues are solved before the release', () => {
    expect(duty('saypro', 'feature', 'performance')).toMatchObject({ source: expect.stringContaining('S6') })
  })
  it('S7 deployment is rolling or has scheduled downtime', () => {
    expect(property('impact/mode')).toMatchObject({ enum: ['rolling', 'downtime'] })
    expect(need('saypro', 'feature', 'impact/mode')).toMatchObject({ source: 'S7' })
  })
  it('S8 code is integrated and every component updated', () => {
    expect(duty('saypro', 'feature', 'integration')).toMatchObject({ source: expect.stringContaining('S8') })
  })
  it('S9 both teams watch after the deployment', () => {
    expect(duty('saypro', 'feature', 'monitoring')).toMatchObject({
      when: 'within 48 h after success',
      who: 'development, it',
      source: expect.stringContaining('S9'),
    })
  })
  it('S10 vulnerabilities are handled at once', async () => {
    expect(classOf('saypro', 'security').source).toBe('S10')
    expect(fact('saypro', 'security', 'immediate')).toBeDefined()
    expect(need('saypro', 'security', 'escalation')).toMatchObject({ source: expect.stringContaining('S10') })
    const { security } = await reportOf('2026-09')
    expect(security.rows[0]).toMatchObject({ release: '2026-09-24-login-protection', minutes: 1170 })
  })
  it('S11 a patch that proves too weak is followed by another', async () => {
    expect(duty('saypro', 'security', 'monitoring')).toMatchObject({ source: expect.stringContaining('S11') })
    const follows =
      'class: security\nurgent: true\nreason: { en: Accounts at risk }\nfollows: a-missing-release\nmonitoring: { metrics: [{ id: error-rate, unit: "%", max: 1 }] }\nescalation: [{ to: development, area: code, task: Patch }]\nissues: [{ ref: SEC-1, source: audit, severity: high }]\n'
    expect(await check('saypro', manifest(follows))).toEqual([expect.stringMatching(/^release\/unknown-reference: /)])
    const { repaired } = await reportOf('2026-09')
    expect(repaired).toEqual([{ release: '2026-09-24-login-protection', by: ['2026-09-30-login-protection-2'] }])
  })
  it('S12 figures are watched against their targets', async () => {
    expect(property('monitoring/metrics/max')).toMatchObject({ type: 'number' })
    expect(need('saypro', 'feature', 'monitoring')).toMatchObject({ source: expect.stringContaining('S12') })
    const { metrics } = await reportOf('2026-09')
    expect(metrics.filter(({ verdict }) => verdict === 'missed')).toMatchObject([
      { metric: 'attempts-blocked', observed: 91.4 },
    ])
  })
  it('S13 irregularities are judged in real time', () => {
    expect(duty('saypro', 'feature', 'monitoring')).toMatchObject({ source: expect.stringContaining('S13') })
  })
  it('S14 a review follows', async () => {
    expect(duty('saypro', 'feature', 'review')).toMatchObject({
      when: 'within 5 days after success',
      source: expect.stringContaining('S14'),
    })
    expect(property('review/feedback/from')).toMatchObject({ enum: ['users', 'vendors', 'internal'] })
    const { reviews } = await reportOf('2026-09')
    expect(reviews[0]).toMatchObject({
      outcome: 'partial',
      followUps: [{ ref: '2026-09-30-login-protection-2', state: 'completed' }],
    })
  })
  it('S15 a monthly programme has a code and stands in a quarter', async () => {
    expect(need('saypro', 'feature', 'programme')).toMatchObject({ source: 'S15' })
    expect(monthly('saypro', 'quarter-review')).toMatchObject({ when: 'day 1 to 10 of the month, months 1, 4, 7, 10' })
    const { cycles } = await planOf('--month', '2027-01', '--product', 'saypro')
    expect(cycles.flatMap(({ steps }) => steps.map(({ id }) => id))).toEqual(['plan', 'quarter-review'])
    const { programmes } = await reportOf('2027-01')
    expect(programmes).toMatchObject([{ code: 'SCMR-17', quarter: '2027-Q1' }])
  })
  it('S16 infrastructure grows before peak seasons, and a peak season freezes other work', async () => {
    expect(classOf('saypro', 'infrastructure')).toMatchObject({ source: 'S16' })
    const { releases } = await planOf('--class', 'infrastructure')
    expect(releases.length).toBeGreaterThan(0)
  })
  it('S17 the January update brings search and dashboards without disruption', async () => {
    const { releases } = await planOf('--month', '2027-01', '--product', 'saypro')
    expect(releases.map(({ id }) => id)).toContain('2027-01-26-scmr-17')
  })
})

describe('support and maintenance', () => {
  it('M1 every customer notice carries the contacts of the help desk', () => {
    expect(presets['default']?.facts).toContainEqual({
      name: 'contacts',
      value: 'in every customer notice',
      source: 'M1',
    })
  })
  it('M2 fixes answer what customers report or monitoring sees', () => {
    expect(classOf('default', 'minor').source).toBe('M2')
    expect(property('issues/source')).toMatchObject({ enum: expect.arrayContaining(['customer', 'monitoring']) })
  })
  it('M3 security updates come regularly', () => {
    expect(classOf('default', 'security').source).toBe('M3')
  })
  it('M4 the driver of a feature is recorded', async () => {
    const window = 'class: feature\nwindow: { start: 2026-12-12T22:00, end: 2026-12-12T23:00 }\n'
    expect(await check('1office', manifest(window))).toEqual([
      expect.stringMatching(/^release\/required-by-policy: .*drivers/),
    ])
  })
  it('M5 documentation goes with a change', async () => {
    expect(duty('default', 'feature', 'guide')).toMatchObject({ source: 'M5' })
    const { training } = await reportOf('2026-12')
    expect(training).toMatchObject([{ release: '2026-12-19-vat-e-invoice' }])
  })
  it('M6 performance tuning is a kind of change of its own', () => {
    expect(classOf('default', 'performance').source).toBe('M6')
    expect(property('changes/kind')).toMatchObject({ enum: expect.arrayContaining(['performance']) })
  })
})
