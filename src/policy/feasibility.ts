import type { Part, Release } from '../manifest/release.ts'
import { monthOf } from '../schedule/cycle.ts'
import { after } from '../schedule/duration.ts'
import { freezeInterval } from '../schedule/freeze.ts'
import { addMinutes, type Instant, minutesBetween } from '../schedule/instant.ts'
import { type Interval, overlaps } from '../schedule/interval.ts'
import { leadTimes } from '../schedule/lead.ts'
import { nearestFits } from '../schedule/window.ts'
import { cycleSpan } from './cycle.ts'
import { matches } from './match.ts'
import type { CycleStep, LadderStep, Policy, UpdateClass } from './policy.ts'
import { freezesFor } from './verdict.ts'

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
export function contradictions(release: Release, policy: Policy, updateClass: UpdateClass): readonly Contradiction[] {
  return release.parts.flatMap((part) => {
    const { window } = part
    const found = window && contradictionOf(window, release, policy, updateClass)
    return window && found
      ? [{ part, ...found, firstFeasible: firstFeasible(window, release, policy, updateClass) }]
      : []
  })
}

type Clash = Omit<Contradiction, 'part' | 'firstFeasible'>

function contradictionOf(
  window: Interval,
  release: Release,
  policy: Policy,
  updateClass: UpdateClass,
): Clash | undefined {
  const { zone } = release
  const month = monthOf(window.start, zone)
  for (const cycle of policy.cycle) {
    const span = cycle.audience && cycleSpan(cycle, month, zone)
    if (!span) continue
    for (const step of updateClass.steps) {
      if (step.kind !== 'notice' || step.audience !== cycle.audience || !step.lead || !matches(step.when, release.data))
        continue
      const { due } = leadTimes(window.start, step.lead, zone)
      if (due < span.start) return { step, due, cycle, month, announced: span.start }
    }
  }
  return undefined
}

/** Tries the next fitting windows, at most a year of weekend nights. */
function firstFeasible(
  window: Interval,
  release: Release,
  policy: Policy,
  updateClass: UpdateClass,
): Interval | undefined {
  const { zone } = release
  const { require, prefer } = updateClass.windows
  const windows = require.length > 0 ? require : prefer
  const blocked = freezesFor(release, policy, updateClass).map((freeze) => freezeInterval(freeze, zone))
  let candidate: Interval | undefined = window
  for (let tries = 0; tries < 120 && candidate; tries += 1) {
    if (
      !contradictionOf(candidate, release, policy, updateClass) &&
      !blocked.some((span) => overlaps(span, candidate as Interval))
    )
      return candidate
    candidate = windows.length > 0 ? nearestFits(candidate, windows, zone, blocked).after : nextDay(candidate, zone)
  }
  return undefined
}

function nextDay(window: Interval, zone: string): Interval {
  const start = after(window.start, { unit: 'calendar', days: 1 }, zone)
  return { start, end: addMinutes(start, minutesBetween(window.start, window.end)) }
}
