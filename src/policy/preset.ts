import { calendars } from '../generated/calendars.ts'
import { policies } from '../generated/policies.ts'
import type { Policy as PolicyFile } from '../generated/types/policy.ts'
import type { HolidayCalendar } from '../schedule/calendar.ts'
import type { Layer } from './policy.ts'

/** The presets of `policies/`, embedded at build time. */
export const presetIds: readonly string[] = Object.keys(policies).sort()

export function preset(id: string): Layer | undefined {
  return Object.hasOwn(policies, id) ? { id, data: policies[id] as PolicyFile, file: undefined } : undefined
}

/** Every known year of one country. */
export function holidays(country: string): readonly HolidayCalendar[] {
  return Object.values(calendars as Readonly<Record<string, HolidayCalendar>>).filter(
    (calendar) => calendar.country === country,
  )
}
