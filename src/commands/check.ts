import { checkFormats } from '../formats/check-formats.ts'
import type { Command } from './command.ts'

export const check: Command = {
  name: 'check',
  args: [{ name: '[paths...]', summary: 'manifests or folders to report on; all when left out' }],
  summary: 'prove that every manifest is right and every promise can still be kept',
  details:
    'Rules that compare manifests always see all of them; paths only limit what is reported. Exit code 1 means problems, 2 a call, configuration or policy that cannot be used.',
  options: [
    { flags: '--format <name>', summary: 'how to print', choices: Object.keys(checkFormats), default: 'pretty' },
    { flags: '--output <file>', summary: 'write the report to a file instead of the terminal' },
    { flags: '--max-warnings <number>', summary: 'fail when there are more warnings than this' },
    { flags: '--quiet', summary: 'report errors only' },
  ],
  examples: [
    { run: 'relctl check', does: 'check every manifest of the repository' },
    { run: 'relctl check releases/2026-12-05-work-dashboard.yaml', does: 'report on one manifest' },
    { run: 'relctl check --format json --output report.json', does: 'write the findings for another program' },
    { run: 'relctl check --max-warnings 0', does: 'let warnings fail too' },
  ],
  load: async () => (await import('./run/check.ts')).run,
}
