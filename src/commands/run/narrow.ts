import type { Comparison } from '#comparison/comparison.ts'
import type { Diagnostic } from '#report/diagnostic.ts'
import type { Report } from '#report/report.ts'
import type { Workspace } from '#workspace.ts'

/** What a report is limited to. Undefined members limit nothing. */
export type Limits = {
  /** Manifests that the call names. */
  readonly chosen: ReadonlySet<string> | undefined
  readonly comparison: Comparison | undefined
}

/**
 * Limits a report to findings that touch a chosen or changed manifest, in their place or in a related one. Findings
 * outside manifests stay, unless they are in a file that has not changed.
 */
export function narrow(report: Report, { manifests }: Workspace, { chosen, comparison }: Limits): Report {
  if (!chosen && !comparison) return report
  const files = manifests.map(({ source }) => source.file)
  const asked = new Set(files.filter((file) => (chosen?.has(file) ?? true) && (comparison?.changed.has(file) ?? true)))
  const known = new Set(files)
  const removed = new Set(comparison?.removed)
  const isAsked = (file: string) =>
    known.has(file) ? asked.has(file) : !comparison || comparison.changed.has(file) || removed.has(file)
  const touches = ({ file, related = [] }: Diagnostic) =>
    isAsked(file) || related.some((place) => asked.has(place.file))
  return {
    ...report,
    files: asked.size,
    checked: [...asked].sort(),
    diagnostics: report.diagnostics.filter(touches),
    suppressed: report.suppressed.filter(touches),
  }
}
