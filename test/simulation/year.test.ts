import { beforeAll, describe, expect, it } from 'vitest'
import type { CheckOutput } from '../../src/generated/types/check-output.ts'
import type { ReportOutput } from '../../src/generated/types/report-output.ts'
import { relctl } from '../run.ts'
import { reportedOf, tallyOf } from './count.ts'
import { expectedOf } from './expected.ts'
import { livedFigures, reportedFigures } from './figures.ts'
import { arrived, lineOf, outOfOrder, owed, wrongSubjects } from './judge.ts'
import { afterwards, type Lived, live } from './live.ts'
import { months } from './months.ts'
import { command, stamp } from './runner.ts'
import type { ProductId } from './vendor.ts'

/** A vendor's year, lived by the built command alone, and what its customers saw of it. */

const years = new Map<ProductId, Lived>()

beforeAll(async () => {
  const products = ['office', 'erp', 'market'] as const
  for (const lived of await Promise.all(products.map(live))) years.set(lived.product, lived)
}, 3_600_000)

/** The text message that no server took, and nobody replaced. */
const wrong = { office: [], erp: ['notice/late releases/move-database.yaml'], market: [] } as const

async function report({ office }: Lived, ...period: readonly string[]): Promise<ReportOutput> {
  return JSON.parse(await command(office, afterwards, 'report', ...period, '--format', 'json'))
}

describe.each(['office', 'erp', 'market'] as const)('the year of %s', (product) => {
  const lived = () => years.get(product) as Lived
  const arrivals = () => lived().office.world.arrivals

  it('brings every promised notice exactly once, when it is due, and nothing else', () => {
    expect(arrived(arrivals())).toEqual(owed(lived().stories))
  })

  it('tells colleagues, then the public pages, then customers', () => {
    expect(outOfOrder(arrivals())).toEqual([])
  })

  it('says in every subject what happens, to what, and when, in both languages', () => {
    expect(wrongSubjects(lived().stories, arrivals())).toEqual([])
  })

  it('dates mail by the clock of the run, and repeats the start of the work in its text', () => {
    const mails = arrivals().filter(({ target }) => /^(customers|north|south)$/.test(target))
    expect(mails.length).toBeGreaterThan(0)
    for (const { at, text, locale, subject } of mails) {
      const [, start = ''] = /(\d\d[h:]\d\d)(?:–\d\d[h:]\d\d)?, /.exec(subject) ?? []
      // A server that is down is waited for, so that what comes after it in the same run goes out minutes later.
      const [dated = ''] = text.split('\n')
      const minutes = (Date.parse(dated) - Date.parse(at)) / 60_000
      expect([subject, minutes >= 0 && minutes < 10]).toEqual([subject, true])
      expect(text).toContain(start)
      expect(text).toContain(locale === 'vi' ? 'Kính gửi Quý khách hàng' : 'Dear customer')
    }
  })

  it('tells the old time beside the new one', () => {
    for (const { life, window = '', id } of lived().stories) {
      if (!life.some(({ event }) => event === 'rescheduled')) continue
      const mails = arrivals().filter(({ notice }) => notice?.startsWith(`${id}.rescheduled-1-customer.r`) === true)
      expect(mails.map(({ locale }) => locale).sort()).toEqual(['en', 'vi'])
      const [, year, month, day] = /^(\d+)-(\d+)-(\d+)/.exec(window) ?? []
      expect(mails.find(({ locale }) => locale === 'vi')?.text).toContain(`${day}/${month}/${year}`)
    }
  })

  it('counts in its reports what arrived, class by class and month by month', async () => {
    const lines = new Set(arrived(arrivals()))
    const notices = lived().stories.flatMap(expectedOf)
    for (const month of months) {
      const counted = tallyOf(notices, (notice) => lines.has(lineOf(notice)), month)
      if (counted.size === 0) continue
      expect([month, reportedOf(await report(lived(), '--month', month))]).toEqual([month, counted])
    }
  })

  it('leaves a repository in which check finds what really went wrong, and nothing else', async () => {
    const { root } = lived().office
    const { stdout } = await relctl(['check', '--format', 'json'], { cwd: root, now: stamp(afterwards) })
    const errors = (JSON.parse(stdout) as CheckOutput).diagnostics.filter(({ severity }) => severity === 'error')
    expect(errors.map(({ rule, file }) => `${rule} ${file}`)).toEqual(wrong[product])
  })

  it('reports of the quarters what people did', async () => {
    for (const quarter of ['2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4']) {
      const figures = reportedFigures(await report(lived(), '--quarter', quarter))
      expect([quarter, figures]).toEqual([quarter, livedFigures(lived().stories, quarter)])
    }
  })
})
