import { gateFormats } from '../formats/gate-formats.ts'
import type { Command } from './command.ts'

export const gate: Command = {
  name: 'gate',
  args: [{ name: '<id>', summary: 'the release that is about to be deployed' }],
  summary: 'say whether production work on a release may start now',
  details:
    'For deployment pipelines. Exit code 0 means yes. 1 means no, with every reason and the next opening: outside the window, in a freeze, a gate, an approval or a due notice that is not on record, another release in progress that touches the same things, or a manifest in which check finds errors. 2 means a call or a configuration that cannot be used.',
  options: [
    {
      flags: '--wait <duration>',
      summary: 'ask again, reading the repository anew, until it is a yes or this time is over, such as 2h',
    },
    { flags: '--format <name>', summary: 'how to print', choices: Object.keys(gateFormats), default: 'text' },
  ],
  examples: [
    { run: 'relctl gate 2026-12-05-work-dashboard', does: 'ask before a deployment' },
    { run: 'relctl gate 2026-12-05-work-dashboard --wait 2h', does: 'let a pipeline wait for the window' },
    { run: 'relctl gate 2026-12-05-work-dashboard --format json', does: 'read the reasons with another program' },
  ],
  load: async () => (await import('./run/gate.ts')).run,
}
