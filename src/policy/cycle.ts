import { revisionAt, windowsAt } from '../manifest/life.ts'
import type { LogEntry } from '../manifest/log.ts'
import type { Release } from '../manifest/release.ts'
import { cycleInterval, monthOf } from '../schedule/cycle.ts'
import { endOfDay } from '../schedule/freeze.ts'
import type { Instant } from '../schedule/instant.ts'
import type { Interval } from '../schedule/interval.ts'
import type { CycleStep, Policy } from './policy.ts'
import { type DatedStep, judgeStep, noRecord, plainStep, type Step } from './step.ts'

/** The duties of one month for one product (semantics 11). */
export type Cycle = {
  readonly month: string
  readonly product: string | undefined
  readonly zone: string
  readonly steps: readonly Step[]
}

/** The days in which a monthly duty is to be done; undefined in months in which it does not occur. */
export function cycleSpan(step: CycleStep, month: string, zone: string) {
  const occurs = step.months === undefined || step.months.includes(Number(month.slice(5)))
  return occurs ? cycleInterval(month, step.days, step.of, zone) : undefined
}

/** What decides the duties of a month. */
export type CycleSubject = Omit<Cycle, 'steps'> & {
  readonly policy: Policy
  readonly records: CycleRecords
}

export function cycleOf({ month, product, policy, zone, records }: CycleSubject, now: Instant): Cycle {
  const steps = policy.cycle.flatMap((rule) => {
    const span = cycleSpan(rule, month, zone)
    return span ? [judge(rule, span, records.get(recordName(`cycle.${rule.id}`, month)), now)] : []
  })
  return { month, product, zone, steps: steps.sort((a, b) => (a.due ?? 0) - (b.due ?? 0)) }
}

/** The first record of each duty in each month. */
export type CycleRecords = ReadonlyMap<string, LogEntry>

/**
 * @param releases all of one product: a duty is done when the log of one of them says so, as `task-done` or `noticed`
 *   of the step `cycle.<id>`. An entry speaks of the month that it names, else of the one its release was planned for
 *   when it was written, so that moving a release takes no record along.
 */
export function cycleRecords(releases: readonly Release[]): CycleRecords {
  const records = new Map<string, LogEntry>()
  for (const release of releases) {
    for (const entry of release.log) {
      const { step } = entry.data
      const month = step?.startsWith('cycle.') ? monthTold(entry, release) : undefined
      if (step === undefined || month === undefined) continue
      const name = recordName(step, month)
      const known = records.get(name)
      if (known === undefined || entry.at < known.at) records.set(name, entry)
    }
  }
  return records
}

function recordName(step: string, month: string): string {
  return `${month} ${step}`
}

function judge(rule: CycleStep, span: Interval, done: LogEntry | undefined, now: Instant): Step {
  const dated: DatedStep = {
    ...plainStep,
    id: rule.id,
    kind: 'cycle',
    title: rule.title ?? { en: rule.id },
    notice: rule.audience ? 'plan' : undefined,
    audience: rule.audience,
    channels: rule.channels,
    owners: rule.owners,
    source: rule.source,
    opens: span.start,
    due: endOfDay(span),
  }
  return judgeStep(dated, { ...noRecord, doneAt: done?.at, logIndex: done?.index }, now)
}

function monthTold(entry: LogEntry, release: Release): string | undefined {
  const planned = [...windowsAt(release, revisionAt(release.log, entry)).values()].find(
    (window) => window !== undefined,
  )
  return entry.data.month ?? (planned && monthOf(planned.start, release.zone))
}
