import type { Broken, ReportOutput } from '../generated/types/report-output.ts'
import { amountCell, type Cell, plain, refsCell, releaseCell, type Section } from './report-section.ts'
import { sayDelay, sayMoment, sayShare, shareCells } from './report-words.ts'

type Row = ReportOutput['duties']['rows'][number]

export function noticesSection({ notices, before }: ReportOutput): Section {
  return {
    id: 'notices',
    title: 'Notices on time',
    note: 'Notices whose deadline lies in the period, by class of their release.',
    columns: columnsFor('class', before.id),
    rows: notices.rows.map((row) => [plain(row.class ?? 'monthly plan'), ...punctuality(row)]),
    empty: 'no notice was due',
  }
}

export function brokenNoticesSection({ notices }: ReportOutput): Section {
  return brokenSection('late-notices', 'Notices late or not sent', notices.broken)
}

export function dutiesSection({ duties, before }: ReportOutput): Section {
  return {
    id: 'duties',
    title: 'Duties on time',
    note: 'Guides, training, tests, approvals, reviews and monthly duties whose deadline lies in the period.',
    columns: columnsFor('step', before.id),
    rows: duties.rows.map((row) => [plain(row.step), ...punctuality(row)]),
    empty: 'no duty was due',
  }
}

export function brokenDutiesSection({ duties }: ReportOutput): Section {
  return brokenSection('late-duties', 'Duties late or not done', duties.broken)
}

function columnsFor(first: string, before: string): Section['columns'] {
  const counted = ['late', 'missing', 'ahead', 'waived']
  return [
    { title: first },
    { title: 'share', numeric: true },
    { title: '' },
    { title: 'on time', numeric: true },
    ...counted.map((title) => ({ title, numeric: true as const, spare: true as const })),
    { title: before, numeric: true },
    { title: 'releases' },
  ]
}

function punctuality(row: Omit<Row, 'step' | 'title'>): readonly Cell[] {
  return [
    ...shareCells(row.share),
    amountCell(row.onTime),
    amountCell(row.late, 'warn'),
    amountCell(row.missing, 'bad'),
    amountCell(row.ahead),
    amountCell(row.waived),
    plain(sayShare(row.before)),
    refsCell(row.refs),
  ]
}

function brokenSection(id: string, title: string, broken: readonly Broken[]): Section {
  return {
    id,
    title,
    columns: [{ title: 'release or month' }, { title: 'step' }, { title: 'due' }, { title: 'delay' }],
    rows: broken.map(({ release, month, step, due, doneAt }) => [
      release === null ? plain(month ?? '') : releaseCell(release),
      plain(step),
      plain(sayMoment(due)),
      plain(sayDelay(due, doneAt), doneAt === null ? 'bad' : 'warn'),
    ]),
    empty: 'none',
  }
}
