import type { ReportOutput } from '../../src/generated/types/report-output.ts'
import type { Expected } from './expected.ts'
import type { MonthPlan } from './months.ts'
import { stamp } from './runner.ts'
import type { Arrival } from './servers.ts'
import { products } from './vendor.ts'
import { outages } from './year.ts'

const hour = 60 * 60_000

/** `2026-01-15T14:45:00Z customers shift-reports.customer-2.r0 vi`: one notice at one place. */
export function arrivalLine({ at, target, notice, locale, subject }: Arrival): string {
  const name = notice?.replace(/\.(vi|en)$/, '') ?? subject
  return [at, target, name, locale].join(' ')
}

/** The same line, as it has to be. A chat names no step, so it is known by its subject. */
export function expectedLine(notice: Expected, subject: string): string {
  const { story, at, step, audience, revision, target, locale } = notice
  const isMail = /^(customers|north|south|page)$/.test(target)
  const name = [story.id, step, ...(isMail ? [] : [audience]), `r${revision}`].join('.')
  return [stamp(at), target, target === 'room' ? subject : name, locale].join(' ')
}

export function planLines({ month, at }: MonthPlan): readonly string[] {
  return ['vi', 'en'].flatMap((locale) => [
    `${stamp(at)} customers plan.${month}.office.customer ${locale}`,
    `${stamp(at)} website ${month}.office.cycle.announce.customer.r0 ${locale}`,
  ])
}

/** What becomes of a notice whose server is down: tried again every hour, and given up when the work begins. */
export function afterOutages(notice: Expected): readonly Expected[] {
  const outage = outages.find(
    ({ target, from, to }) => target === notice.target && notice.at >= Date.parse(from) && notice.at < Date.parse(to),
  )
  if (!outage) return [notice]
  const waits = Math.ceil((Date.parse(outage.to) - notice.at) / hour)
  const at = notice.at + waits * hour
  const [start = ''] = (notice.span ?? '').split('/')
  const isLate = at >= Date.parse(`${start}:00${products[notice.story.product].offset}`)
  return isLate ? [] : [{ ...notice, at }]
}

type Tally = { onTime: number; late: number; missing: number }

/** Notices by class whose deadline lies in a month, counted from what arrived and from what people did by hand. */
export function tallyOf(notices: readonly Expected[], hasArrived: (notice: Expected) => boolean, month: string) {
  const steps = new Map<string, Expected[]>()
  for (const notice of notices.filter(({ due, story }) => monthOf(due, story.product) === month)) {
    const key = `${notice.story.class} ${notice.story.id} ${notice.step} ${notice.revision}`
    steps.set(key, [...(steps.get(key) ?? []), notice])
  }
  const rows = new Map<string, Tally>()
  for (const [key, copies] of steps) {
    const [name = ''] = key.split(' ')
    const row = rows.get(name) ?? { onTime: 0, late: 0, missing: 0 }
    row[verdictOf(copies, hasArrived)] += 1
    rows.set(name, row)
  }
  return rows
}

/** Where no server is told, somebody has put on record that people were. */
function isTold({ target, step, story }: Expected): boolean {
  return target === 'by hand' && story.life.some(({ event, args }) => event === 'noticed' && args.includes(step))
}

/** A notice is done when all its copies are, the last one counts. */
function verdictOf(copies: readonly Expected[], hasArrived: (notice: Expected) => boolean): keyof Tally {
  const there = copies.flatMap(afterOutages).filter((copy) => isTold(copy) || hasArrived(copy))
  if (there.length < copies.length) return 'missing'
  return there.some(({ at, due }) => at > due) ? 'late' : 'onTime'
}

function monthOf(at: number, product: keyof typeof products): string {
  const offset = Number(products[product].offset.slice(1, 3)) * hour
  return new Date(at + offset).toISOString().slice(0, 7)
}

/** The same of a report. */
export function reportedOf({ notices }: ReportOutput) {
  const rows = notices.rows.filter((row) => row.class !== null && row.onTime + row.late + row.missing > 0)
  return new Map(rows.map(({ class: name, onTime, late, missing }) => [name ?? '', { onTime, late, missing }]))
}
