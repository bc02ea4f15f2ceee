import type { Diagnostic } from './diagnostic.ts'
import type { Report } from './report.ts'

/** Findings of one rule that are told of one file. */
const most = 25

/**
 * The first findings of each rule in each file, and one that counts the rest: a report is there to be read, and a
 * hostile file must not drown it.
 */
export function bounded(report: Report): Report {
  const groups = new Map<string, number>()
  for (const one of report.diagnostics) groups.set(keyOf(one), (groups.get(keyOf(one)) ?? 0) + 1)
  const told = new Map<string, number>()
  const diagnostics = report.diagnostics.flatMap((one) => {
    const key = keyOf(one)
    const before = told.get(key) ?? 0
    told.set(key, before + 1)
    const rest = (groups.get(key) ?? 0) - most
    if (before < most || rest === 1) return [one]
    return before === most ? [counting(one, rest)] : []
  })
  return { ...report, diagnostics }
}

function keyOf({ rule, file }: Diagnostic): string {
  return `${rule}\0${file}`
}

/** Stands where the first of those stands that it counts. */
function counting({ related: _, ...diagnostic }: Diagnostic, rest: number): Diagnostic {
  const message = `${rest} more findings like the ${most} above begin here`
  return { ...diagnostic, message, hint: 'mend the ones above, then check again' }
}
