import { shippedLocales } from '#notices/locale.ts'
import { type OwnSet, openOwnTemplates } from '#notices/own-templates.ts'
import type { NoticeProblem } from '#notices/problem.ts'
import { type Proof, prove } from '#notices/proof.ts'
import { houseOf } from '#notices/subject.ts'
import type { Finding, Related } from '#report/finding.ts'
import type { Span } from '#report/span.ts'
import type { Facts } from '#rules/rule.ts'
import { pageTemplates } from '#site/printer.ts'

/** Own templates, and what is known about them without looking at a release. */
export type OwnFacts = { readonly set: OwnSet; readonly proof: Proof }

/** Several rules speak of the same templates; they are read and judged once. */
const judged = new WeakMap<Facts['workspace'], OwnFacts>()

export function ownFacts(facts: Facts): OwnFacts {
  const known = judged.get(facts.workspace)
  if (known) return known
  const set = openOwnTemplates(facts.workspace.templates)
  const own = { set, proof: prove(set, localesOf(facts), pageTemplates) }
  judged.set(facts.workspace, own)
  return own
}

/** Languages in which anything of the repository is written; those that ship, as long as there is no release. */
function localesOf({ workspace: { config }, outlook }: Facts): readonly string[] {
  const used = outlook.releases.flatMap(
    ({ release, policy }) => houseOf(config, release.data.product, policy.locales).locales,
  )
  return used.length > 0 ? [...new Set(used)] : shippedLocales
}

/** A problem of an own file as a finding. Those of shipped files are ours, and our tests look for them. */
export function findingOf(
  problem: NoticeProblem,
  { set }: OwnFacts,
  more: { readonly message?: string; readonly hint?: string; readonly related?: readonly Related[] } = {},
): readonly Finding[] {
  const { file, line = 1, message, hint = 'see docs/templates.md for what a template can say' } = problem
  if (file === undefined || !(set.own(file) !== undefined || set.problems.includes(problem))) return []
  const span = lineSpan(set.own(file) ?? '', line)
  return [{ file: `templates/${file}`, path: [], at: 'value', span, message, hint, ...more }]
}

/** A line without its indentation. */
function lineSpan(text: string, line: number): Span {
  const written = text.split('\n')[line - 1]?.trimEnd() ?? ''
  const column = written.length - written.trimStart().length + 1
  return { line, column, endLine: line, endColumn: Math.max(written.length, column) + 1 }
}
