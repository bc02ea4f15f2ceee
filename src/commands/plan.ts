import { planFormats } from '../formats/plan-formats.ts'
import type { Command } from './command.ts'

export const plan: Command = {
  name: 'plan',
  args: [{ name: '[ids...]', summary: 'releases to show; all that are not finished when left out' }],
  summary: 'show who owes what by when',
  details:
    'Releases come in the order of what is due next. Finished and cancelled ones are hidden unless they are named, a month or a span asks for them, or --all is given. The exit code is never 1: a plan reports, check judges.',
  options: [
    { flags: '--month <month>', summary: 'only releases and duties of one month, such as 2026-12' },
    { flags: '--quarter <quarter>', summary: 'only releases and duties of one quarter, such as 2027-Q1' },
    { flags: '--from <day>', summary: 'only windows that end after the beginning of this day' },
    { flags: '--to <day>', summary: 'only windows that start before the end of this day' },
    { flags: '--class <class>', summary: 'only releases of one class' },
    { flags: '--product <product>', summary: 'only releases of one product' },
    { flags: '--due <duration>', summary: 'only steps that are late or due within this time, such as 48h' },
    { flags: '--calendar', summary: 'show the month of now, --month or --quarter as a grid of weeks' },
    { flags: '--all', summary: 'show finished releases and superseded steps too' },
    {
      flags: '--format <name>',
      summary: 'how to print',
      choices: [...Object.keys(planFormats), 'ics'],
      default: 'text',
    },
  ],
  examples: [
    { run: 'relctl plan', does: 'show everything that is still ahead' },
    { run: 'relctl plan --due 48h', does: 'show what somebody has to do in the next two days' },
    { run: 'relctl plan --month 2026-12 --product tigo-erp', does: 'show one product in December' },
    { run: 'relctl plan --calendar --month 2026-12', does: 'show December as a grid of weeks' },
    { run: 'relctl plan --format json --now 2026-11-24T09:00+07:00', does: 'print the plan as it stood at a moment' },
  ],
  load: async () => (await import('./run/plan.ts')).run,
}
