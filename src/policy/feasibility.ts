import type { Part } from '../manifest/release.ts'
import { monthOf } from '../schedule/cycle.ts'
import type { Instant } from '../schedule/instant.ts'
import type { Interval } from '../schedule/interval.ts'
import { cycleSpan } from './cycle.ts'
import { deadlineBefore } from './deadline.ts'
import { matches } from './match.ts'
import type { CycleStep, LadderStep } from './policy.ts'
import type { Subject } from './subject.ts'
import { fitsAfter } from './verdict.ts'

/** A notice that falls due before the monthly plan which it belongs to may be announced (semantics 13). */
export type Contradiction = {
  readonly part: Part
  readonly step: LadderStep
  readonly due: Instant
  readonly cycle: CycleStep
  readonly month: string
  /** When the announcement of the plan opens. */
  readonly announced: Instant
  /** The first window of the same length that keeps both promises; undefined when a year has none. */
  readonly firstFeasible: Interval | undefined
}

/** The earliest contradiction between the ladder and the monthly cycle for each part of a release. */
export function contradictions(subject: Subject): readonly Contradiction[] {
  return subject.release.parts.flatMap((part) => {
    const { window } = part
    const clash = window && clashOf(window, subject)
    return clash ? [{ part, ...clash, firstFeasible: firstFeasible(window, subject) }] : []
  })
}

type Clash = Omit<Contradiction, 'part' | 'firstFeasible'>

function clashOf(window: Interval, { release, policy, class: updateClass }: Subject): Clash | undefined {
  const { zone } = release
  const month = monthOf(window.start, zone)
  for (const cycle of policy.cycle) {
    const span = cycle.audience && cycleSpan(cycle, month, zone)
    if (!span) continue
    for (const step of updateClass.steps) {
      if (step.kind !== 'notice' || step.audience !== cycle.audience || !step.lead || !matches(step.when, release.data))
        continue
      const { lead, sendAt, businessDay } = step
      const { due } = deadlineBefore(window.start, { lead, sendAt, businessDay }, policy, zone)
      if (due < span.start) return { step, due, cycle, month, announced: span.start }
    }
  }
  return undefined
}

function firstFeasible(window: Interval, subject: Subject): Interval | undefined {
  const { require, prefer } = subject.class.windows
  for (const candidate of fitsAfter(window, require.length > 0 ? require : prefer, subject)) {
    if (!clashOf(candidate, subject)) return candidate
  }
  return undefined
}
