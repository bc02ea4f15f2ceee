import type { ReportOutput } from '../generated/types/report-output.ts'
import { amountCell, type Cell, plain, refsCell, releaseCell, type Section, type Tone } from './report-section.ts'
import { sayLength, sayMoment } from './report-words.ts'

type Metric = ReportOutput['metrics'][number]
type Review = ReportOutput['reviews'][number]

export function repairsSection({ repairs }: ReportOutput): Section {
  return {
    id: 'repairs',
    title: 'Hotfixes and what they repaired',
    columns: [
      { title: 'release' },
      { title: 'repairs' },
      { title: 'since raised', numeric: true },
      { title: 'since that release', numeric: true },
    ],
    rows: repairs.map(({ release, repairs: names, issues, minutesSinceRaised, minutesSinceRepaired }) => [
      releaseCell(release),
      plain([...names, ...issues].join(', ') || 'nothing named'),
      plain(sayLength(minutesSinceRaised)),
      plain(sayLength(minutesSinceRepaired)),
    ]),
    empty: 'none',
  }
}

export function repairedSection({ repaired }: ReportOutput): Section {
  return {
    id: 'repaired',
    title: 'Releases that needed a repair',
    columns: [{ title: 'release' }, { title: 'repaired by' }],
    rows: repaired.map(({ release, by }) => [releaseCell(release), plain(by.join(', '))]),
    empty: 'none',
  }
}

export function metricsSection({ metrics }: ReportOutput): Section {
  return {
    id: 'metrics',
    title: 'Monitoring against targets',
    columns: [
      { title: 'release' },
      { title: 'figure' },
      { title: 'target', numeric: true },
      { title: 'observed', numeric: true },
      { title: 'verdict' },
    ],
    rows: metrics.map((metric) => [
      releaseCell(metric.release),
      plain(metric.metric),
      plain(targetOf(metric)),
      plain(metric.observed === null ? '–' : `${metric.observed} ${metric.unit}`),
      plain(metric.verdict.replace('-', ' '), metricTone[metric.verdict]),
    ]),
    empty: 'nothing was watched',
  }
}

const metricTone: Readonly<Record<Metric['verdict'], Tone>> = { met: 'good', missed: 'bad', 'not-observed': 'warn' }

function targetOf({ min, max, unit }: Metric): string {
  const bounds = [...(min === null ? [] : [`≥ ${min}`]), ...(max === null ? [] : [`≤ ${max}`])]
  return bounds.length === 0 ? 'none' : `${bounds.join(', ')} ${unit}`
}

export function reviewsSection({ reviews }: ReportOutput): Section {
  return {
    id: 'reviews',
    title: 'Reviews and what they led to',
    columns: [
      { title: 'release' },
      { title: 'review' },
      { title: 'outcome' },
      { title: 'voices', numeric: true },
      { title: 'follow-ups' },
    ],
    rows: reviews.map((review) => [
      releaseCell(review.release),
      plain(sayReview(review), { held: 'good', overdue: 'bad', ahead: 'faint' }[review.state] as Tone),
      plain(review.outcome ?? '–', review.outcome === 'failure' ? 'bad' : undefined),
      amountCell(review.feedback),
      plain(review.followUps.map(({ ref, state }) => (state === null ? ref : `${ref} (${state})`)).join(', ')),
    ]),
    empty: 'none owed',
  }
}

function sayReview({ state, at, due }: Review): string {
  if (state === 'held') return at === null ? 'held' : `held ${sayMoment(at).slice(0, 14)}`
  return due === null ? state : `${state}, due ${sayMoment(due).slice(0, 14)}`
}

export function issuesSection({ issues }: ReportOutput): Section {
  return {
    id: 'issues',
    title: 'Issues by source and severity',
    note: `${issues.raised} raised in the period, ${issues.open} open at its end.`,
    columns: [
      { title: 'severity' },
      { title: 'source' },
      { title: 'raised', numeric: true },
      { title: 'open', numeric: true },
      { title: 'still open' },
      { title: 'releases' },
    ],
    rows: issues.rows.map(({ severity, source, raised, open, openRefs, refs }) => [
      plain(severity, severity === 'critical' || severity === 'high' ? 'warn' : undefined),
      plain(source),
      amountCell(raised),
      amountCell(open, 'bad'),
      plain(openRefs.join(', ')),
      refsCell(refs),
    ]),
    empty: 'none raised and none open',
  }
}

export function securitySection({ security }: ReportOutput): Section {
  const { median, longest, rows } = security
  return {
    id: 'security',
    title: 'Security response',
    ...(median === null
      ? {}
      : { note: `From raised to repaired: median ${sayLength(median)}, longest ${sayLength(longest)}.` }),
    columns: [
      { title: 'release' },
      { title: 'issues' },
      { title: 'raised' },
      { title: 'repaired' },
      { title: 'response', numeric: true },
    ],
    rows: rows.map(({ release, issues, raised, repaired, minutes }) => [
      releaseCell(release),
      plain(issues.join(', ')),
      plain(sayMoment(raised)),
      repairedCell(repaired),
      plain(sayLength(minutes)),
    ]),
    empty: 'no security change',
  }
}

function repairedCell(repaired: string | null): Cell {
  return repaired === null ? plain('not yet', 'bad') : plain(sayMoment(repaired))
}
