import type { Command } from './command.ts'
import { listNames } from './list-names.ts'

export const completion: Command = {
  name: 'completion',
  args: [{ name: '[shell]', summary: 'bash, zsh or fish' }],
  summary: 'print what makes a shell complete relctl',
  details:
    'Completes commands, options and their values, and the names of your repository: releases, products, classes, policies and rules. The package holds the same texts in its folder completions.',
  options: [{ flags: '--list <names>', summary: 'print names instead, one in a line', choices: listNames }],
  examples: [
    { run: 'relctl completion bash', does: 'for ~/.bashrc: source <(relctl completion bash)' },
    { run: 'relctl completion zsh', does: 'for a folder of $fpath, as the file _relctl' },
    { run: 'relctl completion fish', does: 'for ~/.config/fish/completions/relctl.fish' },
    { run: 'relctl completion --list releases', does: 'list the releases, for a script' },
  ],
  load: async () => (await import('./run/completion.ts')).run,
}
