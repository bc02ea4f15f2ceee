import type { Source } from '../manifest/source.ts'
import type { Diagnostic } from '../report/diagnostic.ts'
import type { Finding, Path, Place, Severity } from '../report/finding.ts'
import type { Span } from '../report/span.ts'
import { isExceptable } from './exceptable.ts'
import { rules as allRules } from './index.ts'
import type { Facts, Rule } from './rule.ts'
import { sourcesOf } from './sources.ts'

/** Runs every rule and stamps what it found with id, severity and position, in order of file, line, column and rule. */
export function runRules(resolved: Omit<Facts, 'ruleIds'>, rules: readonly Rule[] = allRules): readonly Diagnostic[] {
  const facts: Facts = { ...resolved, ruleIds: allRules.map((rule) => rule.id) }
  const sources = new Map(sourcesOf(facts.workspace).map((source) => [source.file, source]))
  const severities: Readonly<Record<string, Severity | 'off' | undefined>> = facts.workspace.config.rules ?? {}
  const exceptions = exceptionsOf(facts)
  const diagnostics = rules.flatMap((rule) => {
    const configured = severities[rule.id]
    if (configured === 'off') return []
    return [...rule.check(facts)]
      .filter(({ file }) => !(isExceptable(rule.id) && exceptions.get(file)?.has(rule.id)))
      .map((finding) => stamp(rule, configured ?? finding.severity ?? rule.severity, finding, sources))
  })
  return diagnostics.sort(byPlace)
}

/** The rules that each manifest may break, by file. */
function exceptionsOf({ workspace }: Facts): ReadonlyMap<string, ReadonlySet<string>> {
  return new Map(
    workspace.manifests.flatMap(({ source, data }) =>
      data?.exception ? [[source.file, new Set(data.exception.map(({ rule }) => rule))]] : [],
    ),
  )
}

function stamp(rule: Rule, severity: Severity, finding: Finding, sources: ReadonlyMap<string, Source>): Diagnostic {
  const related = finding.related?.map((place) => ({
    file: place.file,
    message: place.message,
    ...spanOf(place, sources),
  }))
  return {
    rule: rule.id,
    severity,
    message: finding.message,
    ...(finding.hint === undefined ? {} : { hint: finding.hint }),
    file: finding.file,
    ...(finding.span ?? spanOf(finding, sources)),
    path: pointer(finding.path),
    ...(related && related.length > 0 ? { related } : {}),
    docs: `docs/rules.md#${rule.id.replace('/', '')}`,
  }
}

const start: Span = { line: 1, column: 1, endLine: 1, endColumn: 1 }

function spanOf(place: Place, sources: ReadonlyMap<string, Source>): Span {
  return sources.get(place.file)?.locate(place.path, place.at) ?? start
}

/** A path as a JSON pointer (RFC 6901). */
function pointer(path: Path): string {
  return path.map((name) => `/${String(name).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
}

function byPlace(a: Diagnostic, b: Diagnostic): number {
  return (
    compare(a.file, b.file) ||
    a.line - b.line ||
    a.column - b.column ||
    compare(a.rule, b.rule) ||
    compare(a.message, b.message)
  )
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
