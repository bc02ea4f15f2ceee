import { pretty } from '#formats/pretty.ts'
import type { Host } from '#host.ts'
import { outlook } from '#policy/outlook.ts'
import type { Diagnostic } from '#report/diagnostic.ts'
import type { Report } from '#report/report.ts'
import { rules } from '#rules/index.ts'
import { runRules } from '#rules/run.ts'
import type { Workspace } from '#workspace.ts'
import { reportOf } from './report-of.ts'

/**
 * Errors in relctl.yaml, an own policy or an own calendar, but not in own templates or delivery targets, which decide nothing: what is built
 * on them cannot be trusted, so every command ends with the code for wrong use. A warning that relctl.yaml has raised to
 * an error stays a matter of `check`.
 */
export function foundationProblems(host: Host, read: Workspace): readonly Diagnostic[] {
  const { config } = read
  const known = new Set(rules.map(({ id }): string => id))
  const raised = Object.entries(config.rules ?? {}).filter(([id, to]) => to === 'error' && known.has(id))
  const severities = { ...config.rules, ...Object.fromEntries(raised.map(([id]) => [id, undefined])) }
  const workspace = { ...read, manifests: [], modelines: [] }
  return runRules({
    workspace: { ...workspace, config: { ...config, rules: severities } as typeof config },
    outlook: outlook([], host.now),
  }).filter(({ rule, severity }) => severity === 'error' && !/^(template|target)\//.test(rule))
}

/** A report on relctl.yaml, policies and calendars alone: nothing else has been judged. */
export function aboutFoundations(report: Report, workspace: Workspace): Report {
  const manifests = new Set(workspace.manifests.map(({ source }) => source.file))
  const diagnostics = report.diagnostics.filter(({ file }) => !manifests.has(file))
  return { ...report, files: 0, checked: [], diagnostics, suppressed: [] }
}

/** What is wrong with the configuration, for people; undefined when nothing is. */
export function foundationsReport(host: Host, workspace: Workspace): string | undefined {
  const diagnostics = foundationProblems(host, workspace)
  if (diagnostics.length === 0) return undefined
  const report = aboutFoundations(reportOf(host, workspace, diagnostics), workspace)
  return pretty(report, { color: 0, columns: host.columns, lang: 'en' }).trimEnd()
}
