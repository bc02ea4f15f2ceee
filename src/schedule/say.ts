import { twoDigits, type Weekday } from './civil.ts'
import { splitMinutes } from './duration.ts'
import { type Instant, minutesBetween, plainDate, wallClock } from './instant.ts'
import { formatTimeOfDay } from './time-of-day.ts'

/** An instant for people at a terminal: `Sat 2026-12-05 22:00`. The zone is named once, elsewhere. */
export function sayInstant(instant: Instant, zone: string): string {
  return `${sayDay(instant, zone)} ${sayTime(instant, zone)}`
}

/** `Sat 2026-12-05` */
export function sayDay(instant: Instant, zone: string): string {
  return `${sayWeekday(wallClock(instant, zone).weekday)} ${plainDate(instant, zone)}`
}

/** `Sat` */
export function sayWeekday(weekday: Weekday): string {
  return weekday.charAt(0).toUpperCase() + weekday.slice(1)
}

const monthNames = 'January February March April May June July August September October November December'.split(' ')

/** `December 2026` for the month `2026-12`. */
export function sayMonth(month: string): string {
  return `${monthNames[Number(month.slice(5)) - 1]} ${month.slice(0, 4)}`
}

/** `22:00` */
export function sayTime(instant: Instant, zone: string): string {
  const { hour, minute } = wallClock(instant, zone)
  return formatTimeOfDay(hour * 60 + minute)
}

/** A span in one zone; the second date only when it is another day: `Sat 2026-12-05 22:00 – 23:30`. */
export function saySpan(span: { readonly start: Instant; readonly end: Instant }, zone: string): string {
  const sameDay = sayDay(span.start, zone) === sayDay(span.end, zone)
  return `${sayInstant(span.start, zone)} – ${sameDay ? sayTime(span.end, zone) : sayInstant(span.end, zone)}`
}

/** Minutes in words: `90` is `1 h 30 min`, `2880` is `2 d`. */
export function sayMinutes(minutes: number): string {
  const split = splitMinutes(Math.round(minutes))
  const parts = [
    [split.days, 'd'],
    [split.hours, 'h'],
    [split.minutes, 'min'],
  ] as const
  const words = parts.filter(([count]) => count > 0).map(([count, unit]) => `${count} ${unit}`)
  return words.length > 0 ? words.slice(0, 2).join(' ') : '0 min'
}

/** How far an instant is from now: `in 3 d 5 h`, `2 h ago`, `now`. */
export function sayRelative(instant: Instant, now: Instant): string {
  const minutes = Math.round(minutesBetween(now, instant))
  if (minutes === 0) return 'now'
  return minutes > 0 ? `in ${sayDistance(minutes)}` : `${sayDistance(-minutes)} ago`
}

/** A text without what `sayRelative` puts into it, so that texts of different moments can be compared. */
export function withoutRelative(text: string): string {
  return text.replace(
    /\bin \d+ (?:d|h|min)\b(?: \d+ (?:h|min)\b)?|\b\d+ (?:d|h|min)(?: \d+ (?:h|min))? ago\b|\bnow\b/g,
    '',
  )
}

/** From ten days on, hours say nothing any more. */
function sayDistance(minutes: number): string {
  return minutes < 14_400 ? sayMinutes(minutes) : `${Math.floor(minutes / 1440)} d`
}

/** The offset of a zone at an instant: `GMT+7`, `GMT+5:45`, `GMT`. */
export function sayOffset(instant: Instant, zone: string): string {
  const { offsetMinutes } = wallClock(instant, zone)
  if (offsetMinutes === 0) return 'GMT'
  const size = Math.abs(offsetMinutes)
  const minutes = size % 60 === 0 ? '' : `:${twoDigits(size % 60)}`
  return `GMT${offsetMinutes > 0 ? '+' : '-'}${Math.floor(size / 60)}${minutes}`
}
