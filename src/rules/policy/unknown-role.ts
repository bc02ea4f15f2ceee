import type { Roles } from '#generated/types/common.ts'
import type { Policy as PolicyFile } from '#generated/types/policy.ts'
import { suggest } from '#manifest/suggest.ts'
import { listOf } from '#policy/one-or-many.ts'
import type { Finding, Path } from '#report/finding.ts'
import { quoted } from '#report/safe-text.ts'
import type { Facts, Rule } from '#rules/rule.ts'
import { approvalsOf, cycleOf, projectOf, stepsOf } from './entries.ts'
import { distinct, ownPolicies } from './own-policies.ts'

export const policyUnknownRole: Rule = {
  id: 'policy/unknown-role',
  severity: 'error',
  summary: {
    en: 'Whoever owes a duty of a policy is one of its roles.',
    vi: 'Người phụ trách một việc trong chính sách là một vai trò của chính sách đó.',
  },
  why: 'Each duty has a department that answers for it (O10, O12, S2). A role that nobody has described is nobody.',
  bad: {
    files: {
      'policies/cong-ty.yaml': `id: cong-ty
extends: 1office
classes:
  feature:
    steps:
      - { id: guide, owner: maketing } # marketing
`,
    },
  },
  good: {
    files: {
      'policies/cong-ty.yaml': `id: cong-ty
extends: 1office
classes:
  feature:
    steps:
      - { id: guide, owner: marketing }
`,
    },
  },
  check: (facts) => distinct(unknownRoles(facts)),
}

function* unknownRoles(facts: Facts): Iterable<Finding> {
  for (const policy of ownPolicies(facts)) {
    for (const { path, name, role } of owners(policy.data)) {
      if (policy.roles.has(role)) continue
      yield {
        ...policy.place(path, 'value'),
        message: `found the role ${quoted(role)} for the ${name}, expected a role of the policy`,
        hint:
          policy.roles.size > 0
            ? suggest(role, [...policy.roles.keys()])
            : `add ${quoted(role)} under "roles" of the policy`,
      }
    }
  }
}

type Owner = { readonly path: Path; readonly name: string; readonly role: string }

function owners(data: PolicyFile): readonly Owner[] {
  const owned = [...stepsOf(data), ...cycleOf(data), ...projectOf(data)]
  return [
    ...owned.flatMap(({ path, name, value }) => each(value.owner, [...path, 'owner'], name)),
    ...approvalsOf(data).flatMap(({ path, name, value }) => each(value.roles, [...path, 'roles'], name)),
  ]
}

function each(roles: Roles | undefined, path: Path, name: string): readonly Owner[] {
  return listOf(roles).map((role) => ({ path, name, role }))
}
