import type { Input } from '#commands/command.ts'
import { type ExitCode, exit, UsageError } from '#exit.ts'
import { type CheckFormatName, checkFormats } from '#formats/check-formats.ts'
import type { Host } from '#host.ts'
import { hasProblems, type Report } from '#report/report.ts'
import { runRules } from '#rules/run.ts'
import { survey } from '#survey.ts'
import type { Workspace } from '#workspace.ts'
import { selectFiles } from './paths.ts'
import { reportOf } from './report-of.ts'
import { foundationProblems } from './sound.ts'

export async function run(host: Host, { args, options }: Input): Promise<ExitCode> {
  const maxWarnings = readMaxWarnings(options['maxWarnings'])
  const facts = await survey(host, { config: options['config']?.toString() })
  const { workspace } = facts
  const diagnostics = runRules(facts)
  const report = narrow(reportOf(host, workspace, diagnostics), workspace, selectFiles(host, workspace, args))
  const shown = options['quiet'] ? { ...report, diagnostics: report.diagnostics.filter(isError) } : report
  const output = options['output']?.toString()
  const format = await checkFormats[options['format'] as CheckFormatName]()
  const text = format(shown, { color: output === undefined ? host.color : 0, columns: host.columns })
  if (output === undefined) host.out(text)
  else host.write(host.resolve(output), text)
  tellNotes(host, workspace, report)
  if (foundationProblems(workspace, diagnostics).length > 0) return exit.usage
  return hasProblems(report, maxWarnings) ? exit.problems : exit.ok
}

function isError({ severity }: Report['diagnostics'][number]): boolean {
  return severity === 'error'
}

/** Limits a report to chosen manifests. Defects of the configuration and the policies are always reported. */
function narrow(report: Report, workspace: Workspace, chosen: ReadonlySet<string> | undefined): Report {
  if (!chosen) return report
  const manifests = new Set(workspace.manifests.map(({ source }) => source.file))
  const diagnostics = report.diagnostics.filter(({ file, related }) => {
    const touched = [file, ...(related ?? []).map((place) => place.file)]
    return !manifests.has(file) || touched.some((name) => chosen.has(name))
  })
  return { ...report, files: chosen.size, diagnostics }
}

function tellNotes(host: Host, workspace: Workspace, report: Report): void {
  for (const note of workspace.notes) host.err(`note: ${note}\n`)
  if (report.files === 0) host.err('note: no manifests found\n')
  const { git } = workspace
  if (git?.reason !== undefined)
    host.err(`note: not checked: when manifests without "created" were first recorded (${git.reason})\n`)
}

function readMaxWarnings(given: string | boolean | undefined): number {
  if (given === undefined) return Number.POSITIVE_INFINITY
  if (/^\d{1,6}$/.test(String(given))) return Number(given)
  throw new UsageError(`--max-warnings is "${given}", expected a whole number`, 'write for example --max-warnings 0')
}
