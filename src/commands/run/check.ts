import type { Input } from '#commands/command.ts'
import { type ExitCode, exit, UsageError } from '#exit.ts'
import { type Host, noCache } from '#host.ts'
import { setAside } from '#report/baseline.ts'
import { bounded } from '#report/bounded.ts'
import { allowing, hasFailed, type Report } from '#report/report.ts'
import { releasesFolder } from '#workspace.ts'
import { readBaseline, tellStale, writeBaseline } from './baseline.ts'
import { tellComparison } from './changed.ts'
import { type Inspection, inspect } from './inspect.ts'
import { mend, showMended, tellMendable, writeMended } from './mend.ts'
import { type Output, outputsOf } from './outputs.ts'
import { refuseClashes } from './refuse-clashes.ts'
import { withStdin } from './stdin.ts'
import { writeOutputs } from './write-outputs.ts'

export async function run(given: Host, input: Input): Promise<ExitCode> {
  const { options } = input
  refuseClashes(input)
  const outputs = outputsOf(given, input)
  const maxWarnings = readMaxWarnings(options['maxWarnings'])
  const { host, args } = await withStdin(options['cache'] === false ? { ...given, cache: () => noCache } : given, input)
  const baseline = options['writeBaseline'] === undefined ? options['baseline']?.toString() : undefined
  const accepted = baseline === undefined ? [] : readBaseline(host, baseline)
  const look = (at: Host) => inspect(at, { args, options, accepted })

  const mended = options['fix'] ? await mend(host, look) : undefined
  if (mended && options['dryRun']) {
    showMended(host, mended)
    return mended.changes.length > 0 ? exit.problems : verdict(mended.after, allowing(maxWarnings, mended.after.report))
  }
  if (mended) writeMended(host, mended)
  const seen = mended?.after ?? (await look(host))
  const report = allowing(maxWarnings, withNewBaseline(host, seen, options['writeBaseline']))
  const shown = options['quiet'] ? { ...report, diagnostics: report.diagnostics.filter(isError) } : report
  await writeOutputs(
    host,
    outputs,
    await withChange(host, seen, bounded(shown), { outputs, args: input.args }),
    seen.workspace.root,
  )
  tellNotes(host, seen, report)
  if (baseline !== undefined && seen.isSound) tellStale(host, baseline, accepted, seen.everything)
  if (!mended && !options['quiet'] && options['writeBaseline'] === undefined) tellMendable(host, seen)
  return verdict(seen, report)
}

function tellNotes(host: Host, { workspace, comparison, isSound }: Inspection, report: Report): void {
  for (const note of workspace.notes) host.err(`note: ${note}\n`)
  if (comparison) tellComparison(host, workspace, comparison)
  else if (isSound && report.files === 0)
    host.err(`note: no manifests found below ${releasesFolder(workspace.config)}\n`)
}

/** What became of plans and notices, if anybody is to read it: it takes as long as rendering does. */
async function withChange(
  host: Host,
  seen: Inspection,
  report: Report,
  { outputs, args }: { readonly outputs: readonly Output[]; readonly args: readonly string[] },
): Promise<Report> {
  const isRead = host.ci.summary !== undefined || outputs.some(({ format }) => format === 'markdown')
  if (!isRead || !seen.comparison || !seen.isSound) return report
  const { changeOf } = await import('./change-of.ts')
  const removed = args.length === 0 ? seen.comparison.removed : []
  return { ...report, change: changeOf(host, seen, seen.comparison, { files: report.checked, removed }) }
}

function verdict({ isSound }: Inspection, report: Report): ExitCode {
  if (!isSound) return exit.usage
  return hasFailed(report) ? exit.problems : exit.ok
}

/** What is found under a configuration that cannot be used is nothing to start from. */
function withNewBaseline(host: Host, seen: Inspection, path: string | boolean | undefined): Report {
  if (path === undefined || !seen.isSound) return seen.report
  return setAside(seen.report, writeBaseline(host, path.toString(), seen.everything))
}

function isError({ severity }: Report['diagnostics'][number]): boolean {
  return severity === 'error'
}

function readMaxWarnings(given: string | boolean | undefined): number {
  if (given === undefined) return Number.POSITIVE_INFINITY
  if (/^\d{1,6}$/.test(String(given))) return Number(given)
  throw new UsageError(`--max-warnings is "${given}", expected a whole number`, 'write for example --max-warnings 0')
}
