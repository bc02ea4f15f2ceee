import type { Suppression, UnusedSuppression } from '../manifest/suppression.ts'
import type { Diagnostic } from '../report/diagnostic.ts'
import { excuseOf } from './excuse.ts'

/** Finds for each finding the comment that suppresses it, if any, and afterwards what was left without one. */
export function suppressor(suppressions: readonly Suppression[], ruleIds: readonly string[]) {
  const known = new Set(ruleIds)
  // Those for a line come first: they say most about the finding.
  const valid = suppressions
    .filter(({ covers }) => covers !== undefined)
    .toSorted((a, b) => Number(a.covers === 'file') - Number(b.covers === 'file'))
    .flatMap((suppression) => suppression.rules.map((rule): UnusedSuppression => ({ suppression, rule })))
    .filter(({ rule }) => known.has(rule.id) && excuseOf(rule.id).comment)
  const byFile = new Map<string, UnusedSuppression[]>()
  for (const entry of valid) {
    const others = byFile.get(entry.suppression.file)
    if (others) others.push(entry)
    else byFile.set(entry.suppression.file, [entry])
  }
  const used = new Set<UnusedSuppression>()
  return {
    suppressionOf({ rule, file, line }: Diagnostic): Suppression | undefined {
      const found = byFile
        .get(file)
        ?.find(
          ({ suppression, rule: named }) =>
            named.id === rule && (suppression.covers === 'file' || suppression.line === line),
        )
      if (found) used.add(found)
      return found?.suppression
    },
    /** @param unjudged files that no rule has judged to the end */
    unused: (unjudged: ReadonlySet<string>): readonly UnusedSuppression[] =>
      valid.filter((entry) => !used.has(entry) && !unjudged.has(entry.suppression.file)),
  }
}
