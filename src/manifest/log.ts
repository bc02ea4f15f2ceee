import type { LogEntry as LogEntryFile } from '../generated/types/release.ts'
import type { Path } from '../report/finding.ts'
import type { Instant } from '../schedule/instant.ts'
import type { Interval } from '../schedule/interval.ts'
import type { Clock } from './moment.ts'

export type LogEvent = LogEntryFile['event']

/** One entry of the log with its times as instants. Entries whose time cannot be read are left out. */
export type LogEntry = {
  readonly index: number
  readonly path: Path
  readonly event: LogEvent
  readonly at: Instant
  readonly data: LogEntryFile
  /** The window that a notice announced. */
  readonly announced: Interval | undefined
  /** The window before and after a change of time. */
  readonly from: Interval | undefined
  readonly to: Interval | undefined
}

/** Whether an entry is about the plan of a month. It stands in the log of some release, which need not exist by then. */
export function isOfMonth({ data }: LogEntry): boolean {
  return data.step?.startsWith('cycle.') === true
}

export function readLog(log: readonly LogEntryFile[], clock: Clock): readonly LogEntry[] {
  return log.flatMap((data, index) => {
    const path = ['log', index]
    const at = clock.at(data.at, [...path, 'at'])
    if (at === undefined) return []
    const span = (name: 'window' | 'from' | 'to') => readSpan(data[name], [...path, name], clock)
    return [{ index, path, event: data.event, at, data, announced: span('window'), from: span('from'), to: span('to') }]
  })
}

function readSpan(span: LogEntryFile['window'], path: Path, clock: Clock): Interval | undefined {
  if (!span) return undefined
  const start = clock.at(span.start, [...path, 'start'])
  const end = clock.at(span.end, [...path, 'end'])
  return start !== undefined && end !== undefined ? { start, end } : undefined
}
