import { sayMoment, sayShortMoment, sayShortWindow, sayWindow } from '../notices/clock-words.ts'
import type { Messages } from '../notices/messages.ts'
import { formatInstant, type Instant } from '../schedule/instant.ts'
import type { Interval } from '../schedule/interval.ts'
import type { PageTime } from './page.ts'

/** `22h00 – 23h30, thứ Bảy, ngày 05/12/2026 (giờ Việt Nam, GMT+7)` */
export function longTime(span: Interval, zone: string, messages: Messages): PageTime {
  if (span.start === span.end) return momentTime(span.start, zone, messages)
  return { text: sayWindow(span, zone, messages), ...machineTimes(span, zone) }
}

/** `22h00–23h30, thứ Bảy 05/12/2026 (GMT+7)` */
export function shortTime(span: Interval, zone: string, messages: Messages): PageTime {
  if (span.start === span.end)
    return { text: sayShortMoment(span.start, zone, messages), start: formatInstant(span.start, zone), end: null }
  return { text: sayShortWindow(span, zone, messages), ...machineTimes(span, zone) }
}

export function momentTime(instant: Instant, zone: string, messages: Messages): PageTime {
  return { text: sayMoment(instant, zone, messages), start: formatInstant(instant, zone), end: null }
}

function machineTimes({ start, end }: Interval, zone: string): Pick<PageTime, 'start' | 'end'> {
  return { start: formatInstant(start, zone), end: formatInstant(end, zone) }
}
