import type { Baseline } from '../generated/types/baseline.ts'
import { byPlace, type Diagnostic, type Suppressed } from './diagnostic.ts'
import type { Report } from './report.ts'

/** A finding as a baseline knows it: not by its line, which moves, and not by its words, which may change. */
export type BaselineEntry = Pick<Diagnostic, 'file' | 'rule' | 'path'>

/** Findings as a baseline, sorted, so that it differs only where findings do. */
export function baselineOf(diagnostics: readonly Diagnostic[]): Baseline {
  const files: Record<string, Record<string, string[]>> = {}
  const keys = new Map(diagnostics.map((entry) => [keyOf(entry), entry]))
  for (const [, { file, rule, path }] of [...keys].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const rules = Object.hasOwn(files, file) ? (files[file] ?? {}) : {}
    rules[rule] = [...(rules[rule] ?? []), path]
    files[file] = rules
  }
  return { $schema: 'baseline.schema.json', version: 1, files }
}

/** The report without what the baseline holds, which is among the suppressed findings instead. */
export function setAside(report: Report, entries: readonly BaselineEntry[]): Report {
  const known = new Set(entries.map(keyOf))
  const isKnown = (diagnostic: Diagnostic) => known.has(keyOf(diagnostic))
  const aside = report.diagnostics.filter(isKnown).map((diagnostic): Suppressed => ({ ...diagnostic, by: 'baseline' }))
  return {
    ...report,
    diagnostics: report.diagnostics.filter((diagnostic) => !isKnown(diagnostic)),
    suppressed: [...report.suppressed, ...aside].sort(byPlace),
  }
}

/** Entries of a baseline that nothing corresponds to any more. */
export function staleEntries(
  entries: readonly BaselineEntry[],
  diagnostics: readonly Diagnostic[],
): readonly BaselineEntry[] {
  const found = new Set(diagnostics.map(keyOf))
  return entries.filter((entry) => !found.has(keyOf(entry)))
}

export function entriesOf({ files }: Baseline): readonly BaselineEntry[] {
  return Object.entries(files).flatMap(([file, rules]) =>
    Object.entries(rules).flatMap(([rule, paths]) => paths.map((path) => ({ file, rule, path }))),
  )
}

function keyOf({ file, rule, path }: BaselineEntry): string {
  return JSON.stringify([file, rule, path])
}
