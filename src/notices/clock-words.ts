import { type Instant, type WallClock, wallClock } from '../schedule/instant.ts'
import type { Interval } from '../schedule/interval.ts'
import { type Messages, say } from './messages.ts'

/** `thứ Bảy`, `05/12/2026`, `22h00`: one instant as readers of a language write it. */
type Parts = { readonly weekday: string; readonly date: string; readonly time: string }

/** A span with its zone: one date when it stays within a day, both when it crosses midnight. */
export function sayWindow(span: Interval, zone: string, messages: Messages): string {
  return saySpan(span, zone, messages, 'time.span', 'time.crossing', sayZone(span, zone, messages))
}

/** The same for a subject line or a table, with nothing but the offset for a zone. */
export function sayShortWindow(span: Interval, zone: string, messages: Messages): string {
  return saySpan(span, zone, messages, 'time.shortSpan', 'time.shortCrossing', offsets(span, zone, messages))
}

export function sayMoment(instant: Instant, zone: string, messages: Messages): string {
  const { time, weekday, date } = partsOf(instant, zone, messages)
  return say(messages, 'time.moment', {
    time,
    weekday,
    date,
    zone: sayZone({ start: instant, end: instant }, zone, messages),
  })
}

export function sayShortMoment(instant: Instant, zone: string, messages: Messages): string {
  const { time, weekday, date } = partsOf(instant, zone, messages)
  return say(messages, 'time.shortMoment', { time, weekday, date, zone: offsetOf(wallClock(instant, zone)) })
}

/** `giờ Việt Nam, GMT+7`. Places without a name of their own in the language are named by their city. */
export function sayZone(span: Interval, zone: string, messages: Messages): string {
  const known = messages.texts.has(`zones.${zone}`)
  const city = zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ')
  const name = known ? say(messages, `zones.${zone}`) : say(messages, 'zone.city', { city })
  return say(messages, 'zone.named', { name, offset: offsets(span, zone, messages) })
}

/** `05/12/2026`. @param day `2026-12-05` */
export function sayDay(day: string, messages: Messages): string {
  const [year = '', month, date] = day.split('-')
  return dateOf({ year: Number(year), month: Number(month), day: Number(date) }, messages)
}

/** `tháng 12/2026`. @param month `2026-12` */
export function sayMonth(month: string, messages: Messages): string {
  const name = say(messages, `months.${Number(month.slice(5))}`)
  return say(messages, 'date.month', { month: name, year: month.slice(0, 4) })
}

function saySpan(
  { start, end }: Interval,
  zone: string,
  messages: Messages,
  within: string,
  across: string,
  zoneName: string,
): string {
  const from = partsOf(start, zone, messages)
  const to = partsOf(end, zone, messages)
  if (from.date === to.date) {
    return say(messages, within, {
      start: from.time,
      end: to.time,
      weekday: from.weekday,
      date: from.date,
      zone: zoneName,
    })
  }
  return say(messages, across, {
    start: from.time,
    startWeekday: from.weekday,
    startDate: from.date,
    end: to.time,
    endWeekday: to.weekday,
    endDate: to.date,
    zone: zoneName,
  })
}

/** `22h00` */
export function sayClock(instant: Instant, zone: string, messages: Messages): string {
  const { hour, minute } = wallClock(instant, zone)
  return say(messages, 'time.clock', { hour: two(hour), minute: two(minute) })
}

function partsOf(instant: Instant, zone: string, messages: Messages): Parts {
  const clock = wallClock(instant, zone)
  return {
    weekday: say(messages, `weekdays.${clock.weekday}`),
    date: dateOf(clock, messages),
    time: sayClock(instant, zone, messages),
  }
}

function dateOf({ year, month, day }: Pick<WallClock, 'year' | 'month' | 'day'>, messages: Messages): string {
  return say(messages, 'date.full', {
    day: String(day).padStart(Number(say(messages, 'date.digits')), '0'),
    month: say(messages, `months.${month}`),
    year,
  })
}

/** The offset, or both when the clocks change during the span. */
function offsets({ start, end }: Interval, zone: string, messages: Messages): string {
  const from = offsetOf(wallClock(start, zone))
  const to = offsetOf(wallClock(end, zone))
  return from === to ? from : say(messages, 'zone.shift', { from, to })
}

function offsetOf({ offsetMinutes }: WallClock): string {
  const size = Math.abs(offsetMinutes)
  const minutes = size % 60 === 0 ? '' : `:${two(size % 60)}`
  return `GMT${offsetMinutes < 0 ? '-' : '+'}${Math.floor(size / 60)}${minutes}`
}

function two(value: number): string {
  return String(value).padStart(2, '0')
}
