import type { CheckOptions } from '../../src/formats/format.ts'
import type { Diagnostic } from '../../src/report/diagnostic.ts'
import type { Report } from '../../src/report/report.ts'

export const options: CheckOptions = { color: 0, columns: 80, lang: 'en', version: '1.2.3', folder: '' }

/** A finding on line 7 of a manifest, except for what is given. */
export function finding(given: Partial<Diagnostic> = {}): Diagnostic {
  return {
    rule: 'window/ends-late',
    severity: 'error',
    message: 'the work ends late',
    file: 'releases/a.yaml',
    line: 7,
    column: 3,
    endLine: 7,
    endColumn: 9,
    path: '/window/end',
    docs: 'docs/rules.md#windowends-late',
    ...given,
  }
}

export function reportOf(...diagnostics: readonly Diagnostic[]): Report {
  const checked = [...new Set(diagnostics.map(({ file }) => file))].sort()
  return {
    now: '2026-11-24T09:00:00+07:00',
    files: checked.length,
    checked,
    diagnostics,
    suppressed: [],
    texts: new Map(),
    rules: new Map(),
  }
}
