import type { Broken, ReportOutput } from '../generated/types/report-output.ts'
import type { Lang } from '../words/lang.ts'
import { reportWords } from '../words/report.ts'
import { columnWords } from '../words/report-columns.ts'
import { figureWords } from '../words/report-figures.ts'
import { amountCell, type Cell, plain, refsCell, releaseCell, type Section } from './report-section.ts'
import { sayDelay, sayMoment, sayShare, shareCells } from './report-words.ts'

type Row = ReportOutput['duties']['rows'][number]

export function noticesSection({ notices, before }: ReportOutput, lang: Lang): Section {
  const words = figureWords[lang].notices
  return {
    id: 'notices',
    title: words.title,
    note: words.note,
    columns: columnsFor('class', before.id, lang),
    rows: notices.rows.map((row) => [plain(row.class ?? words.monthlyPlan), ...punctuality(row)]),
    empty: words.empty,
  }
}

export function brokenNoticesSection({ notices }: ReportOutput, lang: Lang): Section {
  return brokenSection('notices', notices.broken, lang)
}

export function dutiesSection({ duties, before }: ReportOutput, lang: Lang): Section {
  const words = figureWords[lang].duties
  return {
    id: 'duties',
    title: words.title,
    note: words.note,
    columns: columnsFor('step', before.id, lang),
    rows: duties.rows.map((row) => [plain(row.step), ...punctuality(row)]),
    empty: words.empty,
  }
}

export function brokenDutiesSection({ duties }: ReportOutput, lang: Lang): Section {
  return brokenSection('duties', duties.broken, lang)
}

function columnsFor(first: 'class' | 'step', before: string, lang: Lang): Section['columns'] {
  const column = columnWords[lang]
  const counted = [column.late, column.missing, column.ahead, column.waived]
  return [
    { title: column[first] },
    { title: column.share, numeric: true },
    { title: '' },
    { title: column.onTime, numeric: true },
    ...counted.map((title) => ({ title, numeric: true as const, spare: true as const })),
    { title: before, numeric: true },
    { title: column.releases },
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

function brokenSection(name: 'notices' | 'duties', broken: readonly Broken[], lang: Lang): Section {
  const column = columnWords[lang]
  return {
    id: `late-${name}`,
    title: figureWords[lang][name].broken,
    columns: [{ title: column.place }, { title: column.step }, { title: column.due }, { title: column.delay }],
    rows: broken.map(({ release, month, step, due, doneAt }) => [
      release === null ? plain(month ?? '') : releaseCell(release),
      plain(step),
      plain(sayMoment(due, lang)),
      plain(sayDelay(due, doneAt, lang), doneAt === null ? 'bad' : 'warn'),
    ]),
    empty: reportWords[lang].none,
  }
}
