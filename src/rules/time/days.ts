import type { HolidayCalendar } from '#generated/types/calendar.ts'
import type { Freeze } from '#generated/types/common.ts'
import type { OwnFile } from '#policy/library.ts'
import type { Path, Place } from '#report/finding.ts'
import { configuration } from '#rules/configuration.ts'
import { ownFiles } from '#rules/policy/own-policies.ts'
import type { Facts } from '#rules/rule.ts'
import type { Manifest } from '#workspace.ts'

/** A calendar day that a file names, and where. */
export type WrittenDay = { readonly given: string; readonly place: Place }

/** Every `YYYY-MM-DD` in the files of the repository. */
export function writtenDays(facts: Facts): readonly WrittenDay[] {
  const { file = '', data } = configuration(facts) ?? {}
  return [
    ...freezeDays(data?.freezes, file),
    ...ownFiles(facts).flatMap((own) => freezeDays(own.data.freezes, own.file)),
    ...facts.workspace.calendars.flatMap(holidays),
    ...facts.workspace.manifests.flatMap(manifestDays),
  ]
}

function freezeDays(freezes: readonly Freeze[] | undefined, file: string): readonly WrittenDay[] {
  return (freezes ?? []).flatMap((freeze, index) => [
    ...day(freeze.from, file, ['freezes', index, 'from']),
    ...day(freeze.to, file, ['freezes', index, 'to']),
  ])
}

function holidays({ source, schema }: OwnFile): readonly WrittenDay[] {
  const calendar = schema.length === 0 ? (source.data as HolidayCalendar | undefined) : undefined
  return (calendar?.days ?? []).flatMap(({ date }, index) => day(date, source.file, ['days', index, 'date']))
}

function manifestDays({ source, data }: Manifest): readonly WrittenDay[] {
  const steps = data?.project?.steps ?? []
  return [
    ...steps.flatMap(({ due }, index) => day(due, source.file, ['project', 'steps', index, 'due'])),
    ...day(data?.warranty?.until, source.file, ['warranty', 'until']),
  ]
}

function day(given: string | undefined, file: string, path: Path): readonly WrittenDay[] {
  return given === undefined ? [] : [{ given, place: { file, path, at: 'value' } }]
}
