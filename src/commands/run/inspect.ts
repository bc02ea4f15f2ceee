import type { Input } from '#commands/command.ts'
import type { Comparison } from '#comparison/comparison.ts'
import type { Host } from '#host.ts'
import { type BaselineEntry, setAside } from '#report/baseline.ts'
import type { Diagnostic } from '#report/diagnostic.ts'
import type { Report } from '#report/report.ts'
import { rules } from '#rules/index.ts'
import { type Found, judge } from '#rules/run.ts'
import { type Survey, survey } from '#survey.ts'
import { comparisonFor } from './changed.ts'
import { aboutFoundations, foundationProblems } from './foundations.ts'
import { openMemory } from './memory.ts'
import { narrow } from './narrow.ts'
import { selectFiles } from './paths.ts'
import { reportOf } from './report-of.ts'
import { isKnownSound, learnSound } from './sound.ts'

/** A repository looked at once: what it is, what was found, and what of it the call asks about. */
export type Inspection = Survey & {
  readonly comparison: Comparison | undefined
  /** Whether the configuration and the policies can be used at all. */
  readonly isSound: boolean
  /**
   * Everything that was found, whatever the call asks about; about the notices of unchanged releases nothing is sought
   * unless a baseline asks for it.
   */
  readonly everything: readonly Diagnostic[]
  readonly report: Report
  /** The findings of the report in files that the call names, with the rules that made them. */
  readonly mendable: readonly Found[]
}

/** What a call asks about. */
export type Question = Pick<Input, 'args' | 'options'> & {
  /** Findings that a baseline sets aside. */
  readonly accepted: readonly BaselineEntry[]
}

/** gather and decide: nothing is printed or written. */
export async function inspect(host: Host, { args, options, accepted }: Question): Promise<Inspection> {
  const surveyed = await survey(host, { config: options['config']?.toString() })
  const { workspace } = surveyed
  const comparison = await comparisonFor(host, workspace, options['changed'])
  const facts = { ...surveyed, comparison }
  const isSound = isKnownSound(host, workspace) || foundationProblems(host, workspace).length === 0
  if (isSound) learnSound(host, workspace)
  const concerned = isSound && accepted.length === 0 ? concernedBy(comparison) : undefined
  const { found, suppressed } = judge({ ...facts, concerned, memory: openMemory(host, surveyed) })
  const everything = found.map(({ diagnostic }) => diagnostic)
  const whole = { ...reportOf(host, workspace, everything, rules), suppressed }
  const chosen = selectFiles(host, workspace, args)
  const report = isSound
    ? setAside(narrow(whole, workspace, { chosen, comparison }), accepted)
    : aboutFoundations(whole, workspace)
  const told = new Set(report.diagnostics)
  const mendable = found.filter(({ diagnostic }) => told.has(diagnostic) && (!chosen || chosen.has(diagnostic.file)))
  return { ...facts, isSound, everything, report, mendable }
}

/**
 * The files whose notices are tried after a change that touches manifests alone. A text that cannot be written is told
 * at the first release that has the cause, and of that only changed ones are told.
 */
function concernedBy(comparison: Comparison | undefined): ReadonlySet<string> | undefined {
  return comparison?.foundations.length === 0 ? comparison.changed : undefined
}
