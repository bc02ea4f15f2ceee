import type { NoticeKind } from '../generated/types/common.ts'
import { raisesRevision } from '../manifest/life.ts'
import type { LogEntry, LogEvent } from '../manifest/log.ts'
import type { Part, Release } from '../manifest/release.ts'
import { downtimeMinutes } from '../schedule/duration.ts'
import type { Instant } from '../schedule/instant.ts'
import { hull, type Interval } from '../schedule/interval.ts'
import { failed, type NoticeProblem, type Result } from './problem.ts'
import { tells } from './sections.ts'
import type { NoticeInput } from './subject.ts'

/** A part of the release and the window that it had in the revision concerned. */
export type DatedPart = { readonly part: Part; readonly window: Interval }

/** What happened and when, as far as a notice speaks of it. */
export type Occasion = {
  readonly revision: number
  /** The batch that the readers belong to; undefined when the notice concerns all of the release. */
  readonly batch: Part | undefined
  /** Every window that the notice concerns, earliest first. */
  readonly parts: readonly DatedPart[]
  /** From the first start to the last end. */
  readonly window: Interval | undefined
  /** The window before the change that the notice tells. */
  readonly former: Interval | undefined
  /** The entry of the log that the notice tells. */
  readonly entry: LogEntry | undefined
  readonly results: Outcome | undefined
}

export type Outcome = {
  readonly outcome: 'succeeded' | 'rolled-back'
  readonly start: Instant | undefined
  readonly end: Instant
  /** Minutes. */
  readonly downtime: number | undefined
}

/** Kinds that tell an entry of the log, which must be there. */
const told: Partial<Record<NoticeKind, LogEvent>> = {
  extended: 'extended',
  rescheduled: 'rescheduled',
  postponed: 'postponed',
  cancelled: 'cancelled',
  'rolled-back': 'rolled-back',
  completed: 'succeeded',
  review: 'succeeded',
}

/** Finds the facts of a notice, or says which is missing for a notice of this kind. */
export function occasionOf(input: NoticeInput): Result<Occasion> {
  const { outlook, kind, step, now, audience } = input
  const { release, life } = outlook
  const log = release.log.filter((entry) => entry.at <= now)
  const revision = step?.revision ?? life.revision
  const own = audience === 'customer' || audience === 'affected-customer'
  const batch = own && release.data.batches ? release.parts.find((part) => part.batch === step?.batch) : undefined
  const event = told[kind]
  const entry = event && entryOf(log, event, batch, step?.opens)
  const parts = partsAt(release, log, revision, batch)
  const window = hull(parts.map((part) => part.window))
  const problem =
    missingEntry(input, entry, batch) ??
    settled(input, settlementAt(log, revision)) ??
    missingFact(input, window !== undefined)
  if (problem) return failed(problem)
  const results = tells(kind, 'results') ? outcomeOf(log, entry, window, batch) : undefined
  const moved = kind === 'extended' && window ? extension(log, entry, window) : undefined
  const former = moved?.former ?? entry?.from ?? (kind === 'postponed' || kind === 'cancelled' ? window : undefined)
  return { ok: true, value: { revision, batch, parts, window: moved?.window ?? window, former, entry, results } }
}

/** A kind that tells an event needs it on record. Work recorded afterwards counts as done. */
function missingEntry(
  { outlook, kind }: NoticeInput,
  entry: LogEntry | undefined,
  batch: Part | undefined,
): NoticeProblem | undefined {
  const { release, life } = outlook
  const event = told[kind]
  if (!event) return undefined
  const unfinished = event === 'succeeded' && batch === undefined && life.succeeded === undefined
  if (event === 'succeeded' ? release.data.retroactive || (entry && !unfinished) : entry) return undefined
  const message = `${release.id}: the log has no "${event}" entry, so there is no ${kind} notice yet`
  return {
    code: 'no-event',
    message,
    hint: `once it has happened, add { event: ${event}, at: … } to the log of ${release.file}`,
  }
}

