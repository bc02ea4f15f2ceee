import type { Severity } from '../report/finding.ts'
import type { Report } from '../report/report.ts'
import { fingerprints } from './fingerprint.ts'
import type { CheckOptions } from './format.ts'
import { jsonText } from './json-text.ts'

const severities: Readonly<Record<Severity, string>> = { error: 'major', warning: 'minor', info: 'info' }

/** A code quality report of GitLab. It is an array even when there is nothing to say, or old findings would stay. */
export function gitlab({ diagnostics }: Report, { folder }: CheckOptions): string {
  const identities = fingerprints(diagnostics)
  return jsonText(
    diagnostics.map(({ message, hint, rule, severity, file, line, endLine }, index) => ({
      description: hint === undefined ? message : `${message}; help: ${hint}`,
      check_name: rule,
      fingerprint: identities[index],
      severity: severities[severity],
      location: { path: folder + file, lines: { begin: line, end: endLine } },
    })),
  )
}
