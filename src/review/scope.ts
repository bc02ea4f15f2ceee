import type { Cycle } from '../policy/cycle.ts'
import type { Outlook, ReleaseOutlook } from '../policy/outlook.ts'
import { formatInstant, type Instant } from '../schedule/instant.ts'
import type { Lang } from '../words/lang.ts'
import { fallsIn, type Period } from './period.ts'

/** What of a repository a report looks at. A filter that is undefined lets everything pass. */
type Filter = { readonly product: string | undefined; readonly class: string | undefined }

/** What is asked of a period. */
export type Request = {
  readonly filter: Filter
  /** Of the texts of manifests that are quoted. */
  readonly lang: Lang
}

/** The facts from which every figure of one period is counted. */
export type Scope = {
  readonly period: Period
  readonly now: Instant
  readonly lang: Lang
  /** The releases that belong to the period, by start. */
  readonly own: readonly ReleaseOutlook[]
  /** All that pass the filter, by start: what is dated may fall into the period although its release does not. */
  readonly all: readonly ReleaseOutlook[]
  /** Every release that was recorded by now, by id, for references. */
  readonly known: ReadonlyMap<string, ReleaseOutlook>
  readonly cycles: readonly Cycle[]
}

export function scopeOf(outlook: Outlook, period: Period, { filter, lang }: Request): Scope {
  const recorded = outlook.releases.filter(
    ({ release: { created } }) => created === undefined || created <= outlook.now,
  )
  const all = recorded
    .filter(({ class: { id } }) => filter.class === undefined || id === filter.class)
    .filter(({ release }) => filter.product === undefined || release.data.product === filter.product)
    .sort(byStart)
  const cycles = outlook.cycles.filter(({ product }) => filter.product === undefined || product === filter.product)
  return {
    period,
    now: outlook.now,
    lang,
    own: all.filter((item) => fallsIn(period, startOf(item), item.release.zone)),
    all,
    known: new Map(recorded.map((item) => [item.release.id, item])),
    // A monthly duty has no class.
    cycles: filter.class === undefined ? cycles : [],
  }
}

/**
 * The moment by which a release belongs to a month: the planned start of its first window, else what is on record of
 * its work. Undefined for drafts, which belong to no month yet.
 */
export function startOf({ release, immediate, created }: ReleaseOutlook): Instant | undefined {
  const starts = release.parts.flatMap(({ window }) => window?.start ?? [])
  if (starts.length > 0) return Math.min(...starts) as Instant
  const worked = release.log.find(({ event }) => event === 'started' || event === 'succeeded')
  return worked?.at ?? (immediate || release.data.retroactive ? created : undefined)
}

function byStart(a: ReleaseOutlook, b: ReleaseOutlook): number {
  const last = Number.MAX_SAFE_INTEGER
  return (startOf(a) ?? last) - (startOf(b) ?? last) || (a.release.id < b.release.id ? -1 : 1)
}

export function idsOf(items: readonly ReleaseOutlook[]): readonly string[] {
  return [...new Set(items.map(({ release }) => release.id))]
}

/** An instant on the calendar of a release, null when there is none. */
export function at(instant: Instant | undefined, { release }: ReleaseOutlook): string | null {
  return instant === undefined ? null : formatInstant(instant, release.zone)
}
