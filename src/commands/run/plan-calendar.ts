import type { Input } from '#commands/command.ts'
import { type ExitCode, exit, UsageError } from '#exit.ts'
import { calendarText } from '#formats/calendar-text.ts'
import type { Host } from '#host.ts'
import { calendarView } from '#policy/calendar-view.ts'
import { choose, type Selection } from '#policy/selection.ts'
import { daysOf } from '#review/period.ts'
import { monthOf } from '#schedule/cycle.ts'
import { parseZone } from '#schedule/zone.ts'
import type { Survey } from '#survey.ts'
import { zoneOf } from './report-of.ts'
import { noteUnreadable } from './sound.ts'

/** `plan --calendar`: whole months, with everything in them, finished or not. */
export function showCalendar(host: Host, facts: Survey, selection: Selection, options: Input['options']): ExitCode {
  refuseOthers(options)
  const zone = zoneOfCalendar(facts, selection.product)
  const months = selection.months ?? [monthOf(host.now, zone)]
  const everything = { ...selection, months: undefined, all: true }
  const { shown } = choose(facts.outlook, everything)
  const days = daysOf({ id: '', months })
  const { lang } = host
  const view = calendarView(shown, { months, days, zone, class: selection.class, product: selection.product, lang })
  host.out(calendarText(view, { color: host.color, columns: host.columns, lang }))
  noteUnreadable(host, facts)
  return exit.ok
}

/** What has no place in a calendar. @throws UsageError */
function refuseOthers(options: Input['options']): void {
  if (options['format'] !== 'text')
    throw new UsageError(
      `--calendar is drawn for terminals and has no form ${options['format']}`,
      `leave out --calendar: plan --format ${options['format']} holds the same days`,
    )
  const narrowing = ['from', 'to', 'due'].find((name) => options[name] !== undefined)
  if (narrowing !== undefined)
    throw new UsageError(`--calendar shows whole months, not --${narrowing}`, 'choose them with --month or --quarter')
}

/** Of one product its own zone, else that of relctl.yaml. */
function zoneOfCalendar({ workspace }: Survey, product: string | undefined): string {
  const own = product === undefined ? undefined : workspace.config.products?.[product]?.timezone
  const parsed = own === undefined ? undefined : parseZone(own)
  return parsed?.ok ? parsed.zone : zoneOf(workspace)
}
