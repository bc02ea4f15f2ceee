import type { CalendarView, DaySet, Mark } from '../report/calendar.ts'
import { dayMs, parseDay } from '../schedule/civil.ts'
import { type DayRange, freezeInterval } from '../schedule/freeze.ts'
import { addMinutes, formatInstant, type Instant, plainDate } from '../schedule/instant.ts'
import { type Interval, overlaps } from '../schedule/interval.ts'
import { occurrences } from '../schedule/window.ts'
import { calendarWords } from '../words/calendar.ts'
import { inLang, type Lang } from '../words/lang.ts'
import { lifeWords } from '../words/life.ts'
import { timeWords } from '../words/time.ts'
import { marksOfCycle, marksOfRelease } from './calendar-marks.ts'
import type { Outlook, ReleaseOutlook } from './outlook.ts'
import { describeWindow } from './verdict-words.ts'

export type CalendarRequest = {
  /** `YYYY-MM`, one after the other. */
  readonly months: readonly string[]
  readonly days: DayRange
  /** On whose calendar the days are. */
  readonly zone: string
  /** Narrows windows and freezes as it narrows releases. */
  readonly class: string | undefined
  readonly product: string | undefined
  readonly lang: Lang
}

/** Work, notices, allowed windows and freezes of some months, day by day. */
export function calendarView(outlook: Outlook, request: CalendarRequest): CalendarView {
  const { zone, months, days, lang } = request
  const { now, cycles } = outlook
  const around = freezeInterval(days, zone)
  const marks = [
    ...outlook.releases.flatMap((item) => marksOfRelease(item, zone, lang)),
    ...cycles.flatMap((cycle) => marksOfCycle(cycle, zone, lang)),
  ]
    .filter(({ day }) => days.from <= day && day <= days.to)
    .sort((a, b) => (a.day === b.day ? compare(a.time, b.time) : compare(a.day, b.day)))
  const windows = windowsOf(outlook, around, request)
  const length = daysIn(days).size
  const isDaily = (window: DaySet) => window.days.size === length
  return {
    now: formatInstant(now, zone),
    zone,
    months,
    today: plainDate(now, zone),
    releases: releasesOf(marks, outlook, lang),
    windows: windows.filter((window) => !isDaily(window)),
    dailyWindows: windows.filter(isDaily).map(({ words }) => words),
    freezes: freezesOf(outlook, around, request),
    marks,
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function releasesOf(marks: readonly Mark[], outlook: Outlook, lang: Lang): CalendarView['releases'] {
  const byId = new Map(outlook.releases.map((item) => [item.release.id, item]))
  return [...new Set(marks.flatMap(({ release }) => release ?? []))].flatMap((id) => {
    const item = byId.get(id)
    if (!item) return []
    const { release: states, outcomeMissing } = lifeWords[lang]
    const state = states[item.life.state]
    const told = item.life.outcomeMissing ? outcomeMissing(state) : state
    return [{ id, title: inLang(item.release.data.title, lang) ?? id, state: told }]
  })
}

/** The windows that the policies of the shown releases have for their classes, each with whose it is. */
function windowsOf({ releases }: Outlook, around: Interval, request: CalendarRequest): readonly DaySet[] {
  const found = new Map<string, { readonly set: DaySet; readonly products: Set<string> }>()
  for (const { policy, release } of oneOfEach(releases)) {
    const classes = [...policy.classes.values()].filter(({ id }) => request.class === undefined || id === request.class)
    for (const window of classes.flatMap(({ windows }) => [...windows.require, ...windows.prefer])) {
      const elsewhere = release.zone === request.zone ? '' : ` ${release.zone}`
      const words = `${window.id}, ${describeWindow(window, request.lang)}${elsewhere}`
      const known = found.get(words) ?? { set: { id: window.id, words, days: new Set<string>() }, products: new Set() }
      const days = occurrences(window, release.zone, around)
        .filter(({ start }) => around.start <= start && start < around.end)
        .map(({ start }) => plainDate(start, request.zone))
      known.products.add(release.data.product ?? policy.id)
      found.set(words, { ...known, set: { ...known.set, days: new Set([...known.set.days, ...days]) } })
    }
  }
  return [...found.values()]
    .filter(({ set }) => set.days.size > 0)
    .map(({ set, products }) => ({ ...set, words: `${set.words} (${[...products].sort().join(', ')})` }))
}

/** One release of each policy, product and zone: windows hang on nothing else. */
function oneOfEach(releases: readonly ReleaseOutlook[]): readonly ReleaseOutlook[] {
  const keyOf = ({ policy, release }: ReleaseOutlook) => `${policy.id}\0${release.data.product}\0${release.zone}`
  const ordered = [...releases].sort((a, b) => compare(a.release.file, b.release.file))
  return [...new Map(ordered.map((item) => [keyOf(item), item])).values()]
}

function freezesOf({ releases }: Outlook, around: Interval, request: CalendarRequest): readonly DaySet[] {
  const [{ date }, { freezeSpan }] = [timeWords[request.lang], calendarWords[request.lang]]
  const all = new Map(releases.flatMap(({ policy }) => policy.freezes.map((freeze) => [freeze.id, freeze])))
  return [...all.values()]
    .filter(({ classes }) => request.class === undefined || !classes || classes.includes(request.class))
    .filter(({ products }) => request.product === undefined || !products || products.includes(request.product))
    .filter((freeze) => overlaps(freezeInterval(freeze, request.zone), around))
    .sort((a, b) => compare(a.from, b.from))
    .map(({ id, from, to, classes, products, reason }) => {
      const of = [...(products ?? []), ...(classes ?? [])]
      const whose = of.length === 0 ? '' : ` (${of.join(', ')})`
      const why = inLang(reason ?? {}, request.lang)
      return {
        id,
        words: `${freezeSpan(id, date(from), date(to))}${whose}${why === undefined ? '' : `: ${why}`}`,
        days: daysIn({ from, to }),
      }
    })
}

function daysIn({ from, to }: DayRange): ReadonlySet<string> {
  const [first = 0, last = -1] = [parseDay(from), parseDay(to)]
  const noon = (day: number) => addMinutes((day * dayMs) as Instant, 12 * 60)
  return new Set(Array.from({ length: last - first + 1 }, (_, index) => plainDate(noon(first + index), 'UTC')))
}
