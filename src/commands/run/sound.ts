import { UsageError } from '#exit.ts'
import { pretty } from '#formats/pretty.ts'
import type { Host } from '#host.ts'
import type { Diagnostic } from '#report/diagnostic.ts'
import { isSound, type Survey } from '#survey.ts'
import type { Workspace } from '#workspace.ts'
import { reportOf } from './report-of.ts'

/** Errors in relctl.yaml or an own policy after which nothing else can be trusted: the call cannot be served. */
export function foundationProblems(workspace: Workspace, diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const foundations = new Set([
    ...(workspace.configSource ? [workspace.configSource.file] : []),
    ...[...workspace.library.own, ...workspace.calendars].map(({ source }) => source.file),
  ])
  return diagnostics.filter(
    ({ file, rule, severity }) => severity === 'error' && foundations.has(file) && breaking.test(rule),
  )
}

const breaking = /^(file|yaml|schema)\/|^policy\/(unknown-policy|extends-cycle)$/

/** @throws UsageError that shows what is wrong with the configuration, for commands that cannot go on without it */
export async function requireSound(host: Host, facts: Survey): Promise<void> {
  if (isSound(facts.workspace)) return
  const { runRules } = await import('#rules/run.ts')
  const diagnostics = foundationProblems(facts.workspace, runRules(facts))
  if (diagnostics.length === 0) return
  const text = pretty(reportOf(host, facts.workspace, diagnostics), { color: 0, columns: host.columns })
  throw new UsageError(`the configuration cannot be used\n\n${text.trimEnd()}`)
}

/** Tells on stderr which manifests a command had to leave out. */
export function noteUnreadable(host: Host, { workspace, outlook }: Survey): void {
  const read = new Set(outlook.releases.map(({ release }) => release.file))
  const left = workspace.manifests.map(({ source }) => source.file).filter((file) => !read.has(file))
  for (const note of workspace.notes) host.err(`note: ${note}\n`)
  if (left.length === 0) return
  const files =
    left.length === 1
      ? `${left[0]} has errors and is left out`
      : `${left.length} manifests have errors and are left out`
  host.err(`note: ${files}; run relctl check\n`)
}
