import { CommanderError, Command as Program, Option as ProgramOption } from 'commander'
import { callError } from './commands/call-error.ts'
import { type Command, globalOptions, type Input, type Option } from './commands/command.ts'
import { commands } from './commands/index.ts'
import { type ExitCode, exit, UsageError } from './exit.ts'
import type { Host } from './host.ts'
import type { Lang } from './words/lang.ts'

/** Options that shape the host itself. */
export type Globals = {
  readonly cwd?: string
  readonly now?: string
  readonly color?: 'auto' | 'always' | 'never'
  readonly lang?: Lang
}

export type Shell = {
  readonly version: string
  /** Makes the host of this run. @throws UsageError when a global option cannot be used */
  readonly open: (globals: Globals) => Promise<Host>
  readonly out: (text: string) => void
  readonly err: (text: string) => void
}

/** Runs one command line. @throws UsageError for a call that commander cannot take, in the words of all others */
export async function runCli(argv: readonly string[], shell: Shell): Promise<ExitCode> {
  let code: ExitCode = exit.ok
  const program = programFor(shell)
  for (const command of commands) {
    const verb = addCommand(program, command, argv.includes(command.name))
    verb.action(async (...given: unknown[]) => {
      const { options, lists } = sorted(verb.optsWithGlobals())
      const args = given
        .slice(0, command.args.length)
        .flat()
        .filter((arg) => typeof arg === 'string')
      requireValues(verb, args, options)
      const run = await command.load()
      code = await run(await shell.open(options as Globals), { args, options, lists })
    })
  }
  try {
    await program.parseAsync(calledFor(argv), { from: 'user' })
    return code
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    if (error.exitCode === 0) return exit.ok
    if (error.code === 'commander.help') return exit.usage
    throw callError(
      error.message,
      argv.find((arg) => commands.some(({ name }) => name === arg)),
    )
  }
}

/** Options by whether they may be repeated. */
function sorted(given: Readonly<Record<string, unknown>>): Pick<Input, 'options' | 'lists'> {
  const of = <Value>(repeated: boolean) =>
    Object.fromEntries(Object.entries(given).filter(([, value]) => Array.isArray(value) === repeated)) as Record<
      string,
      Value
    >
  return { options: of(false), lists: of(true) }
}

/** `help` with a name that no command has is answered like that name: with what may have been meant. */
function calledFor(argv: readonly string[]): readonly string[] {
  const at = verbAt(argv)
  const [verb, name] = argv.slice(at)
  if (verb !== 'help' || name === undefined || commands.some((command) => command.name === name)) return argv
  return [...argv.slice(0, at), name === 'help' || name.startsWith('-') ? 'help' : name]
}

/** Where the command stands: behind global options and their values. */
function verbAt(argv: readonly string[]): number {
  const valued = globalOptions.filter(({ flags }) => flags.includes('<')).map(({ flags }) => flags.split(' ')[0])
  return argv.findIndex((word, at) => !word.startsWith('-') && !valued.includes(argv[at - 1]))
}

function programFor({ version, out, err }: Shell): Program {
  const program = new Program('relctl')
    .description('Upgrades of live business software as code: deadlines checked, timelines planned, notices written.')
    .version(version, '--version', 'print the version')
    .helpOption('--help', 'show help')
    .helpCommand(helpCall, 'show help for relctl or for one command')
    .exitOverride()
    .configureOutput({ writeOut: out, writeErr: err, outputError: () => {} })
    .configureHelp({ showGlobalOptions: true, subcommandTerm: callOf })
  for (const option of globalOptions) program.addOption(optionFor(option))
  program.addHelpText(
    'after',
    `\nExamples:\n${commands.map(({ examples }) => prompt(examples[0]?.run ?? '')).join('\n')}\n\n${exitCodes}`,
  )
  return program
}

const exitCodes =
  'Exit codes: 0 fine, 1 problems found, 2 wrong use or broken configuration, 3 a fault of relctl itself'

const helpCall = 'help [command]'

/** How a command is called, as the list of all commands shows it. */
function callOf(verb: Program): string {
  const command = commands.find(({ name }) => name === verb.name())
  if (!command) return helpCall
  const args = command.args.map(({ name }) => name)
  return [command.name, ...(command.options.length > 0 ? ['[options]'] : []), ...args].join(' ')
}

/** @param isNamed whether the call speaks of the command; of others only the summary is ever told */
function addCommand(program: Program, command: Command, isNamed: boolean): Program {
  const verb = program.command(command.name).summary(command.summary).helpOption('--help', 'show help')
  if (!isNamed) return verb
  verb.description(`${capital(command.summary)}.\n\n${command.details}`)
  for (const { name, summary } of command.args) verb.argument(name, summary)
  for (const option of command.options) verb.addOption(optionFor(option))
  return verb.addHelpText('after', `\nExamples:\n${examplesOf(command).join('\n')}`)
}

const columns = 80

/** Each call with what it does beside it, or above it when one of them would be too long. */
function examplesOf({ examples }: Command): readonly string[] {
  const width = Math.max(...examples.map(({ run }) => run.length))
  const beside = examples.map(({ run, does }) => `${prompt(run.padEnd(width))}  # ${does}`)
  if (beside.every((line) => line.length <= columns)) return beside
  return examples.map(({ run, does }) => `  # ${does}\n${prompt(run)}`)
}

/** A call as one types it; a long one goes on in further lines. */
function prompt(run: string): string {
  return folded(`  $ ${run}`)
}

function folded(line: string): string {
  const indent = '     '
  const end = line.length <= columns ? -1 : line.lastIndexOf(' --', columns - 2)
  return end <= indent.length ? line : `${line.slice(0, end)} \\\n${folded(`${indent}${line.slice(end)}`)}`
}

/** @throws UsageError for an argument or option that is there and empty, as from a variable of a shell that is not set */
function requireValues(verb: Program, args: readonly string[], options: Readonly<Record<string, unknown>>): void {
  const isBlank = (value: unknown) => [value].flat().some((one) => typeof one === 'string' && one.trim() === '')
  const hint = 'give it a value, or leave it out; a variable that is not set is empty'
  if (isBlank(args)) throw new UsageError(`an argument of ${verb.name()} is empty`, hint)
  for (const option of [...verb.options, ...(verb.parent?.options ?? [])]) {
    if (!isBlank(options[option.attributeName()])) continue
    throw new UsageError(`${option.long} is empty, expected ${/[<[].*$/.exec(option.flags)?.[0] ?? 'a value'}`, hint)
  }
}

function optionFor({ flags, summary, choices, default: preset, repeatable }: Option): ProgramOption {
  const option = new ProgramOption(flags, summary)
  if (choices) option.choices(choices)
  if (repeatable) option.argParser((value: string, before: readonly string[] = []) => [...before, value])
  if (preset !== undefined) option.default(preset)
  return option
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
