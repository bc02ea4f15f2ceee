import type { NoticeKind } from '../generated/types/common.ts'
import type { ReleaseOutlook } from '../policy/outlook.ts'
import type { Records } from './desk.ts'
import { openMessages } from './locale.ts'
import { openRenderer } from './render.ts'
import { houseOf } from './subject.ts'
import { noticeView } from './view.ts'
import { icsEvent } from './writers/ics.ts'
import { type IcsEvent, icsText } from './writers/ics-calendar.ts'

/**
 * The windows of releases as a calendar to subscribe to, each told as the public may read it, in the leading language
 * of its product. Work that was called off stays in it as cancelled, so that it goes from calendars that have it.
 * A release that has no window, or whose texts are incomplete, is left out.
 */
export function calendarText(releases: readonly ReleaseOutlook[], records: Records, name: string): string {
  return icsText({ method: undefined, name, events: releases.flatMap((release) => eventsOf(release, records)) })
}

function eventsOf(outlook: ReleaseOutlook, { config, outlook: { now }, own }: Records): readonly IcsEvent[] {
  const house = houseOf(config, outlook.release.data.product, outlook.policy.locales)
  const messages = openMessages(house.locales[0] ?? 'en', own)
  if (!messages.ok) return []
  const address = { audience: 'website', channel: 'calendar', messages: messages.value } as const
  const view = noticeView({ ...address, outlook, house, kind: kindOf(outlook), step: undefined, now })
  if (!view.ok) return []
  const text = openRenderer(own).render(view.value, 'txt', { messages: messages.value, house })
  const description = text.ok ? text.value.text.trim() : ''
  return view.value.calendar.map((event) => icsEvent(event, view.value, house, description))
}

function kindOf({ life: { state } }: ReleaseOutlook): NoticeKind {
  return state === 'cancelled' || state === 'postponed' ? state : 'announcement'
}
