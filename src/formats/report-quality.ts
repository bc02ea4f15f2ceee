import type { ReportOutput } from '../generated/types/report-output.ts'
import type { Lang } from '../words/lang.ts'
import { lifeWords } from '../words/life.ts'
import { reportWords } from '../words/report.ts'
import { columnWords } from '../words/report-columns.ts'
import { qualityWords } from '../words/report-quality.ts'
import { sayDate } from './plan-words.ts'
import { amountCell, type Cell, plain, refsCell, releaseCell, type Section, type Tone } from './report-section.ts'
import { sayLength, sayMoment } from './report-words.ts'

type Metric = ReportOutput['metrics'][number]
type Review = ReportOutput['reviews'][number]

export function repairsSection({ repairs }: ReportOutput, lang: Lang): Section {
  const column = columnWords[lang]
  const words = qualityWords[lang].repairs
  return {
    id: 'repairs',
    title: words.title,
    columns: [
      { title: column.release },
      { title: column.repairs },
      { title: column.sinceRaised, numeric: true },
      { title: column.sinceRelease, numeric: true },
    ],
    rows: repairs.map(({ release, repairs: names, issues, minutesSinceRaised, minutesSinceRepaired }) => [
      releaseCell(release),
      plain([...names, ...issues].join(', ') || words.nothingNamed),
      plain(sayLength(minutesSinceRaised, lang)),
      plain(sayLength(minutesSinceRepaired, lang)),
    ]),
    empty: reportWords[lang].none,
  }
}

export function repairedSection({ repaired }: ReportOutput, lang: Lang): Section {
  const column = columnWords[lang]
  const words = qualityWords[lang].repaired
  return {
    id: 'repaired',
    title: words.title,
    columns: [{ title: column.release }, { title: column.repairedBy }],
    rows: repaired.map(({ release, by }) => [releaseCell(release), plain(by.join(', '))]),
    empty: reportWords[lang].none,
  }
}

export function metricsSection({ metrics }: ReportOutput, lang: Lang): Section {
  const column = columnWords[lang]
  const words = qualityWords[lang].metrics
  return {
    id: 'metrics',
    title: words.title,
    columns: [
      { title: column.release },
      { title: column.figure },
      { title: column.target, numeric: true },
      { title: column.observed, numeric: true },
      { title: column.verdict },
    ],
    rows: metrics.map((metric) => [
      releaseCell(metric.release),
      plain(metric.metric),
      plain(targetOf(metric, words.noTarget)),
      plain(metric.observed === null ? '–' : `${metric.observed} ${metric.unit}`),
      plain(words.verdict[metric.verdict], metricTone[metric.verdict]),
    ]),
    empty: words.empty,
  }
}

const metricTone: Readonly<Record<Metric['verdict'], Tone>> = { met: 'good', missed: 'bad', 'not-observed': 'warn' }

function targetOf({ min, max, unit }: Metric, none: string): string {
  const bounds = [...(min === null ? [] : [`≥ ${min}`]), ...(max === null ? [] : [`≤ ${max}`])]
  return bounds.length === 0 ? none : `${bounds.join(', ')} ${unit}`
}

export function reviewsSection({ reviews }: ReportOutput, lang: Lang): Section {
  const column = columnWords[lang]
  const words = qualityWords[lang].reviews
  return {
    id: 'reviews',
    title: words.title,
    columns: [
      { title: column.release },
      { title: column.review },
      { title: column.outcome },
      { title: column.voices, numeric: true },
      { title: column.followUps },
    ],
    rows: reviews.map((review) => [
      releaseCell(review.release),
      plain(sayReview(review, lang), { held: 'good', overdue: 'bad', ahead: 'faint' }[review.state] as Tone),
      plain(
        review.outcome === null ? '–' : words.outcome[review.outcome],
        review.outcome === 'failure' ? 'bad' : undefined,
      ),
      amountCell(review.feedback),
      plain(
        review.followUps
          .map(({ ref, state }) => (state === null ? ref : `${ref} (${stateIn(state, lang)})`))
          .join(', '),
      ),
    ]),
    empty: words.empty,
  }
}

function sayReview({ state, at, due }: Review, lang: Lang): string {
  const words = qualityWords[lang].reviews
  const told = words.state[state]
  if (state === 'held') return at === null ? told : `${told} ${sayDate(at, lang)}`
  return due === null ? told : words.due(told, sayDate(due, lang))
}

/** A follow-up that is a release stands where that stands. */
function stateIn(state: string, lang: Lang): string {
  const states: Readonly<Record<string, string>> = lifeWords[lang].release
  return states[state] ?? state
}

export function issuesSection({ issues }: ReportOutput, lang: Lang): Section {
  const column = columnWords[lang]
  const words = qualityWords[lang].issues
  return {
    id: 'issues',
    title: words.title,
    note: words.note(issues.raised, issues.open),
    columns: [
      { title: column.severity },
      { title: column.source },
      { title: column.raised, numeric: true },
      { title: column.open, numeric: true },
      { title: column.stillOpen },
      { title: column.releases },
    ],
    rows: issues.rows.map(({ severity, source, raised, open, openRefs, refs }) => [
      plain(words.severity[severity], severity === 'critical' || severity === 'high' ? 'warn' : undefined),
      plain(words.source[source]),
      amountCell(raised),
      amountCell(open, 'bad'),
      plain(openRefs.join(', ')),
      refsCell(refs),
    ]),
    empty: words.empty,
  }
}

export function securitySection({ security }: ReportOutput, lang: Lang): Section {
  const column = columnWords[lang]
  const words = qualityWords[lang].security
  const { median, longest, rows } = security
  return {
    id: 'security',
    title: words.title,
    ...(median === null ? {} : { note: words.note(sayLength(median, lang), sayLength(longest, lang)) }),
    columns: [
      { title: column.release },
      { title: column.issues },
      { title: column.raised },
      { title: column.repaired },
      { title: column.response, numeric: true },
    ],
    rows: rows.map(({ release, issues, raised, repaired, minutes }) => [
      releaseCell(release),
      plain(issues.join(', ')),
      plain(sayMoment(raised, lang)),
      repairedCell(repaired, lang),
      plain(sayLength(minutes, lang)),
    ]),
    empty: words.empty,
  }
}

function repairedCell(repaired: string | null, lang: Lang): Cell {
  return repaired === null ? plain(qualityWords[lang].security.notYet, 'bad') : plain(sayMoment(repaired, lang))
}
