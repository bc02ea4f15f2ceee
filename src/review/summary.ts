import type { ReportOutput } from '../generated/types/report-output.ts'
import { figureWords } from '../words/report-figures.ts'
import { share } from './arithmetic.ts'
import { dutiesIn } from './duties.ts'
import type { Figures } from './figures.ts'
import { isNotice } from './notices.ts'
import { hasEnded, outcomeOf } from './outcome.ts'
import { promisesIn, punctualityOf, refsOf } from './punctuality.ts'
import { idsOf, type Scope } from './scope.ts'

type Line = ReportOutput['summary'][number]

type Count = { readonly value: number | null; readonly refs: readonly string[] }

/** One of the figures that count most. */
type Headline = Pick<Line, 'id' | 'unit' | 'better'> & {
  readonly count: (figures: Figures, scope: Scope) => Count
}

const headlines: readonly Headline[] = [
  { id: 'releases', unit: '', better: null, count: (_, { own }) => many(idsOf(own)) },
  {
    id: 'done',
    unit: '',
    better: null,
    count: (_, { own }) => many(idsOf(own.filter((item) => outcomeOf(item) === 'done'))),
  },
  {
    id: 'outcome-missing',
    unit: '',
    better: 'less',
    count: (_, { own }) => many(idsOf(own.filter((item) => outcomeOf(item) === 'outcome-missing'))),
  },
  {
    id: 'notices-on-time',
    unit: '%',
    better: 'more',
    count: (_, scope) => punctual(promisesIn(scope).filter(isNotice)),
  },
  {
    id: 'duties-on-time',
    unit: '%',
    better: 'more',
    count: (_, scope) => punctual(dutiesIn(scope)),
  },
  {
    id: 'windows-kept',
    unit: '%',
    better: 'more',
    count: ({ windows }) => ({ value: windows.share, refs: releasesOf(windows.rows) }),
  },
  {
    id: 'downtime',
    unit: 'min',
    better: 'less',
    count: ({ downtime: { rows } }) => {
      const known = rows.filter(({ actual }) => actual !== null)
      const value = known.reduce((total, { actual }) => total + (actual ?? 0), 0)
      return { value: known.length === 0 ? null : value, refs: releasesOf(known) }
    },
  },
  {
    id: 'rolled-back',
    unit: '',
    better: 'less',
    count: ({ rollbacks }) => many(releasesOf(rollbacks)),
  },
  {
    id: 'needed-repair',
    unit: '',
    better: 'less',
    count: ({ repaired }, { own }) => (own.some(hasEnded) ? many(releasesOf(repaired)) : { value: null, refs: [] }),
  },
  {
    id: 'metrics-met',
    unit: '%',
    better: 'more',
    count: ({ metrics }) => {
      const known = metrics.filter(({ verdict }) => verdict !== 'not-observed')
      const met = known.filter(({ verdict }) => verdict === 'met')
      return { value: share(met.length, known.length), refs: releasesOf(known) }
    },
  },
  {
    id: 'reviews-held',
    unit: '%',
    better: 'more',
    count: ({ reviews }) => {
      const owed = reviews.filter(({ state }) => state !== 'ahead')
      return { value: share(owed.filter(({ state }) => state === 'held').length, owed.length), refs: releasesOf(owed) }
    },
  },
  {
    id: 'issues-raised',
    unit: '',
    better: null,
    count: ({ issues }) => ({ value: issues.raised, refs: refsAmong(issues.rows.filter(({ raised }) => raised > 0)) }),
  },
  {
    id: 'issues-open',
    unit: '',
    better: 'less',
    count: ({ issues }) => ({ value: issues.open, refs: refsAmong(issues.rows.filter(({ open }) => open > 0)) }),
  },
  {
    id: 'security-response',
    unit: 'min',
    better: 'less',
    count: ({ security }) => ({
      value: security.median,
      refs: releasesOf(security.rows.filter(({ minutes }) => minutes !== null)),
    }),
  },
]

/** The figures that count most, each beside that of the period before. */
export function summaryOf(
  now: { readonly figures: Figures; readonly scope: Scope },
  before: { readonly figures: Figures; readonly scope: Scope },
): readonly Line[] {
  return headlines.map(({ count, ...headline }) => {
    const { value, refs } = count(now.figures, now.scope)
    return {
      ...headline,
      title: figureWords.en.summary.figures[headline.id],
      value,
      before: count(before.figures, before.scope).value,
      refs,
    }
  })
}

function many(refs: readonly string[]): Count {
  return { value: refs.length, refs }
}

function punctual(owed: Parameters<typeof punctualityOf>[0]): Count {
  return { value: punctualityOf(owed).share, refs: refsOf(owed) }
}

function releasesOf(rows: readonly { readonly release: string }[]): readonly string[] {
  return [...new Set(rows.map(({ release }) => release))]
}

function refsAmong(rows: readonly { readonly refs: readonly string[] }[]): readonly string[] {
  return [...new Set(rows.flatMap(({ refs }) => refs))]
}
