import type { Host } from '#host.ts'
import type { Diagnostic } from '#report/diagnostic.ts'
import type { Report, RuleText } from '#report/report.ts'
import { sourcesOf } from '#rules/sources.ts'
import { formatInstant } from '#schedule/instant.ts'
import { parseZone } from '#schedule/zone.ts'
import type { Workspace } from '#workspace.ts'

/** @param rules for formats that explain rules themselves; other readers need not load them */
export function reportOf(
  host: Host,
  workspace: Workspace,
  diagnostics: readonly Diagnostic[],
  rules: readonly (RuleText & { readonly id: string })[] = [],
): Report {
  return {
    now: formatInstant(host.now, zoneOf(workspace)),
    files: workspace.manifests.length,
    checked: workspace.manifests.map(({ source }) => source.file),
    diagnostics,
    suppressed: [],
    texts: new Map([
      ...sourcesOf(workspace).map(({ file, text }) => [file, text] as const),
      ...templateTexts(workspace),
    ]),
    rules: new Map(rules.map((rule) => [rule.id, rule])),
  }
}

function templateTexts({ templates }: Workspace): readonly (readonly [file: string, text: string])[] {
  return templates.flatMap(({ name, result }) =>
    result.ok ? [[`templates/${name}`, new TextDecoder().decode(result.bytes)] as const] : [],
  )
}

/** The zone in which a whole repository speaks of now. */
export function zoneOf(workspace: Workspace): string {
  const parsed = parseZone(workspace.config.timezone ?? 'UTC')
  return parsed.ok ? parsed.zone : 'UTC'
}
