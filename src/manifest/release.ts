import type { Release as ReleaseFile } from '../generated/types/release.ts'
import type { Path } from '../report/finding.ts'
import type { Instant } from '../schedule/instant.ts'
import type { Interval } from '../schedule/interval.ts'
import { type LogEntry, readLog } from './log.ts'
import { type Clock, clockFor, type TimeProblem } from './moment.ts'
import type { Source } from './source.ts'

/** A part of the work with a window of its own. A release without batches has one unnamed part. */
export type Part = {
  /** Id of the batch; undefined for the release as a whole. */
  readonly batch: string | undefined
  /** The planned window as the manifest has it now; undefined for drafts, immediate work and windows with an error. */
  readonly window: Interval | undefined
  readonly segments: readonly string[]
  /** Where the window stands in the manifest. */
  readonly path: Path
}

/** A manifest that obeys the schema, with its times resolved to instants. */
export type Release = {
  readonly id: string
  readonly file: string
  readonly source: Source
  readonly data: ReleaseFile
  /** Canonical zone of all its times. */
  readonly zone: string
  readonly created: Instant | undefined
  readonly knownSince: Instant | undefined
  /** At least one; the first part also carries the steps that concern everyone. */
  readonly parts: readonly [Part, ...Part[]]
  readonly log: readonly LogEntry[]
  /** When each gate was passed, by step. */
  readonly gates: ReadonlyMap<string, Instant>
  /** When each step of an upgrade project was done. */
  readonly projectDone: ReadonlyMap<string, Instant>
  /** Last moment to decide on a roll-back. */
  readonly decideBy: Instant | undefined
  /** Until when customers and the public see no details. */
  readonly embargoUntil: Instant | undefined
  readonly timeProblems: readonly TimeProblem[]
}

/**
 * @param data content of `source`, already valid against the release schema
 * @param zone canonical zone: the manifest's, else the product's, else that of relctl.yaml, else the policy's
 */
export function readRelease(source: Source, data: ReleaseFile, zone: string): Release {
  const clock = clockFor(zone)
  const optional = (given: string | undefined, path: Path) => (given === undefined ? undefined : clock.at(given, path))
  const gates = new Map<string, Instant>()
  for (const [step, gate] of Object.entries(data.gates ?? {})) {
    const passed = clock.at(gate.passedAt, ['gates', step, 'passedAt'])
    if (passed !== undefined) gates.set(step, passed)
  }
  const projectDone = new Map<string, Instant>()
  for (const [index, step] of (data.project?.steps ?? []).entries()) {
    const done = optional(step.doneAt, ['project', 'steps', index, 'doneAt'])
    if (done !== undefined) projectDone.set(step.id, done)
  }
  judgeNotes(data, clock)
  return {
    id: data.id,
    file: source.file,
    source,
    data,
    zone,
    created: optional(data.created, ['created']),
    knownSince: optional(data.knownSince, ['knownSince']),
    parts: readParts(data, clock),
    log: readLog(data.log ?? [], clock),
    gates,
    projectDone,
    decideBy: optional(data.rollback?.decideBy, ['rollback', 'decideBy']),
    embargoUntil: optional(data.embargo?.until, ['embargo', 'until']),
    timeProblems: clock.problems,
  }
}

/** The part of this batch; what concerns everyone belongs to the first one. */
export function partOf({ parts }: Pick<Release, 'parts'>, batch: string | undefined): Part {
  return parts.find((part) => part.batch === batch) ?? parts[0]
}

/** Whether every time that deadlines and records depend on is known. What is derived from half of them misleads. */
export function isDatable({ timeProblems }: Release): boolean {
  return timeProblems.every(({ kind, path }) => kind === 'double-hour' || asides.has(path[0]))
}

const asides: ReadonlySet<string | number | undefined> = new Set(['training', 'issues', 'escalation'])

/** Times on which nothing depends are read for their problems alone. */
function judgeNotes({ training = [], issues = [], escalation = [] }: ReleaseFile, clock: Clock): void {
  for (const [index, { at }] of training.entries()) clock.at(at, ['training', index, 'at'])
  for (const [index, { openedAt }] of issues.entries()) if (openedAt) clock.at(openedAt, ['issues', index, 'openedAt'])
  for (const [index, { at }] of escalation.entries()) if (at) clock.at(at, ['escalation', index, 'at'])
}

function readParts(data: ReleaseFile, clock: Clock): [Part, ...Part[]] {
  const [first, ...rest] = (data.batches ?? []).map((batch, index): Part => {
    const path = ['batches', index, 'window']
    return { batch: batch.id, window: readWindow(batch.window, path, clock), segments: batch.segments ?? [], path }
  })
  if (first) return [first, ...rest]
  const segments = data.audience?.segments ?? []
  return [{ batch: undefined, window: readWindow(data.window, ['window'], clock), segments, path: ['window'] }]
}

function readWindow(window: ReleaseFile['window'], path: Path, clock: Clock): Interval | undefined {
  if (!window) return undefined
  const start = clock.at(window.start, [...path, 'start'])
  const end = clock.at(window.end, [...path, 'end'])
  return start !== undefined && end !== undefined && start < end ? { start, end } : undefined
}
