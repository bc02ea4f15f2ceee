import { checkFormats } from '../formats/check-formats.ts'
import type { Command } from './command.ts'

export const check: Command = {
  name: 'check',
  args: [
    {
      name: '[paths...]',
      summary: 'manifests, folders or quoted patterns to report on, or - for stdin; all when left out',
    },
  ],
  summary: 'prove that every manifest is right and every promise can still be kept',
  details:
    'Rules that compare manifests always see all of them; paths only limit what is reported. Exit code 1 means problems, 2 a call, configuration or policy that cannot be used.',
  options: [
    {
      flags: '--changed [base]',
      summary: 'report only what changed since the branch left its base, and what the change did to records',
    },
    {
      flags: '--format <name>',
      summary: 'how to print; with =<file> to a file, and then as often as you like (default: "pretty")',
      choices: Object.keys(checkFormats),
      repeatable: true,
    },
    { flags: '--output <file>', summary: 'write the report to a file instead of the terminal' },
    { flags: '--max-warnings <number>', summary: 'fail when there are more warnings than this' },
    { flags: '--quiet', summary: 'report errors only' },
    { flags: '--fix', summary: 'mend what has one right answer in the files, and report the rest' },
    { flags: '--dry-run', summary: 'with --fix: print the changes as a diff, and write nothing' },
    { flags: '--baseline <file>', summary: 'set aside the findings that this file holds' },
    { flags: '--write-baseline <file>', summary: 'write what is found now into this file, and set it aside' },
    { flags: '--stdin-filename <path>', summary: 'where the text on stdin would stand' },
    { flags: '--no-cache', summary: 'read every file anew, and keep nothing in .git/relctl for the next time' },
    { flags: '--watch', summary: 'run again when a file changes, and print what is new; Ctrl-C ends it' },
  ],
  examples: [
    { run: 'relctl check', does: 'check every manifest of the repository' },
    { run: 'relctl check releases/2026-12-05-work-dashboard.yaml', does: 'report on one manifest' },
    { run: 'relctl check --format json --output report.json', does: 'write the findings for another program' },
    {
      run: 'relctl check --format pretty --format sarif=relctl.sarif',
      does: 'show text, and write a file for a CI host',
    },
    { run: 'relctl check --changed origin/main', does: 'check what a pull request changes' },
    {
      run: 'relctl check --changed origin/main --format markdown',
      does: 'make the comment for it: findings, plans, notices that go out next',
    },
    { run: 'relctl check --fix --dry-run', does: 'see what can be mended' },
    { run: 'relctl check --max-warnings 0', does: 'let warnings fail too' },
  ],
  load: async () => (await import('./run/watch.ts')).watchable((await import('./run/check.ts')).run),
}
