import { calendarText } from '#notices/calendar.ts'
import { openOwnTemplates } from '#notices/own-templates.ts'
import type { Outlook } from '#policy/outlook.ts'
import type { Survey } from '#survey.ts'

/** What a plan shows as a calendar file, named after who speaks. */
export function calendarOfPlan(shown: Outlook, { workspace, outlook }: Survey): string {
  const { config, templates } = workspace
  const { own } = openOwnTemplates(templates)
  const { brand, name } = config.organisation ?? {}
  return calendarText(shown.releases, { config, outlook, own }, brand ?? name?.en ?? 'relctl')
}
