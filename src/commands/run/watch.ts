import type { Input, Run } from '#commands/command.ts'
import { type ExitCode, exit, UsageError } from '#exit.ts'
import type { CheckOutput } from '#generated/types/check-output.ts'
import { type Host, noCache } from '#host.ts'
import { withoutRelative } from '#schedule/say.ts'
import { configName, findConfig, readConfig, releasesFolder, type WorkspacePlace } from '#workspace.ts'

/** The same check, which with `--watch` runs again after each change until the user interrupts it. */
export function watchable(check: Run): Run {
  return (host, input) => (input.options['watch'] === true ? watch(check, host, input) : check(host, input))
}

/** Prints only what differs from the last time, and ends with the exit code of the last run. */
async function watch(check: Run, host: Host, input: Input): Promise<ExitCode> {
  refuseOnce(input)
  const place = findConfig(host, input.options['config']?.toString())
  let shown = await outcome(check, host, input)
  let code = await check(at(host), input)
  const watcher = host.watch(place.root)
  host.err('note: watching for changes; Ctrl-C ends it\n')
  while (await watcher.next(await placesOf(host, place))) {
    const next = await outcome(check, host, input)
    if (next === shown) continue
    shown = next
    if (host.terminal) host.out(clear)
    code = await toldCheck(check, at(host), input)
  }
  return code
}

/** @throws UsageError for what can be done once only: input that is read to its end, and options that write files */
function refuseOnce({ args, options }: Input): void {
  if (args.includes('-'))
    throw new UsageError('--watch cannot watch the standard input', 'name a file, or leave out --watch')
  const writing = [
    ['fix', '--fix'],
    ['writeBaseline', '--write-baseline'],
  ].find(([name]) => options[name ?? ''] !== undefined)
  if (writing)
    throw new UsageError(`--watch cannot go with ${writing[1]}, which writes files`, 'run the two one after the other')
}

/** Moves the cursor home on an empty screen, and forgets what has scrolled away. */
const clear = '\u001b[2J\u001b[3J\u001b[H'

/** Everything whose change can change what check finds. */
export async function placesOf(host: Host, { root, file }: WorkspacePlace): Promise<readonly string[]> {
  const { config } = await readConfig(host.open(root), file, noCache)
  const logo = config.site?.logo
  const places = [file ?? configName, releasesFolder(config), 'policies', 'templates']
  return logo === undefined ? places : [...places, logo]
}

/** The host at this moment. */
export function at(host: Host): Host {
  return { ...host, now: host.clock.now() }
}

/** What a check finds, in a form that differs exactly when somebody who reads it would say that it does. */
async function outcome(check: Run, host: Host, input: Input): Promise<string> {
  const texts: string[] = []
  const notes: string[] = []
  const { output: _, ...options } = input.options
  const silent: Host = {
    ...at(host),
    ci: { github: false, command: () => undefined },
    out: (text) => texts.push(text),
    err: (text) => notes.push(text),
  }
  const code = await toldCheck(check, silent, { ...input, options, lists: { ...input.lists, format: ['json'] } })
  const { diagnostics, summary } = JSON.parse(texts.join('') || '{}') as Partial<CheckOutput>
  // A hint may name the present minute; the rest of a finding says when it has changed.
  const findings = (diagnostics ?? []).map(({ hint: __, ...finding }) => ({
    ...finding,
    message: withoutRelative(finding.message),
  }))
  return JSON.stringify({ code, summary, findings, notes })
}

/** A call that can be served no more, since its file was removed for example, does not end the watching. */
async function toldCheck(check: Run, host: Host, input: Input): Promise<ExitCode> {
  try {
    return await check(host, input)
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    host.err(`error: ${error.message}\n`)
    return exit.usage
  }
}
