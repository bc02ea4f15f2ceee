import type { Period as PeriodOutput, ReportOutput } from '../generated/types/report-output.ts'
import type { Outlook, ReleaseOutlook } from '../policy/outlook.ts'
import { formatInstant } from '../schedule/instant.ts'
import { type Figures, figuresOf } from './figures.ts'
import { outcomeOf } from './outcome.ts'
import { daysOf, endOf, type Period, periodBefore } from './period.ts'
import { at, type Request, type Scope, scopeOf, startOf } from './scope.ts'
import { summaryOf } from './summary.ts'

export type ReportRequest = Request & {
  readonly period: Period
  /** The zone in which the whole repository speaks of now. */
  readonly zone: string
  readonly tzdata: string
}

/** The report as data that obeys its schema; every other format is made from it. */
export function reportOutput(outlook: Outlook, { period, zone, tzdata, ...asked }: ReportRequest): ReportOutput {
  const earlier = periodBefore(period)
  const [scope, scopeBefore] = [scopeOf(outlook, period, asked), scopeOf(outlook, earlier, asked)]
  const figures = figuresOf(scope, scopeBefore)
  const before = { figures: figuresOf(scopeBefore, scopeBefore), scope: scopeBefore }
  const summary = summaryOf({ figures, scope }, before)
  const { filter } = asked
  return {
    $schema: 'report-output.schema.json',
    version: 1,
    now: formatInstant(outlook.now, zone),
    tzdata,
    period: periodOutput(period, outlook, zone),
    before: periodOutput(earlier, outlook, zone),
    filter: { product: filter.product ?? null, class: filter.class ?? null },
    summary,
    releases: releasesOf(scope, citedIn(figures)),
    ...figures,
  }
}

function periodOutput(period: Period, { now }: Outlook, zone: string): PeriodOutput {
  return { id: period.id, ...daysOf(period), over: endOf(period, zone) <= now }
}

/** The releases of the period, then those that a figure cites although they belong to another month or to none. */
function releasesOf({ own, all, known }: Scope, cited: ReadonlySet<string>): ReportOutput['releases'] {
  const belonging = new Set(own.map(({ release }) => release.id))
  const elsewhere = [...all, ...known.values()].filter(({ release: { id } }) => cited.has(id) && !belonging.has(id))
  const others = [...new Map(elsewhere.map((item) => [item.release.id, item])).values()]
  return [...own.map((item) => entryOf(item, true)), ...others.map((item) => entryOf(item, false))]
}

function entryOf(item: ReleaseOutlook, belongs: boolean): ReportOutput['releases'][number] {
  const { release, life, immediate } = item
  return {
    id: release.id,
    file: release.file,
    title: release.data.title,
    class: release.data.class,
    product: release.data.product ?? null,
    state: life.state,
    outcome: outcomeOf(item),
    retroactive: release.data.retroactive !== undefined,
    immediate,
    belongs,
    start: at(startOf(item), item),
  }
}

/** Every text of the figures that may be the id of a release: looked up among the known ones, so that none is missed. */
function citedIn(figures: Figures): ReadonlySet<string> {
  const found = new Set<string>()
  const visit = (value: unknown): void => {
    if (typeof value === 'string') found.add(value)
    else if (typeof value === 'object' && value !== null) for (const part of Object.values(value)) visit(part)
  }
  visit(figures)
  return found
}
