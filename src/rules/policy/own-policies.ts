import type { Policy as PolicyFile } from '#generated/types/policy.ts'
import { isPolicy } from '#policy/library.ts'
import type { Policy } from '#policy/policy.ts'
import type { Finding, Path } from '#report/finding.ts'
import type { Facts } from '#rules/rule.ts'

/** One file of `policies/` that obeys its schema, as it stands. */
export type OwnPolicyFile = { readonly file: string; readonly data: PolicyFile }

export function ownFiles({ workspace }: Facts): readonly OwnPolicyFile[] {
  return workspace.library.own.flatMap(({ source, schema }) =>
    source.data === undefined || schema.length > 0 ? [] : [{ file: source.file, data: source.data as PolicyFile }],
  )
}

/** The policies of `policies/` with everything that they extend; those whose chain is broken are left out. */
export function ownPolicies(facts: Facts): readonly Policy[] {
  return ownFiles(facts).flatMap(({ file, data }) => {
    const found = facts.workspace.library.get(data.id, { file, path: ['id'], at: 'value' })
    return isPolicy(found) ? [found] : []
  })
}

/** Whether an entry of a merged policy stands in a file of the repository, and not only in a preset. */
export function isOwnEntry(policy: Policy, path: Path): boolean {
  return policy.place(path, 'key').path[0] === path[0]
}

/** What is wrong with a policy shows in each policy that extends it. It is told once, if the message does not name the heir. */
export function distinct(findings: Iterable<Finding>): Iterable<Finding> {
  const byPlace = new Map<string, Finding>()
  for (const finding of findings) {
    const key = JSON.stringify([finding.file, finding.path, finding.message])
    if (!byPlace.has(key)) byPlace.set(key, finding)
  }
  return byPlace.values()
}
