import type { Input } from '#commands/command.ts'
import { type ExitCode, exit } from '#exit.ts'
import { type ReportFormatName, reportFormats } from '#formats/report-formats.ts'
import type { Host } from '#host.ts'
import { periodOf } from '#review/period.ts'
import { reportOutput } from '#review/report-output.ts'
import { monthOf } from '#schedule/cycle.ts'
import { survey } from '#survey.ts'
import { readClass, readPeriod, readProduct } from './period-options.ts'
import { zoneOf } from './report-of.ts'
import { noteUnreadable, requireSound } from './sound.ts'

export async function run(host: Host, { options }: Input): Promise<ExitCode> {
  const facts = await survey(host, { config: options['config']?.toString() })
  await requireSound(host, facts)
  const zone = zoneOf(facts.workspace)
  const period = periodOf(readPeriod(options) ?? monthOf(host.now, zone))
  const filter = { product: readProduct(options, facts), class: readClass(options, facts) }
  const name = options['format'] as ReportFormatName
  const lang = name === 'text' ? host.lang : 'en'
  const format = await reportFormats[name]()
  const output = reportOutput(facts.outlook, { period, filter, zone, lang, tzdata: host.tzdata })
  host.out(format(output, { color: host.color, columns: host.columns, lang }))
  noteUnreadable(host, facts)
  return exit.ok
}
