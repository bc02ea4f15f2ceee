import type { When } from '../generated/types/notice-view.ts'
import { formatInstant, minutesBetween } from '../schedule/instant.ts'
import type { Interval } from '../schedule/interval.ts'
import { sayShortWindow, sayWindow, sayZone } from './clock-words.ts'
import type { Messages } from './messages.ts'
import { sayDuration } from './words.ts'

/** A span ready to be printed. @param several it only surrounds several windows, so that its length means nothing */
export function whenOf(span: Interval, zone: string, messages: Messages, several = false): When {
  return {
    text: sayWindow(span, zone, messages),
    short: sayShortWindow(span, zone, messages),
    start: formatInstant(span.start, zone),
    end: formatInstant(span.end, zone),
    zone,
    zoneName: sayZone(span, zone, messages),
    duration: several ? null : sayDuration(minutesBetween(span.start, span.end), messages),
  }
}
