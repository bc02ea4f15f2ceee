import { escapeText, fold, line, quoted, textLine, utc } from './ics-lines.ts'

/** One event of a calendar file, all of it plain data. Times are RFC 3339. */
export type IcsEvent = {
  readonly uid: string
  readonly sequence: number
  readonly status: 'confirmed' | 'cancelled'
  /** When what it says was put on record. */
  readonly recorded: string
  readonly start: string
  readonly end: string
  readonly locale: string
  readonly summary: string
  readonly description: string
  readonly categories: readonly string[]
  readonly url: string | undefined
  readonly organiser: { readonly name: string; readonly address: string } | undefined
  /** Times before the start, `24h` or `30m`. */
  readonly alarms: readonly string[]
  /** Values of further properties by name, such as those of MAINTNOTE. */
  readonly extra: readonly (readonly [name: string, value: string])[]
}

type Head = {
  /** What a receiver is to do; undefined for calendars that are subscribed to. */
  readonly method: 'PUBLISH' | 'CANCEL' | undefined
  /** Name of a calendar that is subscribed to. */
  readonly name: string | undefined
}

export type IcsCalendar = Head & { readonly events: readonly IcsEvent[] }

/** A calendar file (RFC 5545). Times are in UTC, which needs no description of a zone and is the same everywhere. */
export function icsText({ events, ...head }: IcsCalendar): string {
  return calendarText(head, events.map(eventText))
}

/** A calendar file of events that are text already, because several calendars hold them. */
export function calendarText({ method, name }: Head, events: readonly string[]): string {
  const opening = fold([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//relctl//relctl//EN',
    'CALSCALE:GREGORIAN',
    ...(method === undefined ? [] : [line('METHOD', method)]),
    ...(name === undefined ? [] : subscription(name)),
  ])
  return `${opening}${events.join('')}${fold(['END:VCALENDAR'])}`
}

/** What a client that subscribes wants to know, in the words of RFC 7986 and in those that older clients read. */
function subscription(name: string): readonly string[] {
  return [
    textLine('NAME', name),
    textLine('X-WR-CALNAME', name),
    'REFRESH-INTERVAL;VALUE=DURATION:PT1H',
    'X-PUBLISHED-TTL:PT1H',
  ]
}

/** An event as it stands in a calendar file. */
export function eventText(event: IcsEvent): string {
  const { organiser, categories, url, status, extra } = event
  return fold([
    'BEGIN:VEVENT',
    textLine('UID', event.uid),
    line('SEQUENCE', String(event.sequence)),
    line('DTSTAMP', utc(event.recorded)),
    line('LAST-MODIFIED', utc(event.recorded)),
    line('DTSTART', utc(event.start)),
    line('DTEND', utc(event.end)),
    textLine(`SUMMARY;LANGUAGE=${event.locale}`, event.summary),
    ...(event.description === '' ? [] : [textLine(`DESCRIPTION;LANGUAGE=${event.locale}`, event.description)]),
    ...(categories.length === 0 ? [] : [line('CATEGORIES', categories.map(escapeText).join(','))]),
    ...(url === undefined ? [] : [line('URL', url)]),
    ...(organiser === undefined ? [] : [line(`ORGANIZER;CN=${quoted(organiser.name)}`, `mailto:${organiser.address}`)]),
    line('STATUS', status === 'cancelled' ? 'CANCELLED' : 'CONFIRMED'),
    'TRANSP:TRANSPARENT',
    'CLASS:PUBLIC',
    ...extra.map(([name, value]) => textLine(name, value)),
    ...(status === 'cancelled' ? [] : event.alarms.flatMap((before) => alarmLines(before, event.summary))),
    'END:VEVENT',
  ])
}

/** Hours and minutes are elapsed time; a day (`-P1D`) would be another span where clocks change. */
function alarmLines(before: string, summary: string): readonly string[] {
  return [
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    textLine('DESCRIPTION', summary),
    line('TRIGGER', `-PT${before.toUpperCase()}`),
    'END:VALARM',
  ]
}
