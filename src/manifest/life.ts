import type { Instant } from '../schedule/instant.ts'
import type { Interval } from '../schedule/interval.ts'
import { isOfMonth, type LogEntry, type LogEvent } from './log.ts'
import { type Part, partOf, type Release } from './release.ts'

export type ReleaseState =
  | 'draft'
  | 'planned'
  | 'announced'
  | 'in-progress'
  | 'verifying'
  | 'completed'
  | 'rolled-back'
  | 'postponed'
  | 'cancelled'

/** What a log says about its release. State is derived here and nowhere else (semantics 21). */
export type Life = {
  readonly state: ReleaseState
  /** 0 at first, +1 for each reschedule, postponement, cancellation and change of scope. */
  readonly revision: number
  /** When the current revision began; undefined for revision 0. */
  readonly since: Instant | undefined
  /** When the work on the release succeeded as a whole. */
  readonly succeeded: Instant | undefined
  /** When the work on each part started and succeeded, as far as it has. */
  readonly work: ReadonlyMap<Part, PartWork>
  /** The planned end has passed and the log has no outcome (semantics 24). */
  readonly outcomeMissing: boolean
}

export type PartWork = {
  readonly started: Instant | undefined
  readonly succeeded: Instant | undefined
  /** The planned window up to its end as it was last extended. */
  readonly window: Interval | undefined
}

/** Whether an entry raises the revision (semantics, Words). */
export function raisesRevision(entry: LogEntry): boolean {
  return revising.has(entry.event) || (entry.event === 'note' && entry.data.scopeChange === true)
}

const revising: ReadonlySet<LogEvent> = new Set(['rescheduled', 'postponed', 'cancelled'])

/** The revision that was current when an entry was written. */
export function revisionAt(log: readonly LogEntry[], entry: LogEntry): number {
  return log.filter((other) => other.index < entry.index && raisesRevision(other)).length
}

/** The revision that a notice told: the one it states, else the one that was current. */
export function revisionTold(log: readonly LogEntry[], notice: LogEntry): number {
  return notice.data.revision ?? revisionAt(log, notice)
}

/** The windows as they were in a revision: those of the manifest, with later changes of time undone. */
export function windowsAt(release: Release, revision: number): ReadonlyMap<Part, Interval | undefined> {
  const windows = new Map(release.parts.map((part) => [part, part.window]))
  const later = release.log.filter(raisesRevision).slice(revision)
  for (const { from, data } of later.toReversed()) if (from) windows.set(partOf(release, data.batch), from)
  return windows
}

/**
 * The revisions that gave a part a new plan: 0, those that moved it, and those that changed the scope of the release.
 * Postponing or cancelling begins no new plan.
 */
export function plansOf(release: Release, part: Part): readonly { revision: number; since: Instant | undefined }[] {
  const replanned = release.log
    .filter(raisesRevision)
    .map((entry, index) => ({ entry, revision: index + 1 }))
    .filter(({ entry }) => entry.event === 'note' || movesPart(entry, release, part))
    .map(({ entry, revision }) => ({ revision, since: entry.at }))
  return [{ revision: 0, since: undefined }, ...replanned]
}

function movesPart(entry: LogEntry, release: Release, part: Part): boolean {
  return entry.event === 'rescheduled' && partOf(release, entry.data.batch) === part
}

/** Whether the plan is off: until another date is named, or for good. */
export function isCalledOff({ state }: Life): boolean {
  return state === 'postponed' || state === 'cancelled'
}

/** Whether the work is still ahead or going on, so that its window can collide with others. */
export function isActive(life: Life): boolean {
  return !settled.has(life.state)
}

const settled: ReadonlySet<ReleaseState> = new Set(['verifying', 'completed', 'rolled-back', 'postponed', 'cancelled'])

