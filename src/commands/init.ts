import type { Command } from './command.ts'

export const init: Command = {
  name: 'init',
  args: [{ name: '[dir]', summary: 'the folder; this one when left out' }],
  summary: 'write a repository of releases that passes check at once',
  details:
    'It holds relctl.yaml, a first release, a workflow for CI, settings for editors and a README. Nothing is overwritten. What is missing is asked for in a terminal; elsewhere the call ends and names it.',
  options: [
    { flags: '--policy <policy>', summary: 'what customers are promised (default: "default")' },
    { flags: '--name <text>', summary: 'the name of the organisation, as customers know it' },
    { flags: '--contact <kind=value>', summary: 'how customers reach the help desk', repeatable: true },
    {
      flags: '--ci <host>',
      summary: 'whose workflow to write',
      choices: ['github', 'gitlab', 'none'],
      default: 'github',
    },
    { flags: '--yes', summary: 'ask nothing: the policy "default", the name of the folder; --contact is still needed' },
  ],
  examples: [
    {
      run: 'relctl init vendor --name Office --contact email=help@office.example',
      does: 'begin with the policy that suits most',
    },
    {
      run: 'relctl init vendor --policy 1office --name "An Bình" --contact phone="1900 0000"',
      does: 'begin in a folder of its own',
    },
    {
      run: 'relctl init vendor --name Office --contact email=help@office.example --ci gitlab --yes',
      does: 'begin without a question, with GitLab',
    },
  ],
  load: async () => (await import('./run/init.ts')).run,
}