/** Nobody is told of work ahead once its plan is off. */
function settled({ outlook, kind }: NoticeInput, settlement: string | undefined): NoticeProblem | undefined {
  if (settlement === undefined || !(tells(kind, 'window') || kind === 'guide-ready')) return undefined
  const message = `${outlook.release.id} is ${settlement}, so there is no ${kind} notice`
  return { code: 'no-event', message, hint: `render the ${settlement} notice` }
}

function missingFact({ outlook, kind }: NoticeInput, dated: boolean): NoticeProblem | undefined {
  const { id, data } = outlook.release
  if (!dated && tells(kind, 'window') && !outlook.immediate) {
    const message = `${id} has no work window, and a ${kind} notice must say when`
    return { code: 'no-window', message, hint: 'add window: { start: …, end: … }', field: 'window' }
  }
  if (kind !== 'guide-ready' || data.links?.guide || data.links?.faq) return undefined
  const message = `${id} has no link to a guide or to answers, so there is no ${kind} notice yet`
  return { code: 'no-event', message, hint: 'add links: { guide: https://… }', field: 'links' }
}

/** The entry that a step was made for, else the last one of its event. A success that was undone is none. */
function entryOf(
  log: readonly LogEntry[],
  event: LogEvent,
  batch: Part | undefined,
  at: Instant | undefined,
): LogEntry | undefined {
  const all = log.filter(
    (entry) =>
      entry.event === event &&
      (entry.data.batch === undefined || batch === undefined || entry.data.batch === batch.batch),
  )
  if (event !== 'succeeded') return all.find((entry) => entry.at === at) ?? all.at(-1)
  const undone = log.findLast((entry) => undoing.includes(entry.event))?.index ?? -1
  return all.findLast((entry) => entry.index > undone)
}

const undoing: readonly LogEvent[] = ['rolled-back', 'rescheduled', 'postponed', 'cancelled']

/** The windows as they were in a revision: those of the manifest, with later reschedules undone. */
function partsAt(
  release: Release,
  log: readonly LogEntry[],
  revision: number,
  batch: Part | undefined,
): readonly DatedPart[] {
  const later = log.filter(raisesRevision).slice(revision).reverse()
  const windows = new Map(release.parts.map((part) => [part, part.window]))
  for (const entry of later) {
    const part = release.parts.find((one) => one.batch === entry.data.batch) ?? release.parts[0]
    if (entry.from) windows.set(part, entry.from)
  }
  return release.parts
    .flatMap((part) => {
      const window = windows.get(part)
      return window && (batch === undefined || part === batch) ? [{ part, window }] : []
    })
    .sort((a, b) => a.window.start - b.window.start)
}

/** Whether the plan of a revision is off. */
function settlementAt(log: readonly LogEntry[], revision: number): 'postponed' | 'cancelled' | undefined {
  const last = revision > 0 ? log.filter(raisesRevision)[revision - 1]?.event : undefined
  return last === 'postponed' || last === 'cancelled' ? last : undefined
}

function extension(log: readonly LogEntry[], entry: LogEntry | undefined, window: Interval) {
  const before = log.findLast((other) => other.event === 'extended' && other.index < (entry?.index ?? 0))?.to?.end
  return {
    window: { start: window.start, end: entry?.to?.end ?? window.end },
    former: { start: window.start, end: before ?? window.end },
  }
}

/** What the log says of how the work went; work recorded afterwards has only its window. */
function outcomeOf(
  log: readonly LogEntry[],
  entry: LogEntry | undefined,
  window: Interval | undefined,
  batch: Part | undefined,
): Outcome | undefined {
  if (!entry) return window && { outcome: 'succeeded', start: window.start, end: window.end, downtime: undefined }
  const beginning = log.findLast((other) => raisesRevision(other) && other.index < entry.index)?.index ?? -1
  const started = log.find(
    (other) =>
      other.event === 'started' &&
      other.index > beginning &&
      other.index < entry.index &&
      (batch === undefined || other.data.batch === undefined || other.data.batch === batch.batch),
  )
  return {
    outcome: entry.event === 'rolled-back' ? 'rolled-back' : 'succeeded',
    start: started?.at,
    end: entry.at,
    downtime: downtimeMinutes(entry.data.downtime ?? ''),
  }
}
