import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { assert, asyncProperty, constantFrom, date } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { run as newRelease } from '../../src/commands/run/new.ts'
import { isPolicy, openLibrary } from '../../src/policy/library.ts'
import { presetIds } from '../../src/policy/preset.ts'
import { exampleConfigWith } from '../../src/rules/example.ts'
import { relctl } from '../run.ts'
import { scratch } from '../scratch.ts'
import { check, memoryHost } from '../world.ts'

const title = ['vi=Báo cáo theo ca', 'en=Reports by shift']
const flags = ['--title', 'vi=Báo cáo theo ca', '--title', 'en=Reports by shift']

/** What classes ask for beyond what is usual. */
const answers: Readonly<Record<string, string>> = {
  drivers: '[customer-feedback]',
  programme: '{ code: SCMR-17 }',
  issues: '[{ ref: BUG-1, source: customer, severity: high }]',
  fixes: '[BUG-1]',
  reason: '{ vi: Không đăng nhập được, en: Nobody can sign in }',
  rollback: '{ plan: Switch back }',
  monitoring: '{ metrics: [{ id: uptime, unit: percent, min: 99.9 }] }',
  escalation: '[{ to: development, area: code, task: Find the cause }]',
}

const classes = presetIds.flatMap((preset) => {
  const policy = openLibrary([], []).get(preset, { file: 'relctl.yaml', path: [], at: 'value' })
  return isPolicy(policy) ? [...policy.classes.values()].map((known) => ({ preset, ...known })) : []
})

