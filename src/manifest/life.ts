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

export type PartWork = { readonly started: Instant | undefined; readonly succeeded: Instant | undefined }

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
  const state = stateOf(release, past)
  const end = plannedEnd(release, past)
  return {
    state,
    revision: changes.length,
    since: changes.at(-1)?.at,
    succeeded: successOf(past, release.parts),
    work: new Map(release.parts.map((part) => [part, workOn(part, past)])),
    outcomeMissing: !settled.has(state) && end !== undefined && end <= now,
  }
}

function stateOf(release: Release, past: readonly LogEntry[]): ReleaseState {
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
  return { started: lastOf(past, 'started', part), succeeded: lastOf(past, 'succeeded', part) }
}

/** The last such event of a part that no roll-back or change of date has undone. */
function lastOf(past: readonly LogEntry[], event: LogEvent, part: Part): Instant | undefined {
  const undone = past.findLast((entry) => undoing.has(entry.event))?.index ?? -1
  const concerns = ({ data }: LogEntry) => data.batch === undefined || data.batch === part.batch
  return past.findLast((entry) => entry.event === event && entry.index > undone && concerns(entry))?.at
}

/** When the last part succeeded; undefined while one is missing, or after a roll-back. */
function successOf(past: readonly LogEntry[], parts: readonly Part[]): Instant | undefined {
  const times = parts.map((part) => lastOf(past, 'succeeded', part))
  return times.every((time) => time !== undefined) ? (Math.max(...times) as Instant) : undefined
}

const undoing: ReadonlySet<LogEvent> = new Set(['rolled-back', 'rescheduled', 'postponed', 'cancelled'])

function plannedEnd(release: Release, past: readonly LogEntry[]): Instant | undefined {
  const ends = release.parts.flatMap((part) => (part.window ? [part.window.end] : []))
  const extended = past.findLast((entry) => entry.event === 'extended')?.to?.end
  if (ends.length === 0) return undefined
  return Math.max(...ends, extended ?? 0) as Instant
}
