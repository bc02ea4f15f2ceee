import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { HtmlValidate } from 'html-validate'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import type { Release } from '../../src/generated/types/release.ts'
import type { ReportOutput } from '../../src/generated/types/report-output.ts'
import { openBrowser } from '../browser.ts'
import { htmlOf, tagsOf } from '../markdown.ts'
import { vendor } from '../review/vendor.ts'
import { relctl } from '../run.ts'
import { expectValid } from '../schema.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const now = '2026-11-24T09:00+07:00'
const axe = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8')

async function json(...args: readonly string[]): Promise<ReportOutput> {
  const { stdout, code } = await relctl(['report', ...args, '--format', 'json'], { cwd: root, now })
  expect(code).toBe(0)
  const output = JSON.parse(stdout) as ReportOutput
  expectValid('report-output', output)
  return output
}

describe('the project’s own releases', () => {
  const manifests = readdirSync(`${root}releases`).map(
    (name) => parse(readFileSync(`${root}releases/${name}`, 'utf8')) as Release,
  )
  const started = ({ window, batches, log }: Release): string =>
    window?.start ?? batches?.[0]?.window.start ?? log?.find(({ event }) => event === 'started')?.at ?? ''
  const entries = (release: Release, event: string) => (release.log ?? []).filter((entry) => entry.event === event)

  it.each(['2026-08', '2026-09', '2026-10', '2026-11', '2026-12', '2027-01', '2027-02'])('%s', async (month) => {
    const output = await json('--month', month)
    const expected = manifests.filter((manifest) => started(manifest).startsWith(month))
    const ids = output.releases.filter(({ belongs }) => belongs).map(({ id }) => id)
    expect([...ids].sort()).toEqual(expected.map(({ id }) => id).sort())
    const downtime = expected
      .flatMap((manifest) => entries(manifest, 'succeeded'))
      .flatMap((entry) => entry.downtime ?? [])
    const minutes = downtime.reduce((total, text) => total + Number.parseInt(text, 10), 0)
    expect(output.downtime.rows.reduce((total, { actual }) => total + (actual ?? 0), 0)).toBe(minutes)
    const past = expected.filter((manifest) => entries(manifest, 'succeeded').length > 0)
    expect(output.summary.find(({ id }) => id === 'done')?.value).toBe(past.length)
    expect(output.overrides).toHaveLength(
      expected.flatMap(({ exception = [], waive = [] }) => [...exception, ...waive]).length,
    )
    expect(output.metrics).toHaveLength(past.flatMap(({ monitoring }) => monitoring?.metrics ?? []).length)
    expect(output.reviews.filter(({ state }) => state === 'held')).toHaveLength(
      expected.filter((manifest) => entries(manifest, 'reviewed').length > 0).length,
    )
    const changed = manifests.flatMap((manifest) => [
      ...entries(manifest, 'rescheduled'),
      ...entries(manifest, 'cancelled'),
    ])
    expect(output.changes).toHaveLength(changed.filter(({ at }) => at.startsWith(month)).length)
  })

  it('September: a patch that proved too weak, and how fast both were', async () => {
    const { security, repaired, repairs, summary, programmes } = await json('--month', '2026-09')
    // 23 September 16:20 to 24 September 11:50, and 26 September 09:20 to 30 September 23:25.
    expect(security.rows.map(({ minutes }) => minutes)).toEqual([1170, 6605])
    expect(repaired).toEqual([{ release: '2026-09-24-login-protection', by: ['2026-09-30-login-protection-2'] }])
    expect(repairs.map(({ issues }) => issues)).toEqual([['SEC-88'], ['SEC-88']])
    // Five of six figures: attempts-blocked of the first patch stayed at 91.4 of 99.
    expect(summary.find(({ id }) => id === 'metrics-met')?.value).toBe(83.3)
    expect(programmes).toMatchObject([{ code: 'SCMR-13', quarter: '2026-Q3', releases: 2 }])
  })

  it('October: a hotfix, a waiver, a warranty', async () => {
    const { repairs, downtime, windows, warranties, guides } = await json('--month', '2026-10')
    expect(repairs).toMatchObject([
      { repairs: ['2026-10-17-e-signing'], issues: ['CSKH-1790'], minutesSinceRaised: 110 },
    ])
    expect(downtime).toMatchObject({ planned: 27, actual: 21, unrecorded: [] })
    expect(windows).toMatchObject({ judged: 2, kept: 2, share: 100 })
    expect(warranties).toMatchObject([{ until: '2027-10-24', ends: false }])
    expect(guides).toMatchObject({
      withGuide: ['2026-10-17-e-signing', '2026-10-24-ledger-drill-down'],
      withoutGuide: [],
    })
  })

  it('a quarter holds what its months hold', async () => {
    const months = await Promise.all(['2026-10', '2026-11', '2026-12'].map((month) => json('--month', month)))
    const quarter = await json('--quarter', '2026-Q4')
    const sum = (count: (output: ReportOutput) => number) => months.reduce((total, month) => total + count(month), 0)
    for (const count of [
      ({ releases }: ReportOutput) => releases.filter(({ belongs }) => belongs).length,
      ({ notices }: ReportOutput) => notices.rows.reduce((total, { onTime, ahead }) => total + onTime + ahead, 0),
      ({ duties }: ReportOutput) => duties.rows.reduce((total, { onTime, ahead }) => total + onTime + ahead, 0),
      ({ issues }: ReportOutput) => issues.raised,
      ({ training }: ReportOutput) => training.length,
    ])
      expect(count(quarter)).toBe(sum(count))
  })

  it('is honest about a month without releases', async () => {
    const { stdout, code } = await relctl(['report', '--month', '2025-03'], { cwd: root, now })
    expect(code).toBe(0)
    expect(stdout).toContain('! no releases in 2025-03\n')
    expect(stdout).toContain('Notices on time: no notice was due')
  })
})

