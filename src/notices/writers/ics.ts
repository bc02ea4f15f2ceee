import type { CalendarEvent, NoticeView } from '#generated/types/notice-view.ts'
import { failed } from '#notices/problem.ts'
import { senderOf } from '#notices/sender.ts'
import type { House } from '#notices/subject.ts'
import { type IcsEvent, icsText } from './ics-calendar.ts'
import type { Writer } from './writer.ts'

/**
 * The notice as a calendar file: an event for each window, to be added, changed or cancelled. A receiver knows each by
 * its UID, and takes the one of the highest SEQUENCE.
 */
export const ics: Writer = (view, { house, also }) => {
  if (view.calendar.length === 0) {
    const message = `${view.release ?? view.id}: a ${view.kind} notice changes nothing in calendars`
    return failed({ code: 'no-event', message, hint: 'use another channel for it' })
  }
  const description = also('txt')
  if (!description.ok) return description
  return { ok: true, value: icsFile(view, house, description.value).text }
}

/** The file of a notice, and the method that a mail must state when it carries it. */
export function icsFile(view: NoticeView, house: House, text: string) {
  const events = view.calendar.map((event, index) => icsEvent(event, view, house, rowText(view, index) ?? text.trim()))
  const isPublished = (house.channels.calendar?.method ?? 'publish') === 'publish' && events.every(hasOrganiser)
  const isOff = events.every(({ status }) => status === 'cancelled')
  const method = isPublished ? (isOff ? 'CANCEL' : 'PUBLISH') : undefined
  return { method, text: icsText({ method, name: undefined, events }) }
}

/** One entry of a view as an event. @param description what calendars show below its title */
export function icsEvent(event: CalendarEvent, view: NoticeView, house: House, description: string): IcsEvent {
  const { address, domain } = senderOf(house)
  const { alarms = ['24h', '30m'] } = house.channels.calendar ?? {}
  return {
    uid: domain === undefined ? event.id : `${event.id}@${domain}`,
    sequence: event.sequence,
    status: event.status,
    recorded: view.recorded,
    start: event.when.start,
    end: event.when.end,
    locale: view.locale,
    summary: view.brand === null ? event.title : `[${view.brand}] ${event.title}`,
    description,
    categories: view.class === null ? [] : [view.class.name],
    url: view.links[0]?.url,
    organiser: address === undefined ? undefined : { name: view.text.signature, address },
    alarms,
    extra: maintnote(event, view, house),
  }
}

/** PUBLISH and CANCEL must say who organises (RFC 5546); without anybody the file tells by its STATUS alone. */
function hasOrganiser({ organiser }: IcsEvent): boolean {
  return organiser !== undefined
}

/** In the plan of a month each event has words of its own. */
function rowText({ plan }: NoticeView, index: number): string | undefined {
  const row = plan?.upgrades[index]
  return row && [row.modules, row.impact, row.action].filter((text) => text !== null).join('\n')
}

/** What tools of network operators read (MAINTNOTE); an unknown impact counts as an outage there. */
function maintnote({ id, status }: CalendarEvent, view: NoticeView, house: House): IcsEvent['extra'] {
  const settings = house.channels.calendar?.maintnote
  if (!settings) return []
  const { domain } = senderOf(house)
  const objects = view.modules.length > 0 ? view.modules.map((module) => module.id) : [view.product?.id ?? id]
  const values = {
    PROVIDER: domain ?? view.brand ?? view.text.signature,
    ACCOUNT: settings.account,
    'MAINTENANCE-ID': id,
    IMPACT: impacts[view.impact?.level ?? 'outage'],
    STATUS: status === 'cancelled' ? 'CANCELLED' : running.includes(view.kind) ? 'IN-PROCESS' : 'CONFIRMED',
  }
  return [
    ...Object.entries(values).map(([name, value]) => [`X-MAINTNOTE-${name}`, value] as const),
    ...objects.map((object) => ['X-MAINTNOTE-OBJECT-ID', object] as const),
  ]
}

const running: readonly NoticeView['kind'][] = ['in-progress', 'extended']

const impacts = {
  none: 'NO-IMPACT',
  'reduced-redundancy': 'REDUCED-REDUNDANCY',
  degraded: 'DEGRADED',
  'read-only': 'DEGRADED',
  outage: 'OUTAGE',
} as const
