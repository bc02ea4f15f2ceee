import { andWords } from '../manifest/suggest.ts'
import { minutesBetween } from '../schedule/instant.ts'
import { sayInstant, sayMinutes, saySpan, sayTime, sayWeekday } from '../schedule/say.ts'
import type { WeekOfMonth } from '../schedule/window.ts'
import type { PolicyWindow } from './policy.ts'
import type { Verdict } from './verdict.ts'

/** What the policy says about a work window, in words: `inside weekend-night (Sat 18:00 – Sun 06:00)`. */
export function describeVerdict(verdict: Verdict, zone: string): string {
  const { freeze, judged, window } = verdict
  if (freeze) return `in freeze ${freeze.id}, ${freeze.from} to ${freeze.to}`
  if (!judged) return 'the policy asks for no special hours'
  const name = judged.window ?? verdict.windows.map(({ id }) => id).join(' or ')
  if (judged.inside) return `inside ${name}, open ${saySpan(judged.occurrence, zone)}`
  const wanted = verdict.level === 'require' ? '' : ' (preferred, not required)'
  const { occurrence } = judged
  if (!occurrence) return `outside ${describeWindows(verdict.windows)}${wanted}`
  const early = `starts ${sayMinutes(minutesBetween(window.start, occurrence.start))} before ${name} opens at ${sayTime(occurrence.start, zone)}`
  const late = `ends ${sayMinutes(minutesBetween(occurrence.end, window.end))} after ${name} closes at ${sayInstant(occurrence.end, zone)}`
  const miss = { 'starts-early': early, 'ends-late': late, both: `${early} and ${late}`, 'no-occurrence': '' }[
    judged.verdict
  ]
  return `${miss}${wanted}`
}

/** Allowed windows in words: `weekend-night (Sat, Sun 18:00 – 06:00)`. */
export function describeWindows(windows: readonly PolicyWindow[]): string {
  return windows.map((window) => `${window.id} (${describeWindow(window)})`).join(' or ')
}

/** `Sat, Sun 18:00 – 06:00` */
export function describeWindow({ days, from, to, weeks }: PolicyWindow): string {
  const names = days.length === 7 ? 'every day' : days.map(sayWeekday).join(', ')
  const which = weeks ? `, ${sayWeeks(weeks)} of the month` : ''
  return `${names} ${from} – ${to}${which}`
}

const ordinals = { 1: 'first', 2: 'second', 3: 'third', 4: 'fourth', 5: 'fifth', last: 'last' } as const

/** `first and last` */
function sayWeeks(weeks: readonly WeekOfMonth[]): string {
  return andWords(weeks.map((week) => ordinals[week]))
}
