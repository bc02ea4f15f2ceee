import { realpathSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { resolve } from 'node:path'
import { type Globals, runCli } from './cli.ts'
import { exit, UsageError } from './exit.ts'
import type { Host } from './host.ts'
import { colorLevel } from './io/color.ts'
import { nodeHost } from './io/node-host.ts'
import { writer } from './io/writer.ts'
import { safeText } from './report/safe-text.ts'
import { type Instant, parseInstant } from './schedule/instant.ts'

const { stdout, stderr, env } = process
const out = writer(stdout)
const err = writer(stderr)

function open({ cwd = '.', now, color }: Globals): Host {
  return nodeHost({
    cwd: folder(cwd),
    now: instant(now),
    tzdata: process.versions['tz'] ?? 'unknown',
    color: colorLevel({ flag: color, env, isTerminal: stdout.isTTY === true, depth: stdout.getColorDepth?.() ?? 1 }),
    columns: columns(),
    out,
    err,
  })
}

/** The width of the terminal, or what COLUMNS says, within reason. */
function columns(): number {
  const wanted = Number(env['COLUMNS'] ?? stdout.columns ?? 80)
  return Number.isInteger(wanted) && wanted >= 40 ? Math.min(wanted, 200) : 80
}

function folder(given: string): string {
  const path = resolve(given)
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) return realpathSync(path)
  throw new UsageError(`there is no folder ${given}`, 'give --cwd a folder that exists')
}

function instant(given: string | undefined): Instant {
  const now = given === undefined ? (Date.now() as Instant) : parseInstant(given)
  if (now !== undefined) return now
  throw new UsageError(
    `--now is "${given}", expected an instant with its offset`,
    'write for example --now 2026-11-24T09:00+07:00',
  )
}

function tell(error: unknown): number {
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

const { version } = createRequire(import.meta.url)('../package.json') as { version: string }
try {
  process.exitCode = await runCli(process.argv.slice(2), {
    version,
    open,
    out,
    err,
  })
} catch (error) {
  process.exitCode = tell(error)
}
