import type { ReportOutput } from '../generated/types/report-output.ts'
import { concerns } from '../manifest/life.ts'
import type { Part } from '../manifest/release.ts'
import type { ReleaseOutlook } from '../policy/outlook.ts'
import { formatInstant, type Instant, minutesBetween } from '../schedule/instant.ts'
import type { Interval } from '../schedule/interval.ts'
import { share } from './arithmetic.ts'
import { at, type Scope } from './scope.ts'

type Windows = ReportOutput['windows']
type Row = Windows['rows'][number]

/** How the work lay to its windows, where its end is on record. */
export function windowsOf({ own }: Scope): Windows {
  const rows = own.flatMap((item) => item.release.parts.flatMap((part) => rowOf(part, item)))
  const kept = rows.filter(({ verdict }) => verdict === 'kept').length
  return { judged: rows.length, kept, share: share(kept, rows.length), rows }
}

function rowOf(part: Part, item: ReleaseOutlook): readonly Row[] {
  const { window } = part
  const work = item.life.work.get(part)
  const ended = endOf(part, item)
  if (!window || !work || ended === undefined) return []
  const { zone } = item.release
  return [
    {
      release: item.release.id,
      batch: part.batch ?? null,
      start: formatInstant(window.start, zone),
      end: formatInstant(window.end, zone),
      started: at(work.started, item),
      ended: formatInstant(ended, zone),
      verdict: verdictOf({ started: work.started, ended, window, extended: work.window ?? window }),
      minutesOver: Math.max(0, minutesBetween(window.end, ended)),
      allowed: item.verdicts.find((verdict) => verdict.part === part)?.allowed ?? true,
    },
  ]
}

/** When the work on a part ended last, in success or in a roll-back; undefined while it is not on record. */
export function endOf(part: Part, { release, life }: ReleaseOutlook): Instant | undefined {
  const succeeded = life.work.get(part)?.succeeded
  if (succeeded !== undefined || life.state !== 'rolled-back') return succeeded
  return release.log.findLast((entry) => entry.event === 'rolled-back' && concerns(entry, part))?.at
}

type Judged = {
  readonly started: Instant | undefined
  readonly ended: Instant
  /** As planned. */
  readonly window: Interval
  /** The same with its end as it was last extended. */
  readonly extended: Interval
}

function verdictOf({ started, ended, window, extended }: Judged): Row['verdict'] {
  if (ended > extended.end) return 'overran'
  if (started !== undefined && started < window.start) return 'started-early'
  return ended > window.end ? 'extended' : 'kept'
}
