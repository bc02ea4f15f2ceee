import { realpathSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Globals } from './cli.ts'
import { exit, UsageError } from './exit.ts'
import type { Clock, Host } from './host.ts'
import { ciOf } from './io/ci.ts'
import { colorLevel } from './io/color.ts'
import { refusalOf } from './io/system-error.ts'
import { writer } from './io/writer.ts'
import { defuse } from './report/log-command.ts'
import { safeText } from './report/safe-text.ts'

/** Digest of the sources and the version of the package, put in by the bundler. */
declare const RELCTL_BUILD: string
declare const RELCTL_VERSION: string

const { stdout, stderr, env } = process
const toStdout = writer(stdout, cannotWrite)
const ci = ciOf(env, toStdout)
const guarded = (write: (text: string) => void) => (ci.github ? (text: string) => write(defuse(text)) : write)
const out = guarded(toStdout)
const err = guarded(writer(stderr, () => undefined)) // there is nowhere left to say so

/** What only a command needs is loaded with its host, so that help and version are there at once. */
async function open({ cwd = '.', now, color, lang = 'en' }: Globals): Promise<Host> {
  const { nodeHost } = await import('./io/node-host.ts')
  const { readInput } = await import('./io/input.ts')
  return nodeHost({
    cwd: folder(cwd),
    version: RELCTL_VERSION,
    build: RELCTL_BUILD,
    clock: await clockFor(now),
    tzdata: process.versions['tz'] ?? 'unknown',
    color: colorLevel({ flag: color, env, isTerminal: stdout.isTTY === true, depth: stdout.getColorDepth?.() ?? 1 }),
    lang,
    columns: columns(),
    terminal: stdout.isTTY === true,
    ci,
    env,
    input: () => readInput(process.stdin),
    out,
    err,
  })
}

/** The width of the terminal, or what COLUMNS says, within reason. */
function columns(): number {
  const wanted = Number(env['COLUMNS'] ?? stdout.columns ?? 80)
  return Number.isInteger(wanted) && wanted >= 40 ? Math.min(wanted, 200) : 80
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory()
  } catch {
    return false
  }
}

function folder(given: string): string {
  const path = resolve(given)
  if (isFolder(path)) return realpathSync(path)
  throw new UsageError(`there is no folder ${given}`, 'give --cwd a folder that exists')
}

async function clockFor(given: string | undefined): Promise<Clock> {
  const { realClock, stoppedClock } = await import('./io/clock.ts')
  if (given === undefined) return realClock
  const { parseInstant } = await import('./schedule/instant.ts')
  const now = parseInstant(given)
  if (now !== undefined) return stoppedClock(now)
  throw new UsageError(
    `--now is "${given}", expected an instant with its offset`,
    'write for example --now 2026-11-24T09:00+07:00',
  )
}

let lost = false

/** What was asked for has not arrived, whatever else was found out. Streams tell so late, even after the last line. */
function cannotWrite(error: NodeJS.ErrnoException): void {
  lost = true
  process.exitCode = exit.usage
  err(`error: cannot write to the standard output: ${refusalOf(error) ?? error.message}\n`)
}

function tell(error: unknown): number {
  const refusal = refusalOf(error)
  if (refusal !== undefined) {
    err(`error: ${safeText(refusal)}: ${safeText((error as Error).message)}\n`)
    return exit.usage
  }
  if (error instanceof UsageError) {
    err(`error: ${safeText(error.message, { keepLineFeeds: true })}\n`)
    if (error.hint !== undefined) err(`help: ${safeText(error.hint, { keepLineFeeds: true })}\n`)
    return exit.usage
  }
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error)
  err(
    `relctl has failed; this is a fault of relctl, not of your files.\n\n${safeText(trace, { keepLineFeeds: true })}\n\n`,
  )
  err(`help: please report it with the command, the text above and "relctl --version" (node ${process.version})\n`)
  return exit.internal
}

/** The version alone is told at once: what asks for it is mostly a script, and nothing else need be loaded. */
async function run(argv: readonly string[]): Promise<number> {
  if (argv.length === 1 && argv[0] === '--version') {
    out(`${RELCTL_VERSION}\n`)
    return exit.ok
  }
  const { runCli } = await import('./cli.ts')
  return runCli(argv, { version: RELCTL_VERSION, open, out, err })
}

async function main(): Promise<void> {
  process.once('beforeExit', halted)
  let code: number
  try {
    code = await run(process.argv.slice(2))
  } catch (error) {
    code = tell(error)
  }
  process.off('beforeExit', halted)
  process.exitCode = lost ? exit.usage : code
}

/** Nothing is left to wait for, and the work is not done. */
function halted(): void {
  process.exitCode = exit.internal
}

void main()
