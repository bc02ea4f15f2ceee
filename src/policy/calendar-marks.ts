import { isCalledOff } from '../manifest/life.ts'
import type { Mark } from '../report/calendar.ts'
import { type Instant, plainDate } from '../schedule/instant.ts'
import type { Interval } from '../schedule/interval.ts'
import { sayTime, sayTimes } from '../schedule/say.ts'
import { calendarWords } from '../words/calendar.ts'
import type { Lang } from '../words/lang.ts'
import { planWords } from '../words/plan.ts'
import { promiseWords } from '../words/promises.ts'
import type { Cycle } from './cycle.ts'
import type { ReleaseOutlook } from './outlook.ts'
import type { Step, StepState } from './step.ts'
import type { Verdict } from './verdict.ts'
import { describeVerdict } from './verdict-words.ts'

/** The work and the notices of a release, on the days of a calendar. */
export function marksOfRelease(item: ReleaseOutlook, zone: string, lang: Lang): readonly Mark[] {
  const { id } = item.release
  const notices = item.steps.filter(({ kind }) => kind === 'notice').flatMap((step) => noticeMark(step, id, zone, lang))
  return [...workMarks(item, zone, lang), ...notices]
}

/** The announcements of a month's plan. */
export function marksOfCycle({ month, product, steps }: Cycle, zone: string, lang: Lang): readonly Mark[] {
  const { thePlan } = calendarWords[lang]
  const announcements = steps.filter(({ audience }) => audience !== undefined)
  return announcements.flatMap((step) =>
    noticeMark({ ...step, id: thePlan(step.id, month, product) }, undefined, zone, lang),
  )
}

function noticeMark(step: Step, release: string | undefined, zone: string, lang: Lang): readonly Mark[] {
  const kind = kinds[step.state]
  const at = step.doneAt ?? step.due
  // Nobody waits for an optional notice whose time is over.
  if (kind === undefined || at === undefined || (kind === 'late' && step.optional)) return []
  const owners = step.owners.length === 0 ? '' : ` · ${step.owners.join(', ')}`
  const words = `${step.id}${step.optional ? ` ${planWords[lang].optional}` : ''}${owners}`
  return [{ day: plainDate(at, zone), kind, release, time: sayTime(at, zone), words }]
}

const kinds: Partial<Record<StepState, Mark['kind']>> = {
  upcoming: 'planned',
  open: 'open',
  due: 'due',
  late: 'late',
  missed: 'late',
  done: 'sent',
  'done-late': 'sent',
}

/** Windows as they stand, extensions included; of work at once what is on record. */
function workMarks(item: ReleaseOutlook, zone: string, lang: Lang): readonly Mark[] {
  const { release, life, verdicts } = item
  if (isCalledOff(life)) return []
  return release.parts.flatMap((part) => {
    const work = life.work.get(part)
    const window = work?.window ?? atOnce(work)
    if (!window) return []
    const verdict = verdicts.find((one) => one.part === part)
    const batch = part.batch === undefined ? '' : ` (${part.batch})`
    const { work: worked, atOnce: unplanned } = calendarWords[lang]
    const words = `${worked}${batch}, ${verdict ? sayVerdict(verdict, release.zone, lang) : unplanned}`
    const kind = verdict?.allowed === false ? 'forbidden' : 'work'
    return daysOf(window, zone).map((day, index): Mark => {
      const time = index === 0 ? sayTimes(window, zone, lang) : `00:00 – ${sayTime(window.end, zone)}`
      return { day, kind: index === 0 ? kind : 'goes-on', release: release.id, time, words }
    })
  })
}

/** The name of the window is enough: the legend has its hours. */
function sayVerdict(verdict: Verdict, zone: string, lang: Lang): string {
  const { allowed, judged } = verdict
  const { inside } = promiseWords[lang].verdict
  return allowed && judged?.inside ? inside(judged.window) : describeVerdict(verdict, zone, lang)
}

type Recorded = { readonly started: Instant | undefined; readonly succeeded: Instant | undefined }

function atOnce(work: Recorded | undefined): Interval | undefined {
  const start = work?.started ?? work?.succeeded
  return start === undefined ? undefined : { start, end: work?.succeeded ?? start }
}

/** Every day that a span touches; ending at midnight does not touch the day that begins there. */
function daysOf({ start, end }: Interval, zone: string): readonly string[] {
  const last = Math.max(start, end - 1) as Instant
  const days = new Set<string>()
  for (let at: number = start; at < last; at += 6 * 3_600_000) days.add(plainDate(at as Instant, zone))
  return [...days.add(plainDate(last, zone))]
}
