import { CommanderError, Command as Program, Option as ProgramOption } from 'commander'
import { type Command, globalOptions, type Option } from './commands/command.ts'
import { commands } from './commands/index.ts'
import { type ExitCode, exit } from './exit.ts'
import type { Host } from './host.ts'

/** Options that shape the host itself. */
export type Globals = {
  readonly cwd?: string
  readonly now?: string
  readonly color?: 'auto' | 'always' | 'never'
}

export type Shell = {
  readonly version: string
  /** Makes the host of this run. @throws UsageError when a global option cannot be used */
  readonly open: (globals: Globals) => Host
  readonly out: (text: string) => void
  readonly err: (text: string) => void
}

/** Runs one command line. Usage errors that commander finds are told in its words and end with the code for wrong use. */
export async function runCli(argv: readonly string[], shell: Shell): Promise<ExitCode> {
  let code: ExitCode = exit.ok
  const program = programFor(shell)
  for (const command of commands) {
    const verb = addCommand(program, command)
    verb.action(async (...given: unknown[]) => {
      const options = verb.optsWithGlobals() as Readonly<Record<string, string | boolean | undefined>>
      const args = given
        .slice(0, command.args.length)
        .flat()
        .filter((arg) => typeof arg === 'string')
      const run = await command.load()
      code = await run(shell.open(options as Globals), { args, options })
    })
  }
  try {
    await program.parseAsync(argv, { from: 'user' })
    return code
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    return error.exitCode === 0 ? exit.ok : exit.usage
  }
}

function programFor({ version, out, err }: Shell): Program {
  const program = new Program('relctl')
    .description('Upgrades of live business software as code: deadlines checked, timelines planned, notices written.')
    .version(version, '--version', 'print the version')
    .helpOption('--help', 'show help')
    .helpCommand(false)
    .exitOverride()
    .configureOutput({ writeOut: out, writeErr: err })
    .showHelpAfterError('(add --help for a description of all options)')
    .configureHelp({ showGlobalOptions: true })
  for (const option of globalOptions) program.addOption(optionFor(option))
  program.addHelpText(
    'after',
    `\nExamples:\n${commands.map(({ examples }) => `  $ ${examples[0]?.run}`).join('\n')}\n\n${exitCodes}`,
  )
  return program
}

const exitCodes =
  'Exit codes: 0 fine, 1 problems found, 2 wrong use or broken configuration, 3 a fault of relctl itself'

function addCommand(program: Program, command: Command): Program {
  const verb = program.command(command.name).summary(command.summary).helpOption('--help', 'show help')
  verb.description(`${capital(command.summary)}.\n\n${command.details}`)
  for (const { name, summary } of command.args) verb.argument(name, summary)
  for (const option of command.options) verb.addOption(optionFor(option))
  const width = Math.max(...command.examples.map(({ run }) => run.length))
  const examples = command.examples.map(({ run, does }) => `  $ ${run.padEnd(width)}  # ${does}`)
  return verb.addHelpText('after', `\nExamples:\n${examples.join('\n')}`)
}

function optionFor({ flags, summary, choices, default: preset }: Option): ProgramOption {
  const option = new ProgramOption(flags, summary)
  if (choices) option.choices(choices)
  if (preset !== undefined) option.default(preset)
  return option
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
