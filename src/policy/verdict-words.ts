import { andWords } from '../manifest/suggest.ts'
import { minutesBetween } from '../schedule/instant.ts'
import { sayInstant, sayMinutes, saySpan, sayTime, sayWeekday } from '../schedule/say.ts'
import type { WeekOfMonth } from '../schedule/window.ts'
import type { Lang } from '../words/lang.ts'
import { promiseWords } from '../words/promises.ts'
import { timeWords } from '../words/time.ts'
import type { PolicyWindow } from './policy.ts'
import type { Verdict } from './verdict.ts'

/** What the policy says about a work window, in words: `inside weekend-night (Sat 18:00 – Sun 06:00)`. */
export function describeVerdict(verdict: Verdict, zone: string, lang: Lang = 'en'): string {
  const words = promiseWords[lang].verdict
  const { freeze, judged, window } = verdict
  if (freeze) {
    const { date } = timeWords[lang]
    return words.freeze(freeze.id, date(freeze.from), date(freeze.to))
  }
  if (!judged) return words.unasked
  const name = judged.window ?? verdict.windows.map(({ id }) => id).join(` ${promiseWords[lang].or} `)
  if (judged.inside) return words.inside(name) + words.open(saySpan(judged.occurrence, zone, lang))
  const wanted = verdict.level === 'require' ? '' : words.preferred
  const { occurrence } = judged
  if (!occurrence) return words.outside(describeWindows(verdict.windows, lang)) + wanted
  const [before, after] = [minutesBetween(window.start, occurrence.start), minutesBetween(occurrence.end, window.end)]
  const early = words.early(sayMinutes(before, lang), name, sayTime(occurrence.start, zone))
  const late = words.late(sayMinutes(after, lang), name, sayInstant(occurrence.end, zone, lang))
  const both = `${early} ${promiseWords[lang].and} ${late}`
  const miss = { 'starts-early': early, 'ends-late': late, both, 'no-occurrence': '' }[judged.verdict]
  return `${miss}${wanted}`
}

/** Allowed windows in words: `weekend-night (Sat, Sun 18:00 – 06:00)`. */
export function describeWindows(windows: readonly PolicyWindow[], lang: Lang = 'en'): string {
  const each = windows.map((window) => `${window.id} (${describeWindow(window, lang)})`)
  return each.join(` ${promiseWords[lang].or} `)
}

/** `Sat, Sun 18:00 – 06:00` */
export function describeWindow({ days, from, to, weeks }: PolicyWindow, lang: Lang = 'en'): string {
  const { everyDay, ofTheMonth } = promiseWords[lang]
  const names = days.length === 7 ? everyDay : days.map((day) => sayWeekday(day, lang)).join(', ')
  const which = weeks ? `, ${ofTheMonth(sayWeeks(weeks, lang))}` : ''
  return `${names} ${from} – ${to}${which}`
}

/** `first and last` */
function sayWeeks(weeks: readonly WeekOfMonth[], lang: Lang): string {
  const words = promiseWords[lang]
  return andWords(
    weeks.map((week) => words.weeks[week]),
    words.and,
  )
}
