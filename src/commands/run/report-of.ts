import type { Host } from '#host.ts'
import type { Diagnostic } from '#report/diagnostic.ts'
import type { Report } from '#report/report.ts'
import { sourcesOf } from '#rules/sources.ts'
import { formatInstant } from '#schedule/instant.ts'
import { parseZone } from '#schedule/zone.ts'
import type { Workspace } from '#workspace.ts'

export function reportOf(host: Host, workspace: Workspace, diagnostics: readonly Diagnostic[]): Report {
  return {
    now: formatInstant(host.now, zoneOf(workspace)),
    files: workspace.manifests.length,
    diagnostics,
    texts: new Map(sourcesOf(workspace).map(({ file, text }) => [file, text])),
  }
}

/** The zone in which a whole repository speaks of now. */
export function zoneOf(workspace: Workspace): string {
  const parsed = parseZone(workspace.config.timezone ?? 'UTC')
  return parsed.ok ? parsed.zone : 'UTC'
}
