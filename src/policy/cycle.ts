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
  /**
   * All releases of the product: a duty is done when the log of one of them says so, as `task-done` or `noticed` of
   * the step `cycle.<id>`. An entry speaks of the month that it names, else of the one its release was planned for
   * when it was written, so that moving a release takes no record along.
   */
  readonly releases: readonly Release[]
}

export function cycleOf({ month, product, policy, zone, releases }: CycleSubject, now: Instant): Cycle {
  const steps = policy.cycle.flatMap((rule) => {
    const span = cycleSpan(rule, month, zone)
    return span ? [judge(rule, span, recordOfMonth(rule, month, releases), now)] : []
  })
  return { month, product, zone, steps: steps.sort((a, b) => (a.due ?? 0) - (b.due ?? 0)) }
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

/** The first record of a month's duty. */
function recordOfMonth(rule: CycleStep, month: string, releases: readonly Release[]): LogEntry | undefined {
  return releases
    .flatMap((release) =>
      release.log.filter(({ data }) => data.step === `cycle.${rule.id}`).map((entry) => ({ entry, release })),
    )
    .filter(({ entry, release }) => monthTold(entry, release) === month)
    .map(({ entry }) => entry)
    .sort((a, b) => a.at - b.at)[0]
}

function monthTold(entry: LogEntry, release: Release): string | undefined {
  const planned = [...windowsAt(release, revisionAt(release.log, entry)).values()].find(
    (window) => window !== undefined,
  )
  return entry.data.month ?? (planned && monthOf(planned.start, release.zone))
}
