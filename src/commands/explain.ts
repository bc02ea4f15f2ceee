import { explainFormats } from '../formats/explain-formats.ts'
import type { Command } from './command.ts'

export const explain: Command = {
  name: 'explain',
  args: [{ name: '<name>', summary: 'a rule, a policy, a class of your policy, or policy/class' }],
  summary: 'say why a rule exists, or what a policy or a class promises',
  details:
    'A rule comes with an example that breaks it and one that keeps it; a policy comes as a table with the source of every entry.',
  options: [
    { flags: '--format <name>', summary: 'how to print', choices: Object.keys(explainFormats), default: 'text' },
  ],
  examples: [
    { run: 'relctl explain window/ends-late', does: 'read about one rule' },
    { run: 'relctl explain 1office', does: 'see everything that a policy promises' },
    { run: 'relctl explain tigo/feature', does: 'see the windows, notices and gates of one class' },
  ],
  load: async () => (await import('./run/explain.ts')).run,
}
