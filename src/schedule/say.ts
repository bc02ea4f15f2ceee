import { type Instant, minutesBetween, wallClock } from './instant.ts'

/** An instant for people at a terminal: `Sat 2026-12-05 22:00`. The zone is named once, elsewhere. */
export function sayInstant(instant: Instant, zone: string): string {
  return `${sayDay(instant, zone)} ${sayTime(instant, zone)}`
}

/** `Sat 2026-12-05` */
export function sayDay(instant: Instant, zone: string): string {
  const { year, month, day, weekday } = wallClock(instant, zone)
  return `${weekday.charAt(0).toUpperCase()}${weekday.slice(1)} ${year}-${pad(month)}-${pad(day)}`
}

/** `22:00` */
export function sayTime(instant: Instant, zone: string): string {
  const { hour, minute } = wallClock(instant, zone)
  return `${pad(hour)}:${pad(minute)}`
}

/** A span in one zone; the second date only when it is another day: `Sat 2026-12-05 22:00 – 23:30`. */
export function saySpan(span: { readonly start: Instant; readonly end: Instant }, zone: string): string {
  const sameDay = sayDay(span.start, zone) === sayDay(span.end, zone)
  return `${sayInstant(span.start, zone)} – ${sameDay ? sayTime(span.end, zone) : sayInstant(span.end, zone)}`
}

/** Minutes in words: `90` is `1 h 30 min`, `2880` is `2 d`. */
export function sayMinutes(minutes: number): string {
  const whole = Math.round(minutes)
  const parts = [
    [Math.floor(whole / 1440), 'd'],
    [Math.floor((whole % 1440) / 60), 'h'],
    [whole % 60, 'min'],
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

/** From ten days on, hours say nothing any more. */
function sayDistance(minutes: number): string {
  return minutes < 14_400 ? sayMinutes(minutes) : `${Math.floor(minutes / 1440)} d`
}

/** The offset of a zone at an instant: `GMT+7`, `GMT+5:45`, `GMT`. */
export function sayOffset(instant: Instant, zone: string): string {
  const { offsetMinutes } = wallClock(instant, zone)
  if (offsetMinutes === 0) return 'GMT'
  const size = Math.abs(offsetMinutes)
  const minutes = size % 60 === 0 ? '' : `:${pad(size % 60)}`
  return `GMT${offsetMinutes > 0 ? '+' : '-'}${Math.floor(size / 60)}${minutes}`
}

function pad(value: number): string {
  return String(value).padStart(2, '0')
}
