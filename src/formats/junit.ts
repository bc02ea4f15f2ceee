import type { Diagnostic } from '../report/diagnostic.ts'
import type { Report } from '../report/report.ts'
import type { CheckOptions } from './format.ts'
import { element, textElement } from './xml.ts'

/**
 * A suite for each file and a test for each finding. Errors are failures; what does not fail a check passes here too
 * and speaks in `system-out`. A file without findings is one test that passes.
 */
export function junit({ diagnostics, checked }: Report, { folder }: CheckOptions): string {
  const byFile = new Map<string, Diagnostic[]>(checked.map((file) => [file, []]))
  for (const diagnostic of diagnostics) {
    const { file } = diagnostic
    byFile.set(file, [...(byFile.get(file) ?? []), diagnostic])
  }
  const suites = [...byFile.keys()].sort().map((file) => suite(file, byFile.get(file) ?? [], folder))
  const tests = suites.reduce((sum, one) => sum + one.tests, 0)
  const failures = suites.reduce((sum, one) => sum + one.failures, 0)
  const root = element(
    'testsuites',
    { name: 'relctl check', tests, failures, errors: 0 },
    suites.map(({ xml }) => xml),
  )
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`
}

type Suite = { readonly xml: string; readonly tests: number; readonly failures: number }

function suite(file: string, found: readonly Diagnostic[], folder: string): Suite {
  const place = { classname: file, file: folder + file }
  const named = names(found)
  const cases =
    found.length === 0
      ? [element('testcase', { name: 'check', ...place })]
      : found.map((diagnostic, index) =>
          element('testcase', { name: named[index], ...place, line: diagnostic.line }, [outcome(diagnostic)]),
        )
  const failures = found.filter(({ severity }) => severity === 'error').length
  const xml = element('testsuite', { name: file, tests: cases.length, failures, errors: 0, skipped: 0 }, cases)
  return { xml, tests: cases.length, failures }
}

function outcome({ severity, rule, message, hint, file, line, column }: Diagnostic): string {
  const lines = [
    `${file}:${line}:${column}`,
    `${severity}: ${message}`,
    ...(hint === undefined ? [] : [`help: ${hint}`]),
    `why: relctl explain ${rule}`,
  ]
  return severity === 'error'
    ? textElement('failure', { type: rule, message }, lines)
    : textElement('system-out', {}, lines)
}

/** Names without lines, so that a test keeps its history when the file grows; repeated ones are counted. */
function names(found: readonly Diagnostic[]): readonly string[] {
  const seen = new Map<string, number>()
  return found.map(({ rule, path }) => {
    const name = path === '' ? rule : `${rule} ${path}`
    const number = (seen.get(name) ?? 0) + 1
    seen.set(name, number)
    return number === 1 ? name : `${name} (${number})`
  })
}
