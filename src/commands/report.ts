import { reportFormats } from '../formats/report-formats.ts'
import type { Command } from './command.ts'

export const report: Command = {
  name: 'report',
  args: [],
  summary: 'show how the promises of a month or a quarter were kept',
  details:
    'A release belongs to the month in which its work window starts; notices, duties, issues and training count on their own day. Each figure stands beside that of the period before and names the releases it counts. docs/report.md defines every figure. The exit code is never 1: a report tells, check judges.',
  options: [
    { flags: '--month <month>', summary: 'the month, such as 2026-10 (default: the month of now)' },
    { flags: '--quarter <quarter>', summary: 'a quarter instead, such as 2026-Q4' },
    { flags: '--class <class>', summary: 'only releases of one class' },
    { flags: '--product <product>', summary: 'only releases of one product' },
    { flags: '--format <name>', summary: 'how to print', choices: Object.keys(reportFormats), default: 'text' },
  ],
  examples: [
    { run: 'relctl report --month 2026-10', does: 'look back on October' },
    { run: 'relctl report --quarter 2026-Q4 --product saypro', does: 'review a programme as a whole' },
    { run: 'relctl report --month 2026-10 --format html', does: 'make a page to read, send or print' },
  ],
  load: async () => (await import('./run/report.ts')).run,
}
