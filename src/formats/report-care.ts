import type { ReportOutput } from '../generated/types/report-output.ts'
import type { Lang } from '../words/lang.ts'
import { reportWords } from '../words/report.ts'
import { columnWords } from '../words/report-columns.ts'
import { qualityWords } from '../words/report-quality.ts'
import { timeWords } from '../words/time.ts'
import { amountCell, plain, refsCell, releaseCell, type Section } from './report-section.ts'
import { sayMoment } from './report-words.ts'

export function programmesSection({ programmes }: ReportOutput, lang: Lang): Section {
  const column = columnWords[lang]
  const words = qualityWords[lang].programmes
  return {
    id: 'programmes',
    title: words.title,
    columns: [
      { title: column.code },
      { title: column.quarter },
      { title: column.title },
      { title: column.releases, numeric: true },
      { title: column.done, numeric: true },
      { title: column.which },
    ],
    rows: programmes.map(({ code, quarter, title, releases, done, refs }) => [
      plain(code),
      plain(quarter ?? ''),
      plain(title ?? ''),
      amountCell(releases),
      amountCell(done, 'good'),
      refsCell(refs),
    ]),
    empty: words.empty,
  }
}

export function trainingSection({ training }: ReportOutput, lang: Lang): Section {
  const column = columnWords[lang]
  const words = qualityWords[lang].training
  return {
    id: 'training',
    title: words.title,
    columns: [{ title: column.when }, { title: column.what }, { title: column.givenBy }, { title: column.release }],
    rows: training.map(({ at, title, owners, release }) => [
      plain(sayMoment(at, lang)),
      plain(title),
      plain(owners.join(', ')),
      releaseCell(release),
    ]),
    empty: reportWords[lang].none,
  }
}

export function guidesSection({ guides: { withGuide, withoutGuide } }: ReportOutput, lang: Lang): Section {
  const column = columnWords[lang]
  const words = qualityWords[lang].guides
  const rows = [
    { what: words.withGuide, refs: withGuide, tone: 'good' as const },
    { what: words.withoutGuide, refs: withoutGuide, tone: 'warn' as const },
  ]
  const news = withGuide.length + withoutGuide.length
  return {
    id: 'guides',
    title: words.title,
    note: words.note,
    columns: [{ title: '' }, { title: column.releases, numeric: true }, { title: column.which }],
    rows:
      news === 0
        ? []
        : rows.map(({ what, refs, tone }) => [plain(what), amountCell(refs.length, tone), refsCell(refs)]),
    empty: words.empty,
  }
}

export function warrantiesSection({ warranties }: ReportOutput, lang: Lang): Section {
  const column = columnWords[lang]
  const words = qualityWords[lang].warranties
  return {
    id: 'warranties',
    title: words.title,
    columns: [{ title: column.release }, { title: column.until }, { title: column.covers }],
    rows: warranties.map(({ release, until, ends, forceMajeure, covers }) => [
      releaseCell(release),
      plain(ends ? words.ends(timeWords[lang].date(until)) : timeWords[lang].date(until), ends ? 'warn' : undefined),
      plain(`${covers ?? ''}${forceMajeure ? `${covers === null ? '' : '; '}${words.forceMajeure}` : ''}`),
    ]),
    empty: words.empty,
  }
}
