import type { Diagnostic, Suppressed } from '../report/diagnostic.ts'
import type { Severity } from '../report/finding.ts'
import type { Report } from '../report/report.ts'
import type { Span } from '../report/span.ts'
import { fingerprints } from './fingerprint.ts'
import type { CheckOptions } from './format.ts'
import { jsonText } from './json-text.ts'
import { lineHashes } from './line-hash.ts'
import { sarifRule } from './sarif-rule.ts'

const levels: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' }

/** SARIF 2.1.0 with everything that code scanning of GitHub asks for. */
export function sarif(report: Report, { version, folder }: CheckOptions): string {
  const { rules } = report
  const found: readonly (Diagnostic | Suppressed)[] = [...report.diagnostics, ...report.suppressed]
  const ids = [...new Set(found.map(({ rule }) => rule))].sort()
  const identities = fingerprints(found)
  const lineHash = lineHashOf(report)
  const results = found.map((diagnostic, index) => ({
    ruleId: diagnostic.rule,
    ruleIndex: ids.indexOf(diagnostic.rule),
    level: levels[diagnostic.severity],
    message: { text: messageOf(diagnostic) },
    locations: [{ physicalLocation: placeOf(diagnostic, folder) }],
    ...(diagnostic.related
      ? { relatedLocations: diagnostic.related.map((other, id) => relatedTo(other, id, folder)) }
      : {}),
    partialFingerprints: { ...lineHash(diagnostic), 'relctl/v1': identities[index] },
    ...(report.suppressed.length > 0 ? { suppressions: suppressionsOf(diagnostic) } : {}),
  }))
  const driver = {
    name: 'relctl',
    version,
    semanticVersion: version,
    rules: ids.map((id) => sarifRule(id, rules.get(id))),
  }
  return jsonText({
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [{ tool: { driver }, automationDetails: { id: 'relctl/' }, columnKind: 'utf16CodeUnits', results }],
  })
}

/** An empty list says that somebody looked and set nothing aside. */
function suppressionsOf(found: Diagnostic | Suppressed): readonly unknown[] {
  if (!('by' in found)) return []
  const { by, reason } = found
  return [{ kind: kinds[by], status: 'accepted', ...(reason ? { justification: reason } : {}) }]
}

const kinds: Readonly<Record<Suppressed['by'], string>> = { comment: 'inSource', baseline: 'external' }

type Related = NonNullable<Diagnostic['related']>[number]

function relatedTo(other: Related, id: number, folder: string): unknown {
  return { id, physicalLocation: placeOf(other, folder), message: { text: plain(other.message) } }
}

function messageOf({ message, hint }: Diagnostic): string {
  return plain(hint === undefined ? message : `${message}\nhelp: ${hint}`)
}

/** Brackets before a parenthesis would be a link. */
function plain(text: string): string {
  return text.replace(/\[(?=[^\]]*\]\()/g, '\\[')
}

function placeOf(
  { file, line, column, endLine, endColumn }: Span & { readonly file: string },
  folder: string,
): unknown {
  return {
    artifactLocation: { uri: uriOf(folder + file), uriBaseId: '%SRCROOT%' },
    region: { startLine: line, startColumn: column, endLine, endColumn },
  }
}

function uriOf(path: string): string {
  return path
    .split('/')
    .map((part) => encodeURIComponent(part.replace(/\p{Cs}/gu, '\ufffd')))
    .join('/')
}

/** Finds the hash of the line of each finding; none when the text of its file is not known. */
function lineHashOf({ texts }: Report): (diagnostic: Diagnostic) => { readonly primaryLocationLineHash?: string } {
  const known = new Map<string, readonly string[]>()
  return ({ file, line }) => {
    const hashes = known.get(file) ?? lineHashes(texts.get(file) ?? '')
    known.set(file, hashes)
    const hash = hashes[line - 1]
    return hash === undefined ? {} : { primaryLocationLineHash: hash }
  }
}
