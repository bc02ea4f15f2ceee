import type { Lang } from '../words/lang.ts'
import { timeWords } from '../words/time.ts'
import { twoDigits, type Weekday } from './civil.ts'
import { splitMinutes } from './duration.ts'
import { type Instant, minutesBetween, plainDate, wallClock } from './instant.ts'
import { formatTimeOfDay } from './time-of-day.ts'

/** An instant for people at a terminal: `Sat 2026-12-05 22:00`. The zone is named once, elsewhere. */
export function sayInstant(instant: Instant, zone: string, lang: Lang = 'en'): string {
  return `${sayDay(instant, zone, lang)} ${sayTime(instant, zone)}`
}

/** `Sat 2026-12-05` */
export function sayDay(instant: Instant, zone: string, lang: Lang = 'en'): string {
  return `${sayWeekday(wallClock(instant, zone).weekday, lang)} ${timeWords[lang].date(plainDate(instant, zone))}`
}

/** `Sat` */
export function sayWeekday(weekday: Weekday, lang: Lang = 'en'): string {
  return timeWords[lang].weekday[weekday]
}

/** `22:00` */
export function sayTime(instant: Instant, zone: string): string {
  const { hour, minute } = wallClock(instant, zone)
  return formatTimeOfDay(hour * 60 + minute)
}

type Span = { readonly start: Instant; readonly end: Instant }

/** A span in one zone; the second date only when it is another day: `Sat 2026-12-05 22:00 – 23:30`. */
export function saySpan(span: Span, zone: string, lang: Lang = 'en'): string {
  return `${sayDay(span.start, zone, lang)} ${sayTimes(span, zone, lang)}`
}

/** The same without its first day: `22:00 – 23:30`. */
export function sayTimes({ start, end }: Span, zone: string, lang: Lang = 'en'): string {
  const sameDay = plainDate(start, zone) === plainDate(end, zone)
  return `${sayTime(start, zone)} – ${sameDay ? sayTime(end, zone) : sayInstant(end, zone, lang)}`
}

/** Minutes in words: `90` is `1 h 30 min`, `2880` is `2 d`. */
export function sayMinutes(minutes: number, lang: Lang = 'en'): string {
  const { units } = timeWords[lang]
  const split = splitMinutes(Math.round(minutes))
  const parts = [
    [split.days, units.days],
    [split.hours, units.hours],
    [split.minutes, units.minutes],
  ] as const
  const words = parts.filter(([count]) => count > 0).map(([count, unit]) => `${count} ${unit}`)
  return words.length > 0 ? words.slice(0, 2).join(' ') : `0 ${units.minutes}`
}

/** How far an instant is from now: `in 3 d 5 h`, `2 h ago`, `now`. */
export function sayRelative(instant: Instant, now: Instant, lang: Lang = 'en'): string {
  const minutes = Math.round(minutesBetween(now, instant))
  const words = timeWords[lang]
  if (minutes === 0) return words.now
  return minutes > 0 ? words.ahead(sayDistance(minutes, lang)) : words.ago(sayDistance(-minutes, lang))
}

/** A text without what `sayRelative` puts into it, so that texts of different moments can be compared. */
export function withoutRelative(text: string): string {
  return text.replace(
    /\bin \d+ (?:d|h|min)\b(?: \d+ (?:h|min)\b)?|\b\d+ (?:d|h|min)(?: \d+ (?:h|min))? ago\b|\bnow\b/g,
    '',
  )
}

/** From ten days on, hours say nothing any more. */
function sayDistance(minutes: number, lang: Lang): string {
  return minutes < 14_400 ? sayMinutes(minutes, lang) : `${Math.floor(minutes / 1440)} ${timeWords[lang].units.days}`
}

/** The offset of a zone at an instant: `GMT+7`, `GMT+5:45`, `GMT`. */
export function sayOffset(instant: Instant, zone: string): string {
  const { offsetMinutes } = wallClock(instant, zone)
  if (offsetMinutes === 0) return 'GMT'
  const size = Math.abs(offsetMinutes)
  const minutes = size % 60 === 0 ? '' : `:${twoDigits(size % 60)}`
  return `GMT${offsetMinutes > 0 ? '+' : '-'}${Math.floor(size / 60)}${minutes}`
}
