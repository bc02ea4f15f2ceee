import type { Input } from '#commands/command.ts'
import { type ExitCode, exit } from '#exit.ts'
import { type PlanFormatName, planFormats } from '#formats/plan-formats.ts'
import type { Host } from '#host.ts'
import { planOutput } from '#policy/plan-output.ts'
import { choose } from '#policy/selection.ts'
import { survey } from '#survey.ts'
import { showCalendar } from './plan-calendar.ts'
import { readSelection } from './plan-options.ts'
import { zoneOf } from './report-of.ts'
import { noteUnreadable, requireSound } from './sound.ts'

export async function run(host: Host, { args, options }: Input): Promise<ExitCode> {
  const facts = await survey(host, { config: options['config']?.toString() })
  await requireSound(host, facts)
  const zone = zoneOf(facts.workspace)
  const selection = readSelection(args, options, facts, zone)
  if (options['calendar'] === true) return showCalendar(host, facts, selection, options)
  const { shown, hidden } = choose(facts.outlook, selection)
  if (options['format'] === 'ics') {
    const { calendarOfPlan } = await import('./plan-ics.ts')
    host.out(calendarOfPlan(shown, facts))
  } else {
    const name = options['format'] as PlanFormatName
    const format = await planFormats[name]()
    const { color, columns } = host
    const lang = name === 'text' ? host.lang : 'en'
    host.out(format(planOutput(shown, zone, host.tzdata, lang), { color, columns, lang }))
  }
  noteUnreadable(host, facts)
  if (hidden > 0)
    host.err(
      `note: ${hidden === 1 ? '1 finished release is' : `${hidden} finished releases are`} hidden; --all shows them\n`,
    )
  return exit.ok
}