/** Runs `new` without a disk. @returns its exit code, what it printed, and the repository afterwards */
async function planned(preset: string, id: string, at: string, others: Readonly<Record<string, string>> = {}) {
  const files: Record<string, string> = { 'relctl.yaml': exampleConfigWith(preset), ...others }
  const printed: string[] = []
  const print = (text: string) => void printed.push(text)
  const host = memoryHost({ now: at, files })
  const write = (path: string, text: string) => {
    files[path.replace(/^\//, '')] = text
  }
  const wanted = classes.find((known) => known.preset === preset && known.id === id)
  const immediate = wanted?.immediate === 'always'
  const needed = new Set([
    ...(wanted?.requires ?? []).map(({ field }) => field),
    ...(immediate ? ['fixes', 'issues', 'reason'] : []),
  ])
  const set = [...needed].flatMap((field) => (answers[field] === undefined ? [] : [`${field}=${answers[field]}`]))
  const input = { args: [], options: { class: id, duration: '60m' }, lists: { title, module: ['sales'], set } }
  const code = await newRelease({ ...host, write, out: print, err: print }, input)
  return { code, printed: printed.join(''), files }
}

describe.each(presetIds)('new under policy %s', (preset) => {
  const ids = classes.filter((known) => known.preset === preset).map(({ id }) => id)

  it('plans every class so that check finds nothing, whatever the day', async () => {
    const days = date({ min: new Date('2026-01-01T00:00Z'), max: new Date('2027-10-31T00:00Z'), noInvalidDate: true })
    await assert(
      asyncProperty(constantFrom(...ids), days, async (id, day) => {
        const at = day.toISOString()
        const { code, printed, files } = await planned(preset, id, at)
        expect({ code, printed }).toMatchObject({ code: 0, printed: expect.stringContaining('✓ ') })
        const found = await check({ now: at, files })
        expect(found.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([])
      }),
      { seed: 20, numRuns: 12, examples: ids.map((id) => [id, new Date('2026-12-02T02:00Z')]) },
    )
  })
})

describe('why not earlier', () => {
  const now = '2026-12-10T09:00+07:00'
  const other = (rest: string) => `id: 2026-12-12-kho
created: 2026-11-20T09:00
title: { vi: Sửa kho, en: Stock fixes }
class: minor
product: office
modules: [sales]
window: { start: 2026-12-12T21:00, end: 2026-12-12T23:00 }
changes: [{ kind: fixed, module: sales, text: { vi: Tồn kho đúng, en: Stock is right } }]
log:
  - { event: task-done, at: 2026-11-25T09:00, by: ptsp, step: cycle.plan }
  - { event: noticed, at: 2026-11-28T09:00, by: marketing, step: cycle.announce }
${rest}`

  it('a lead that can no longer be kept', async () => {
    const { printed, files } = await planned('tigo', 'feature', now)
    expect(printed.replace(/\s+/g, ' ')).toContain(
      'Sat 2026-12-19 is too soon: customer-1 would have been due Wed 2026-12-09 22:00',
    )
    expect(Object.keys(files)).toContain('releases/2026-12-20-reports-by-shift.yaml')
  })

  it('other work on the same modules', async () => {
    const { printed, files } = await planned('1office', 'minor', now, { 'releases/2026-12-12-kho.yaml': other('') })
    expect(printed.replace(/\s+/g, ' ')).toContain('Sat 2026-12-12 is taken by 2026-12-12-kho (module sales)')
    expect(Object.keys(files)).toContain('releases/2026-12-13-reports-by-shift.yaml')
  })

  it('a freeze', async () => {
    const freezes = 'freezes: [{ id: tet-2027, from: 2027-02-04, to: 2027-02-10 }]\n'
    const { printed, files } = await planned('tigo', 'minor', '2027-02-04T09:00+07:00', {
      'relctl.yaml': `${exampleConfigWith('tigo')}${freezes}`,
    })
    expect(printed.replace(/\s+/g, ' ')).toContain('Wed 2027-02-10 is in the freeze tet-2027, 2027-02-04 to 2027-02-10')
    expect(Object.keys(files)).toContain('releases/2027-02-11-reports-by-shift.yaml')
  })

  it('a month whose plan can no longer be announced, unless it is on record', async () => {
    const { printed, files } = await planned('1office', 'minor', now)
    expect(printed.replace(/\s+/g, ' ')).toContain(
      'duties of 2026-12 are not on record: cycle.plan was due Fri 2026-11-27, cycle.announce was due Sun 2026-11-29',
    )
    expect(Object.keys(files)).toContain('releases/2027-01-02-reports-by-shift.yaml')
  })

  it('a plan of the month that comes after the first notice (O3, O11)', async () => {
    const { printed, files } = await planned('1office', 'feature', '2026-12-20T09:00+07:00')
    expect(printed.replace(/\s+/g, ' ')).toMatch(
      /Sun 2027-01-03 is too soon: customer-1 would be due .* before the plan of 2027-01 is announced/,
    )
    expect(Object.keys(files)).toContain('releases/2027-01-09-reports-by-shift.yaml')
  })

  it('more notices than customers should get on one day', async () => {
    const policy = 'id: house\nextends: tigo\nlimits: { customerNoticesPerDay: 1, source: house default }\n'
    const server = other('impact: { mode: downtime, downtime: 30m }\n')
      .replace('class: minor', 'class: server')
      .replace('[sales]', '[tasks]')
      .replace('module: sales', 'module: tasks')
      .replace(/log:\n.*\n.*\n/, '')
    const { printed, files } = await planned('house', 'server', now, {
      'policies/house.yaml': policy,
      'releases/2026-12-12-kho.yaml': server,
    })
    expect(printed).toContain('customers would get')
    expect((await check({ now, files })).map(({ rule }) => rule)).not.toContain('notice/too-many-per-day')
  })
})

describe('the built command', () => {
  const config = exampleConfigWith('1office')
  const now = '2026-12-02T09:00+07:00'
  const minor = [...flags, '--class', 'minor', '--module', 'sales']

  it('writes what it prints with --dry-run, and check finds nothing', async () => {
    const { root } = scratch({ 'relctl.yaml': config })
    const dry = await relctl(['new', ...minor, '--dry-run'], { cwd: root, now })
    expect(readdirSync(root)).toEqual(['relctl.yaml'])
    const { code, stdout } = await relctl(['new', ...minor], { cwd: root, now })
    expect({ code, stdout }).toMatchObject({ code: 0, stdout: expect.stringContaining('Window') })
    expect(readFileSync(join(root, 'releases/2027-01-02-reports-by-shift.yaml'), 'utf8')).toBe(dry.stdout)
    const checked = await relctl(['check'], { cwd: root, now })
    expect(checked.stdout).toBe('ok: 1 release checked, nothing to report\n')
  })

  it('takes a window of the user’s own, and says what stands in its way', async () => {
    const { root } = scratch({ 'relctl.yaml': config })
    const { code, stdout, stderr } = await relctl(['new', ...minor, '--start', '2026-12-08T12:00'], { cwd: root, now })
    const words = stdout.replace(/\s+/g, ' ')
    expect(code).toBe(0)
    expect(words).toContain('Tue 2026-12-08 is outside the windows that the policy allows')
    expect(words).toContain('duties of 2026-12 are not on record')
    expect(stderr).toContain('warning[window/not-preferred]')
    expect(stderr).toContain('warning[notice/cycle-late]')
    expect(readdirSync(join(root, 'releases'))).toEqual(['2026-12-08-reports-by-shift.yaml'])
  })

  it('writes nothing that check would refuse', async () => {
    const { root } = scratch({ 'relctl.yaml': config })
    const feature = [...flags, '--class', 'feature', '--set', 'drivers=[market]', '--start', '2026-12-05T22:00']
    const { code, stdout, stderr } = await relctl(['new', ...feature], { cwd: root, now })
    expect(code).toBe(1)
    expect(stdout).toContain('error[notice/missed-at-creation]')
    expect(stderr).toContain('releases/2026-12-05-reports-by-shift.yaml was not written')
    expect(readdirSync(root)).toEqual(['relctl.yaml'])
  })

  it.each([
    [['new'], '--class and --title are missing, and nobody can be asked\nhelp: add --class feature|minor'],
    [['new', ...flags, '--class', 'mimor'], 'there is no class "mimor"\nhelp: did you mean "minor"?'],
    [['new', ...flags, '--class', 'minor', '--product', 'ofice'], 'there is no product "ofice"'],
    [['new', 'Sửa lỗi', '--class', 'minor'], '--title is missing in "en": customers read vi and en'],
    [['new', ...flags, '--class', 'feature'], 'class "feature" of policy "1office" also needs drivers'],
    [['new', ...minor, '--duration', 'long'], '--duration is "long", expected a duration'],
    [['new', ...minor, '--start', 'tomorrow'], '--start is "tomorrow"'],
    [['new', ...minor, '--set', 'impact'], '--set is "impact", expected a field and its value'],
    [['new', ...minor, '--duration', '40h'], 'no window of 40h within a year keeps every promise'],
  ])('refuses %j', async (args, words) => {
    const { root } = scratch({ 'relctl.yaml': config })
    const { code, stderr } = await relctl(args, { cwd: root, now })
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining(words) })
    expect(readdirSync(root)).toEqual(['relctl.yaml'])
  })

  it('names what lacks, product and all, when there are several', async () => {
    const two = config.replace('products:\n', 'products:\n  crm: { name: { vi: CRM, en: CRM }, policy: tigo }\n')
    const { root } = scratch({ 'relctl.yaml': two })
    const { code, stderr } = await relctl(['new'], { cwd: root, now })
    expect(code).toBe(2)
    expect(stderr).toContain('--product, --class and --title are missing, and nobody can be asked')
    expect(stderr).toContain('add --product crm|office --class feature|minor')
  })

  it('gives ids that every system takes, and never one that is taken', async () => {
    const { root } = scratch({ 'relctl.yaml': config })
    const call = ['new', '--title', 'vi=Đổi “mẫu in” / phiếu & hoá đơn điện tử theo quy định mới của Bộ', '--title']
    const long = [...call, 'en=Printing: forms / slips & e-invoices under the new rules of the Ministry']
    const first = await relctl([...long, '--class', 'minor'], { cwd: root, now })
    expect(first.stdout).toContain('releases/2027-01-02-printing-forms-slips-e-invoices-under.yaml')
    const given = ['--class', 'minor', '--id', '2027-01-02-printing-forms-slips-e-invoices-under']
    const second = await relctl([...long, ...given], { cwd: root, now })
    expect({ code: second.code, stderr: second.stderr }).toEqual({
      code: 2,
      stderr: expect.stringContaining('--id 2027-01-02-printing-forms-slips-e-invoices-under-2'),
    })
    const bad = await relctl([...long, '--class', 'minor', '--id', '../x'], { cwd: root, now })
    expect(bad.code).not.toBe(0)
    expect(readdirSync(join(root, 'releases'))).toHaveLength(1)
  })
})
