import { Buffer } from 'node:buffer'
import { basename, dirname } from 'node:path'
import { UsageError } from '#exit.ts'
import { jsonText } from '#formats/json-text.ts'
import type { Baseline } from '#generated/types/baseline.ts'
import type { Host } from '#host.ts'
import { limits } from '#manifest/limits.ts'
import { parseSource } from '#manifest/parse.ts'
import { validate } from '#manifest/validate.ts'
import { type BaselineEntry, baselineOf, entriesOf, staleEntries } from '#report/baseline.ts'
import type { Diagnostic } from '#report/diagnostic.ts'
import { excuseOf } from '#rules/excuse.ts'

/**
 * The findings that a baseline sets aside. What no baseline can excuse is left out, whoever wrote it there.
 * @throws UsageError when it cannot be read or is no baseline
 */
export function readBaseline(host: Host, path: string): readonly BaselineEntry[] {
  const found = contentAt(host, path)
  if (found === 'missing')
    throw new UsageError(`there is no baseline ${path}`, `write one with relctl check --write-baseline ${path}`)
  return entriesOf(found).filter(({ rule }) => excuseOf(rule).baseline)
}

/**
 * Writes what was found as a baseline. A file that is something else is not replaced.
 * @returns the findings that it now sets aside
 */
export function writeBaseline(host: Host, path: string, diagnostics: readonly Diagnostic[]): readonly BaselineEntry[] {
  contentAt(host, path)
  const baseline = baselineOf(diagnostics.filter(({ rule }) => excuseOf(rule).baseline))
  const text = jsonText(baseline)
  if (Buffer.byteLength(text) > limits.bytes)
    throw new UsageError(
      `the baseline would be larger than ${limits.bytes / 1024} KiB, which relctl does not read`,
      'turn off the rule with the most findings under "rules" in relctl.yaml, and write it again',
    )
  host.write(host.resolve(path), text)
  const entries = entriesOf(baseline)
  host.err(`note: wrote ${count(entries.length, 'finding')} to ${path}\n`)
  return entries
}

/** Entries that are told one by one. */
const mostTold = 10

/** Tells which entries can go, because nothing is found there any more. */
export function tellStale(
  host: Host,
  path: string,
  entries: readonly BaselineEntry[],
  found: readonly Diagnostic[],
): void {
  const stale = staleEntries(entries, found)
  if (stale.length === 0) return
  host.err(`note: ${count(stale.length, 'stale entry', 'stale entries')} in ${path}, where nothing is found any more\n`)
  for (const { file, rule, path: pointer } of stale.slice(0, mostTold))
    host.err(`note:   ${file}: ${rule} ${pointer}\n`)
  if (stale.length > mostTold) host.err(`note:   and ${stale.length - mostTold} more\n`)
  host.err(`help: relctl check --write-baseline ${path} writes it anew\n`)
}

function contentAt(host: Host, path: string): Baseline | 'missing' {
  const absolute = host.resolve(path)
  const result = host.open(dirname(absolute)).read(basename(absolute))
  if (!result.ok && result.reason === 'missing') return 'missing'
  const refused = (why: string) => new UsageError(`${path} is not a baseline: ${why}`, 'name another file')
  if (!result.ok) throw refused(refusals[result.reason])
  const source = parseSource(path, result.bytes)
  const [problem] = [...source.problems, ...validate('baseline', source)]
  if (problem) throw refused(`${problem.message} (${placeOf(problem)})`)
  return source.data as Baseline

  function placeOf({ path: steps }: { readonly path: readonly (string | number)[] }): string {
    return steps.length === 0 ? 'the whole file' : steps.join(' > ')
  }
}

const refusals = {
  symlink: 'it is a symbolic link',
  outside: 'it leads out of its folder',
  missing: 'it does not exist',
  'not-regular': 'it is not a regular file',
  'too-large': `it is larger than ${limits.bytes / 1024} KiB`,
  unreadable: 'it cannot be read',
} as const

function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`
}