it('gives the same bytes in every zone of the machine', async () => {
  const forms = ['text', 'html'].map((format) => ['report', '--month', '2026-11', '--format', format])
  const calls = [...forms, ['plan', '--calendar', '--quarter', '2026-Q4']]
  const outputs = []
  for (const TZ of ['UTC', 'Asia/Ho_Chi_Minh', 'America/New_York', 'Pacific/Apia']) {
    const results = await Promise.all(calls.map((args) => relctl(args, { cwd: root, now, env: { TZ } })))
    outputs.push(results.map(({ stdout, stderr }) => stdout + stderr).join('\n'))
  }
  expect(new Set(outputs).size).toBe(1)
})

describe('in a terminal', () => {
  it.each(['80', '120'])('of %s columns nothing runs over', async (COLUMNS) => {
    for (const args of [
      ['--month', '2026-10'],
      ['--quarter', '2026-Q4'],
    ]) {
      const { stdout } = await relctl(['report', ...args], { cwd: root, now, env: { COLUMNS } })
      const wide = stdout.split('\n').filter((line) => [...line.normalize('NFC')].length > Number(COLUMNS))
      expect(wide).toEqual([])
    }
  })

  it('draws bars, names releases by number, and needs no colour', async () => {
    const { stdout } = await relctl(['report', '--month', '2026-10'], { cwd: root, now })
    expect(stdout).toMatch(/^ {2}Notices on time +100 % {2}█{10} /m)
    expect(stdout).toMatch(/^ {2}feature +█{10} +2 +2 +– {2}\[1 3\]$/m)
    expect(stdout).toContain('[3] · 2026-10-24-ledger-drill-down · Drill-down from the ledger to each\n')
    const colored = await relctl(['--color', 'always', 'report', '--month', '2026-10'], { cwd: root, now })
    expect(colored.stdout).not.toBe(stdout)
    expect(colored.stdout.replace(/\u001b\[\d+m/g, '')).toBe(stdout)
  })
})

describe('as Markdown', () => {
  it('leads from every number to its release', async () => {
    const { stdout } = await relctl(['report', '--quarter', '2026-Q4', '--format', 'markdown'], { cwd: root, now })
    const targets = new Set([...stdout.matchAll(/<a id="(r\d+)"><\/a>/g)].map(([, id]) => id))
    const links = [...stdout.matchAll(/\]\(#(r\d+)\)/g)].map(([, id]) => id)
    expect(links.length).toBeGreaterThan(50)
    expect(links.filter((id) => !targets.has(id))).toEqual([])
  })
})

describe('as a page', () => {
  const validator = new HtmlValidate({
    extends: ['html-validate:recommended'],
    rules: { 'long-title': 'off', 'no-raw-characters': 'off' },
  })

  it.each([
    ['--month', '2026-10'],
    ['--quarter', '2026-Q4'],
    ['--month', '2025-03'],
  ])('%s %s is valid, accessible in light and dark, and fits a phone', async (option, period) => {
    const { stdout } = await relctl(['report', option, period, '--format', 'html'], { cwd: root, now })
    const { results } = await validator.validateString(stdout)
    expect(results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`))).toEqual(
      [],
    )
    const anchors = new Set([...stdout.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id))
    const links = [...stdout.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id)
    expect(links.filter((id) => !anchors.has(id))).toEqual([])
    expect(stdout).not.toMatch(/<script|\b(?:src|href)="(?!#)|url\(|@import/)
    for (const colorScheme of ['light', 'dark'] as const) {
      const context = await openBrowser({ colorScheme, viewport: { width: 375, height: 800 }, bypassCSP: true })
      const page = await context.newPage()
      const errors: string[] = []
      page.on('console', (message) => errors.push(message.text()))
      page.on('request', (request) => errors.push(request.url()))
      await page.setContent(stdout)
      const overflow = await page.evaluate('document.documentElement.scrollWidth - window.innerWidth')
      expect(overflow).toBe(0)
      await page.evaluate(axe)
      const violations = await page.evaluate(
        'axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + " " + nodes[0].html))',
      )
      expect(violations).toEqual([])
      expect(errors).toEqual([])
      await page.close()
    }
  })
})

it('shows what manifests say and obeys none of it', async () => {
  const evil = '</td><script>alert(1)</script> | **[x](javascript:1)** \\u001b[31m ::error::x'
  const cwd = vendor({
    evil: `created: 2026-11-20T09:00
class: minor
product: office
window: { start: 2026-12-02T22:00, end: 2026-12-02T23:00 }
waive: [{ step: affected-done, reason: ${JSON.stringify(evil)}, approvedBy: cto }]
`,
  })
  const call = (format: string) =>
    relctl(['report', '--month', '2026-12', '--format', format], { cwd, now: '2027-01-10T09:00+07:00' })
  const { stdout: html } = await call('html')
  expect(html).not.toContain('<script')
  expect(html).toContain('&lt;script&gt;')
  const { stdout: markdown } = await call('markdown')
  const page = htmlOf(markdown)
  expect(page).toContain('&lt;script&gt;')
  expect(tagsOf(page).filter((tag) => /script|javascript/.test(tag))).toEqual([])
  for (const format of ['text', 'json']) expect((await call(format)).stdout).not.toContain('\u001b')
})

describe('refuses', () => {
  it.each([
    [['--month', '2026-13'], '--month is "2026-13", expected a month', '2026-12'],
    [['--month', 'soon'], '--month is "soon", expected a month', '2026-12'],
    [['--quarter', '2026-Q5'], '--quarter is "2026-Q5", expected a quarter', '2027-Q1'],
    [
      ['--month', '2026-10', '--quarter', '2026-Q4'],
      '--month 2026-10 and --quarter 2026-Q4 are two periods',
      'one of them',
    ],
    [['--product', 'tigo'], 'there is no product "tigo"', 'tigo-erp'],
    [['--class', 'featur'], 'there is no class "featur"', 'feature'],
    [['--format', 'pdf'], '--format is "pdf"', 'html'],
  ])('%j', async (args, told, hint) => {
    const { code, stdout, stderr } = await relctl(['report', ...args], { cwd: root, now })
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain(told)
    expect(stderr).toContain(hint)
  })
})
