import type { Match } from '../generated/types/common.ts'
import type { Release as ReleaseFile } from '../generated/types/release.ts'

/** The facts that `when` and `unless` of a policy can ask about: plain equality, no expression language. */
function factsOf(data: ReleaseFile): Required<Match> {
  return {
    origin: data.origin ?? 'own',
    important: data.changes.some((change) => change.important === true),
    relogin: data.impact?.relogin ?? false,
    urgent: data.urgent ?? false,
    mode: data.impact?.mode ?? 'downtime',
    project: data.project !== undefined,
    training: (data.training ?? []).length > 0,
  }
}

/** Whether all facts of `match` hold for a manifest; no match at all always holds. */
export function matches(match: Match | undefined, data: ReleaseFile): boolean {
  if (!match) return true
  const facts = factsOf(data)
  return Object.entries(match).every(([name, wanted]) => facts[name as keyof Match] === wanted)
}
