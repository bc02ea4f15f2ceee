import type { ReportOutput } from '../generated/types/report-output.ts'
import { amountCell, plain, refsCell, releaseCell, type Section } from './report-section.ts'
import { sayMoment } from './report-words.ts'

export function programmesSection({ programmes }: ReportOutput): Section {
  return {
    id: 'programmes',
    title: 'Programmes',
    columns: [
      { title: 'code' },
      { title: 'quarter' },
      { title: 'title' },
      { title: 'releases', numeric: true },
      { title: 'done', numeric: true },
      { title: 'which' },
    ],
    rows: programmes.map(({ code, quarter, title, releases, done, refs }) => [
      plain(code),
      plain(quarter ?? ''),
      plain(title ?? ''),
      amountCell(releases),
      amountCell(done, 'good'),
      refsCell(refs),
    ]),
    empty: 'none named',
  }
}

export function trainingSection({ training }: ReportOutput): Section {
  return {
    id: 'training',
    title: 'Training sessions',
    columns: [{ title: 'when' }, { title: 'what' }, { title: 'who gives it' }, { title: 'release' }],
    rows: training.map(({ at, title, owners, release }) => [
      plain(sayMoment(at)),
      plain(title),
      plain(owners.join(', ')),
      releaseCell(release),
    ]),
    empty: 'none',
  }
}

export function guidesSection({ guides: { withGuide, withoutGuide } }: ReportOutput): Section {
  const rows = [
    { what: 'with a guide', refs: withGuide, tone: 'good' as const },
    { what: 'without one', refs: withoutGuide, tone: 'warn' as const },
  ]
  const news = withGuide.length + withoutGuide.length
  return {
    id: 'guides',
    title: 'User guides',
    note: 'Releases that were carried out and bring something new.',
    columns: [{ title: '' }, { title: 'releases', numeric: true }, { title: 'which' }],
    rows:
      news === 0
        ? []
        : rows.map(({ what, refs, tone }) => [plain(what), amountCell(refs.length, tone), refsCell(refs)]),
    empty: 'no release brought anything new',
  }
}

export function warrantiesSection({ warranties }: ReportOutput): Section {
  return {
    id: 'warranties',
    title: 'Warranties',
    columns: [{ title: 'release' }, { title: 'until' }, { title: 'covers' }],
    rows: warranties.map(({ release, until, ends, forceMajeure, covers }) => [
      releaseCell(release),
      plain(ends ? `${until}, ends in this period` : until, ends ? 'warn' : undefined),
      plain(`${covers ?? ''}${forceMajeure ? `${covers === null ? '' : '; '}free support in force majeure` : ''}`),
    ]),
    empty: 'none running',
  }
}
