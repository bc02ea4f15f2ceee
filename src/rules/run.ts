import { locate } from '../manifest/locate.ts'
import type { Source } from '../manifest/source.ts'
import { readSuppressions } from '../manifest/suppression.ts'
import { byPlace, type Diagnostic, type Suppressed } from '../report/diagnostic.ts'
import type { Finding, Path, Place, Severity } from '../report/finding.ts'
import type { Span } from '../report/span.ts'
import { isExceptable } from './exceptable.ts'
import { withFewPlaces } from './few-places.ts'
import { rules as allRules } from './index.ts'
import type { Facts, Rule } from './rule.ts'
import { sourcesOf } from './sources.ts'
import { suppressor } from './suppress.ts'

/** A finding, the rule that made it, and what readers are told. */
export type Found = { readonly rule: Rule; readonly finding: Finding; readonly diagnostic: Diagnostic }

/** What all rules found, and what comments accept of it. */
export type Judgement = { readonly found: readonly Found[]; readonly suppressed: readonly Suppressed[] }

/** Facts before the engine adds its own. */
export type Resolved = Omit<Facts, 'ruleIds' | 'excused' | 'suppressions' | 'unused'>

/** What rules found and no comment suppresses, in order of file, line, column and rule. */
export function runRules(resolved: Resolved, rules?: readonly Rule[]): readonly Diagnostic[] {
  return judge(resolved, rules).found.map(({ diagnostic }) => diagnostic)
}

/** Runs every rule, stamps what it found with id, severity and position, and takes out what is excused or suppressed. */
export function judge(resolved: Resolved, rules: readonly Rule[] = allRules): Judgement {
  const ruleIds = allRules.map(({ id }) => id)
  const suppressions = readSuppressions(sourcesOf(resolved.workspace))
  const excused = new Map<string, Set<string>>()
  const { suppressionOf, unused } = suppressor(suppressions, ruleIds)
  const found: Found[] = []
  const suppressed: Suppressed[] = []
  const last = rules.filter((rule) => rule.last)
  for (const batch of [rules.filter((rule) => !rule.last), ...last.map((rule) => [rule])]) {
    const facts: Facts = { ...resolved, ruleIds, excused, suppressions, unused: unused(unjudgedFiles(found)) }
    for (const one of find(facts, batch, excused)) {
      const suppression = suppressionOf(one.diagnostic)
      if (suppression) suppressed.push({ ...one.diagnostic, by: 'comment', reason: suppression.reason ?? '' })
      else found.push(one)
    }
  }
  return {
    found: found.sort((a, b) => byPlace(a.diagnostic, b.diagnostic)),
    suppressed: suppressed.sort(byPlace),
  }
}

/** Files about which most rules have nothing to say, because they cannot be read or have another shape. */
function unjudgedFiles(found: readonly Found[]): ReadonlySet<string> {
  const unreadable = /^(file|yaml|schema)\//
  return new Set(found.flatMap(({ diagnostic: { rule, file } }) => (unreadable.test(rule) ? [file] : [])))
}

/** @param excused where to note which rules a manifest breaks with leave */
function find(facts: Facts, rules: readonly Rule[], excused: Map<string, Set<string>>): readonly Found[] {
  const sources = new Map(sourcesOf(facts.workspace).map((source) => [source.file, source]))
  const severities: Readonly<Record<string, Severity | 'off' | undefined>> = facts.workspace.config.rules ?? {}
  const exceptions = exceptionsOf(facts)
  const found = rules.flatMap((rule) => {
    const configured = severities[rule.id]
    if (configured === 'off') return []
    return [...rule.check(facts)].flatMap((finding) => {
      if (isExceptable(rule.id) && exceptions.get(finding.file)?.has(rule.id)) {
        excused.set(finding.file, (excused.get(finding.file) ?? new Set()).add(rule.id))
        return []
      }
      const severity = configured ?? finding.severity ?? rule.severity
      return [{ rule, severity, finding: withFewPlaces(finding) }]
    })
  })
  const spans = locateAll(
    found.flatMap(({ finding }) => [finding, ...(finding.related ?? [])]),
    sources,
  )
  return found.map(({ rule, severity, finding }) => ({
    rule,
    finding,
    diagnostic: stamp(rule, severity, finding, spans),
  }))
}

/** The rules that each manifest may break, by file. */
function exceptionsOf({ workspace }: Facts): ReadonlyMap<string, ReadonlySet<string>> {
  return new Map(
    workspace.manifests.flatMap(({ source, data }) =>
      data?.exception ? [[source.file, new Set(data.exception.map(({ rule }) => rule))]] : [],
    ),
  )
}

function stamp(rule: Rule, severity: Severity, finding: Finding, spans: ReadonlyMap<Place, Span>): Diagnostic {
  const related = finding.related?.map((place) => ({
    file: place.file,
    message: place.message,
    ...(spans.get(place) ?? start),
  }))
  return {
    rule: rule.id,
    severity,
    message: finding.message,
    ...(finding.hint === undefined ? {} : { hint: finding.hint }),
    file: finding.file,
    ...(finding.span ?? spans.get(finding) ?? start),
    path: pointer(finding.path),
    ...(related && related.length > 0 ? { related } : {}),
    docs: `docs/rules.md#${rule.id.replace('/', '')}`,
  }
}

const start: Span = { line: 1, column: 1, endLine: 1, endColumn: 1 }

/** Where places stand, file by file: each file with findings is parsed again, but once and not for each of them. */
function locateAll(places: readonly Place[], sources: ReadonlyMap<string, Source>): ReadonlyMap<Place, Span> {
  const byFile = places.toSorted((a, b) => (a.file < b.file ? -1 : Number(a.file > b.file)))
  return new Map(
    byFile.map((place) => {
      const source = sources.get(place.file)
      return [place, source ? locate(source, place.path, place.at) : start]
    }),
  )
}

/** A path as a JSON pointer (RFC 6901). */
function pointer(path: Path): string {
  return path.map((name) => `/${String(name).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
}
