import { checkFormats, commandFormats } from '#formats/check-formats.ts'
import { stepSummary } from '#formats/step-summary.ts'
import type { Host } from '#host.ts'
import { defuse } from '#report/log-command.ts'
import type { Report } from '#report/report.ts'
import type { Output } from './outputs.ts'

/** Writes what a report says to every place that the call named, and to the summary of the CI step. */
export async function writeOutputs(
  host: Host,
  outputs: readonly Output[],
  report: Report,
  root: string,
): Promise<void> {
  const shape = { columns: host.columns, lang: host.lang, version: host.version, folder: folderOf(host, root) }
  for (const { format: name, path } of outputs) {
    const format = await checkFormats[name]()
    const text = format(report, { ...shape, color: path === undefined ? host.color : 0 })
    const isCommands = commandFormats.has(name)
    if (path !== undefined)
      host.save(host.resolve(path), host.ci.github && !isCommands ? defuse(text) : text, { folders: false })
    else if (isCommands) host.ci.command(text)
    else host.out(text)
  }
  const { summary } = host.ci
  const refused = summary?.append(stepSummary(report, summary.bytes))
  if (refused !== undefined) host.err(`note: the summary of the CI step could not be written (${refused})\n`)
}

/** CI hosts count paths from the root of the git repository, which may lie above that of relctl.yaml. */
function folderOf(host: Host, root: string): string {
  const top = host.findUp('.git')?.replaceAll('\\', '/').replace(/\/+$/, '')
  const here = root.replaceAll('\\', '/')
  return top !== undefined && here.startsWith(`${top}/`) ? `${here.slice(top.length + 1)}/` : ''
}
