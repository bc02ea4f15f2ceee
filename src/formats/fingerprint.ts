import { createHash } from 'node:crypto'
import type { Diagnostic } from '../report/diagnostic.ts'

/**
 * Who each finding is, so that a CI host knows it again in the next run: rule, file and place in the document, but
 * neither line nor words, which change without it. Findings that share all three are counted, so that each is unique.
 */
export function fingerprints(diagnostics: readonly Diagnostic[]): readonly string[] {
  const seen = new Map<string, number>()
  return diagnostics.map(({ rule, file, path }) => {
    const identity = JSON.stringify([rule, file, path])
    const number = (seen.get(identity) ?? 0) + 1
    seen.set(identity, number)
    return createHash('sha256').update(`${identity}${number}`).digest('hex')
  })
}
