import { civilDate, dayMs, dayNumber, daysInMonth, twoDigits } from '../schedule/civil.ts'
import { durationMinutes } from '../schedule/duration.ts'
import type { Instant } from '../schedule/instant.ts'
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
  const starts = startsOf(updateClass)
  return policy.cycle.flatMap((cycle) => {
    if (cycle.audience === undefined) return []
    const [step] = updateClass.steps
      .filter(({ kind, audience, lead }) => kind === 'notice' && audience === cycle.audience && lead)
      .sort((a, b) => minutesAhead(b) - minutesAhead(a))
    return step ? [{ step, cycle, fit: fitOf(step, cycle, starts) }] : []
  })
}

/** The calendar alone decides, so any zone will do in which no clock changes: days of a lead are 24 hours there. */
const zone = 'UTC'

/**
 * A common year and a leap year stand for all: in the long run each date falls on each weekday, and a window that is
 * narrowed to weeks of the month leaves some days of the month only.
 */
const sample = { from: dayNumber(2027, 1, 1), to: dayNumber(2029, 1, 1) } as const

function fitOf(step: LadderStep, cycle: CycleStep, starts: readonly Start[]): PlanFit['fit'] {
  const ahead = minutesAhead(step) * minuteMs
  const opens = new Map<string, Instant | undefined>()
  for (const { yearMonth } of starts)
    if (!opens.has(yearMonth)) opens.set(yearMonth, cycleSpan(cycle, yearMonth, zone)?.start)
  const days = starts.flatMap(({ yearMonth, month, day, at }) => {
    const opening = opens.get(yearMonth)
    return opening === undefined ? [] : [{ month, day, fits: at - ahead >= opening }]
  })
  if (days.every(({ fits }) => fits)) return { kind: 'always' }
  if (!days.some(({ fits }) => fits)) return { kind: 'never' }
  const open = new Set(days.flatMap(({ month, fits }) => (fits ? [month] : [])))
  const closed = new Set(days.flatMap(({ month }) => (open.has(month) ? [] : [month])))
  if (closed.size > 0) return { kind: 'not-in', months: [...closed] }
  return { kind: 'from-day', day: Math.max(...days.flatMap(({ day, fits }) => (fits ? [] : [day]))) + 1 }
}

/** A moment at which work can start; `yearMonth` is written `YYYY-MM`. */
type Start = { readonly yearMonth: string; readonly month: number; readonly day: number; readonly at: number }

/** The first and the last moment at which work can start, on each day that some required window leaves. */
function startsOf({ windows }: UpdateClass): readonly Start[] {
  const spans = windows.require.length > 0 ? windows.require : [anyTime]
  return Array.from({ length: sample.to - sample.from }, (_, index) => sample.from + index).flatMap((day) =>
    spans.filter((span) => leaves(span, day)).flatMap((span) => [startAt(at(day, span.from)), lastStart(day, span)]),
  )
}

function startAt(at: number): Start {
  const { year, month, day } = civilDate(Math.floor(at / dayMs))
  return { yearMonth: `${year}-${twoDigits(month)}`, month, day, at }
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
function lastStart(day: number, { from, to }: Span): Start {
  return startAt(at(timeOfDay(to) > timeOfDay(from) ? day : day + 1, to) - minuteMs)
}

function at(day: number, time: string): number {
  return day * dayMs + timeOfDay(time) * minuteMs
}

function minutesAhead({ lead }: LadderStep): number {
  if (!lead) return 0
  return durationMinutes('to' in lead ? lead.to : lead)
}
