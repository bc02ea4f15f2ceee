import type { TimeProblem } from '#manifest/moment.ts'
import type { Place } from '#report/finding.ts'
import type { Facts } from '#rules/rule.ts'

/** A time of a manifest that is not surely one instant, and its place. */
export type PlacedProblem<Kind extends TimeProblem['kind']> = {
  readonly problem: Extract<TimeProblem, { readonly kind: Kind }>
  readonly place: Place
}

/** What reading the times of all manifests found, of one kind. */
export function timeProblems<Kind extends TimeProblem['kind']>(
  facts: Facts,
  kind: Kind,
): readonly PlacedProblem<Kind>[] {
  return facts.workspace.manifests.flatMap(({ source, release }) =>
    (release?.timeProblems ?? [])
      .filter((problem): problem is Extract<TimeProblem, { readonly kind: Kind }> => problem.kind === kind)
      .map((problem) => ({ problem, place: { file: source.file, path: problem.path, at: 'value' as const } })),
  )
}