/** @param release as it stood at `now` */
export function lifeOf(release: Release, now: Instant): Life {
  const past = release.log
  const changes = past.filter(raisesRevision)
  const work = new Map(release.parts.map((part) => [part, workOn(part, past)]))
  const state = stateOf(release, past, work)
  const ends = [...work.values()].flatMap(({ window }) => window?.end ?? [])
  return {
    state,
    revision: changes.length,
    since: changes.at(-1)?.at,
    succeeded: successOf(past, release.parts),
    work,
    outcomeMissing: !settled.has(state) && ends.length > 0 && Math.max(...ends) <= now,
  }
}

function stateOf(release: Release, past: readonly LogEntry[], work: Life['work']): ReleaseState {
  const last = past.findLast((entry) => decisive.has(entry.event))
  switch (last?.event) {
    case 'cancelled':
      return 'cancelled'
    case 'postponed':
      return 'postponed'
    case 'rolled-back':
      return 'rolled-back'
    case 'started':
    case 'extended':
    case 'failed':
      return 'in-progress'
    case 'succeeded':
      return successOf(past, release.parts) === undefined ? 'in-progress' : watchState(release, past, last.at)
  }
  if ([...work.values()].some(({ started }) => started !== undefined)) return 'in-progress'
  if (past.some(announces)) return 'announced'
  if (release.data.retroactive) return 'completed'
  return release.parts.every((part) => part.window === undefined) && past.length === 0 ? 'draft' : 'planned'
}

const decisive: ReadonlySet<LogEvent> = new Set([
  'started',
  'extended',
  'failed',
  'succeeded',
  'rolled-back',
  'rescheduled',
  'postponed',
  'cancelled',
])

/** A notice of this release; that of the month's plan is about the month. */
function announces(entry: LogEntry): boolean {
  return entry.event === 'noticed' && !isOfMonth(entry)
}

/** After success the figures are watched, until they are on record. */
function watchState(release: Release, past: readonly LogEntry[], succeeded: Instant): ReleaseState {
  const watched = release.data.monitoring === undefined
  return watched || past.some((entry) => entry.event === 'monitored' && entry.at >= succeeded)
    ? 'completed'
    : 'verifying'
}

function workOn(part: Part, past: readonly LogEntry[]): PartWork {
  return {
    started: lastOf(past, 'started', part, replanning),
    succeeded: lastOf(past, 'succeeded', part, undoing),
    window: extendedWindow(past, part),
  }
}

/** Whether an entry is about a part: its own batch, or no batch in particular. */
export function concerns({ data }: LogEntry, part: Part): boolean {
  return data.batch === undefined || data.batch === part.batch
}

/** When such an event last happened to a part, unless something has undone it since. */
function lastOf(
  past: readonly LogEntry[],
  event: LogEvent,
  part: Part,
  undoneBy: ReadonlySet<LogEvent>,
): Instant | undefined {
  const own = past.filter((entry) => concerns(entry, part))
  const undone = own.findLast((entry) => undoneBy.has(entry.event))?.index ?? -1
  return own.findLast((entry) => entry.event === event && entry.index > undone)?.at
}

function extendedWindow(past: readonly LogEntry[], part: Part): Interval | undefined {
  const { window } = part
  const own = past.filter((entry) => concerns(entry, part))
  const replanned = own.findLast((entry) => replanning.has(entry.event))?.index ?? -1
  const end = own.findLast((entry) => entry.event === 'extended' && entry.index > replanned)?.to?.end
  return window && end !== undefined && end > window.end ? { start: window.start, end } : window
}

/** When the last part succeeded; undefined while one is missing, or after a roll-back. */
function successOf(past: readonly LogEntry[], parts: readonly Part[]): Instant | undefined {
  const times = parts.map((part) => lastOf(past, 'succeeded', part, undoing))
  return times.every((time) => time !== undefined) ? (Math.max(...times) as Instant) : undefined
}

/** Events that put the work back to its beginning, and those that take back its success. */
const replanning: ReadonlySet<LogEvent> = new Set(['rescheduled', 'postponed', 'cancelled'])
const undoing: ReadonlySet<LogEvent> = new Set([...replanning, 'rolled-back'])
