import type { Command } from './command.ts'

export const schema: Command = {
  name: 'schema',
  args: [{ name: '[name]', summary: 'the schema; the names that there are when left out' }],
  summary: 'print the JSON Schema of a file or of an output',
  details:
    'One text that refers to no other file (draft-07), for editors and programs that check what they read. The package holds the same schemas, each in a file of its own, in its folder schemas.',
  options: [],
  examples: [
    { run: 'relctl schema', does: 'see which schemas there are' },
    { run: 'relctl schema release', does: 'print the schema of manifests' },
    { run: 'relctl schema plan-output', does: 'print the schema of plan --format json' },
  ],
  load: async () => (await import('./run/schema.ts')).run,
}
