import type { Release } from '../manifest/release.ts'
import { cycleInterval } from '../schedule/cycle.ts'
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
   * All releases of the product in the month: a duty is done when the log of one of them says so, as `task-done` or
   * `noticed` of the step `cycle.<id>`.
   */
  readonly releases: readonly Release[]
}

export function cycleOf({ month, product, policy, zone, releases }: CycleSubject, now: Instant): Cycle {
  const steps = policy.cycle.flatMap((rule) => {
    const span = cycleSpan(rule, month, zone)
    return span ? [judge(rule, span, releases, now)] : []
  })
  return { month, product, zone, steps: steps.sort((a, b) => (a.due ?? 0) - (b.due ?? 0)) }
}

function judge(rule: CycleStep, span: Interval, releases: readonly Release[], now: Instant): Step {
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
  const done = releases
    .flatMap((release) => release.log)
    .filter((entry) => entry.data.step === `cycle.${rule.id}`)
    .sort((a, b) => a.at - b.at)[0]
  return judgeStep(dated, { ...noRecord, doneAt: done?.at, logIndex: done?.index }, now)
}
