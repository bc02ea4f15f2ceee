import { civilDate, dayMs, dayNumber, daysInMonth } from '../schedule/civil.ts'
import { monthOf } from '../schedule/cycle.ts'
import { durationMinutes } from '../schedule/duration.ts'
import { addMinutes, type Instant, wallClock } from '../schedule/instant.ts'
import { leadTimes } from '../schedule/lead.ts'
import { minuteMs, timeOfDay } from '../schedule/time-of-day.ts'
import { cycleSpan } from './cycle.ts'
import type { CycleStep, LadderStep, Policy, PolicyWindow, UpdateClass } from './policy.ts'

/**
 * How the earliest notice of a class agrees with the plan of the month (semantics 13): on which days work can start
 * so that the notice falls due after the announcement of the plan has opened.
 */
export type PlanFit = {
  readonly step: LadderStep
  readonly cycle: CycleStep
  /** On each day, on no day of any month, on no day of these months (1 to 12), or only from some day of a month on. */
  readonly fit:
    | { readonly kind: 'always' }
    | { readonly kind: 'never' }
    | { readonly kind: 'not-in'; readonly months: readonly number[] }
    | { readonly kind: 'from-day'; readonly day: number }
}

/** A fit for each announcement of the plan and the earliest notice to the same readers. */
export function planFits(policy: Policy, updateClass: UpdateClass): readonly PlanFit[] {
  if (updateClass.immediate === 'always') return []
  return policy.cycle.flatMap((cycle) => {
    if (cycle.audience === undefined) return []
    const [step] = updateClass.steps
      .filter(({ kind, audience, lead }) => kind === 'notice' && audience === cycle.audience && lead)
      .sort((a, b) => minutesAhead(b) - minutesAhead(a))
    return step ? [{ step, cycle, fit: fitOf(step, cycle, updateClass) }] : []
  })
}

/** The calendar alone decides, so any zone will do in which no clock changes. */
const zone = 'UTC'

/**
 * A common year and a leap year stand for all: in the long run each date falls on each weekday, and a window that is
 * narrowed to weeks of the month leaves some days of the month only.
 */
const sample = { from: dayNumber(2027, 1, 1), to: dayNumber(2029, 1, 1) } as const

function fitOf(step: LadderStep, cycle: CycleStep, updateClass: UpdateClass): PlanFit['fit'] {
  const days = startsOf(updateClass).flatMap((start) => {
    const span = cycleSpan(cycle, monthOf(start, zone), zone)
    if (!span || !step.lead) return []
    const { month, day } = wallClock(start, zone)
    return [{ month, day, fits: leadTimes(start, step.lead, zone).due >= span.start }]
  })
  if (days.every(({ fits }) => fits)) return { kind: 'always' }
  if (!days.some(({ fits }) => fits)) return { kind: 'never' }
  const months = [...new Set(days.map(({ month }) => month))]
  const closed = months.filter((month) => !days.some((start) => start.month === month && start.fits))
  if (closed.length > 0) return { kind: 'not-in', months: closed }
  return { kind: 'from-day', day: Math.max(...days.filter(({ fits }) => !fits).map(({ day }) => day)) + 1 }
}

/** The first and the last moment at which work can start, on each day that some required window leaves. */
function startsOf({ windows }: UpdateClass): readonly Instant[] {
  const spans = windows.require.length > 0 ? windows.require : [anyTime]
  return Array.from({ length: sample.to - sample.from }, (_, index) => sample.from + index).flatMap((day) =>
    spans.filter((span) => leaves(span, day)).flatMap((span) => [at(day, span.from), lastStart(day, span)]),
  )
}

type Span = Pick<PolicyWindow, 'from' | 'to' | 'weeks'>

const anyTime: Span = { from: '00:00', to: '00:00' }

/** Whether a window can begin on a date, whatever weekday that is. */
function leaves({ weeks }: Span, number: number): boolean {
  const { year, month, day } = civilDate(number)
  const isLast = day + 7 > daysInMonth(year, month)
  return weeks === undefined || weeks.some((week) => (week === 'last' ? isLast : week === Math.ceil(day / 7)))
}

/** A minute before the window closes. */
function lastStart(day: number, { from, to }: Span): Instant {
  return addMinutes(at(timeOfDay(to) > timeOfDay(from) ? day : day + 1, to), -1)
}

function at(day: number, time: string): Instant {
  return (day * dayMs + timeOfDay(time) * minuteMs) as Instant
}

function minutesAhead({ lead }: LadderStep): number {
  if (!lead) return 0
  return durationMinutes('to' in lead ? lead.to : lead)
}
