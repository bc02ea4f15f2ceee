import type { ExitCode } from '../exit.ts'
import type { Host } from '../host.ts'
import { langs } from '../words/lang.ts'

/** One option of a command, as the help shows it: `--format <name>`. */
export type Option = {
  readonly flags: string
  readonly summary: string
  readonly choices?: readonly string[]
  readonly default?: string
  /** May be given several times; its values are in `lists`, and nobody but the command judges them. */
  readonly repeatable?: true
}

/** What the user typed after the command's name. Options are keyed as in `--max-warnings` -> `maxWarnings`. */
export type Input = {
  readonly args: readonly string[]
  readonly options: Readonly<Record<string, string | boolean | undefined>>
  /** Values of repeatable options, in the order given. */
  readonly lists: Readonly<Record<string, readonly string[] | undefined>>
}

/**
 * One verb. Entries live in `src/commands/<verb>.ts`, hold words only, and are gathered in `index.ts`; what they do
 * is loaded when they run, so that help and version never pay for it.
 */
export type Command = {
  readonly name: string
  /** As in a usage line: `[paths...]`, `<id>`. */
  readonly args: readonly { readonly name: string; readonly summary: string }[]
  readonly summary: string
  readonly details: string
  readonly options: readonly Option[]
  readonly examples: readonly { readonly run: string; readonly does: string }[]
  readonly load: () => Promise<Run>
}

/** Gathers, decides and prints one verb. User errors are thrown as UsageError. */
export type Run = (host: Host, input: Input) => Promise<ExitCode>

/** Options that every command takes. `main.ts` makes them part of the host, except `--config`. */
export const globalOptions: readonly Option[] = [
  { flags: '--cwd <folder>', summary: 'work as if started in this folder' },
  { flags: '--config <file>', summary: 'use this relctl.yaml instead of the nearest one' },
  { flags: '--now <instant>', summary: 'the moment to judge by, such as 2026-11-24T09:00+07:00 (default: the clock)' },
  { flags: '--color <when>', summary: 'colour the output', choices: ['auto', 'always', 'never'], default: 'auto' },
  {
    flags: '--lang <language>',
    summary: 'the language of what plan, check, report and explain say to people',
    choices: langs,
    default: 'en',
  },
]
