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
  const pairs = policy.cycle.flatMap((cycle) => {
    if (cycle.audience === undefined) return []
    const [step] = updateClass.steps
      .filter(({ kind, audience, lead }) => kind === 'notice' && audience === cycle.audience && lead)
      .sort((a, b) => minutesAhead(b) - minutesAhead(a))
    return step ? [{ step, cycle }] : []
  })
  if (pairs.length === 0) return []
  const starts = startsOf(updateClass)
  return pairs.map(({ step, cycle }) => ({ step, cycle, fit: fitOf(step, cycle, starts) }))
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
  const days = starts.flatMap(({ date: { yearMonth, month, day }, at }) => {
    if (!opens.has(yearMonth)) opens.set(yearMonth, cycleSpan(cycle, yearMonth, zone)?.start)
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

/** A day of the sample; `yearMonth` is written `YYYY-MM`. */
type SampleDay = ReturnType<typeof civilDate> & { readonly yearMonth: string }

let sampleDays: readonly SampleDay[] | undefined

/** The sample and the day after it, on which a window of its last night can end; worked out once for all classes. */
function daysOfSample(): readonly SampleDay[] {
  sampleDays ??= Array.from({ length: sample.to - sample.from + 1 }, (_, index) => {
    const date = civilDate(sample.from + index)
    return { ...date, yearMonth: `${date.year}-${twoDigits(date.month)}` }
  })
  return sampleDays
}

/** A moment at which work can start, and the day on which it lies. */
type Start = { readonly date: SampleDay; readonly at: number }

/** The first and the last moment at which work can start, on each day that some required window leaves. */
function startsOf({ windows }: UpdateClass): readonly Start[] {
  const days = daysOfSample()
  const spans = (windows.require.length > 0 ? windows.require : [anyTime]).map(({ weeks, from, to }) => {
    const [first, end] = [timeOfDay(from), timeOfDay(to)]
    return { weeks, minutes: [first, (end > first ? end : end + minutesOfDay) - 1] }
  })
  return days.slice(0, -1).flatMap((date, index) =>
    spans
      .filter(({ weeks }) => leaves(weeks, date))
      .flatMap(({ minutes }) =>
        minutes.flatMap((minute): Start[] => {
          const on = days[index + Math.floor(minute / minutesOfDay)]
          return on ? [{ date: on, at: (sample.from + index) * dayMs + minute * minuteMs }] : []
        }),
      ),
  )
}

const minutesOfDay = dayMs / minuteMs

const anyTime: Pick<PolicyWindow, 'from' | 'to' | 'weeks'> = { from: '00:00', to: '00:00' }

/** Whether a window can begin on a date, whatever weekday that is. */
function leaves(weeks: PolicyWindow['weeks'], { year, month, day }: SampleDay): boolean {
  const isLast = day + 7 > daysInMonth(year, month)
  return weeks === undefined || weeks.some((week) => (week === 'last' ? isLast : week === Math.ceil(day / 7)))
}

function minutesAhead({ lead }: LadderStep): number {
  if (!lead) return 0
  return durationMinutes('to' in lead ? lead.to : lead)
}
