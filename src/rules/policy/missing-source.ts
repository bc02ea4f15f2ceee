import type { Source } from '#generated/types/common.ts'
import type { Policy as PolicyFile } from '#generated/types/policy.ts'
import type { Finding, Path } from '#report/finding.ts'
import type { Facts, Rule } from '#rules/rule.ts'
import { approvalsOf, classesOf, cycleOf, freezesOf, projectOf, stepsOf, windowsOf } from './entries.ts'
import { distinct, isOwnEntry, ownPolicies } from './own-policies.ts'

export const missingSource: Rule = {
  id: 'policy/missing-source',
  severity: 'warning',
  summary: { en: 'Every entry of a policy says where it comes from.', vi: 'Mọi mục của chính sách nêu rõ căn cứ.' },
  why: 'A promise is kept as long as people know who asked for it. Without a source nobody dares to change a number, or everybody does.',
  bad: {
    files: {
      'policies/cong-ty.yaml': `id: cong-ty
extends: 1office
classes:
  minor:
    steps:
      - { id: guide, kind: task, lead: 24h, owner: ptsp } # says who?
`,
    },
  },
  good: {
    files: {
      'policies/cong-ty.yaml': `id: cong-ty
extends: 1office
classes:
  minor:
    steps:
      - { id: guide, kind: task, lead: 24h, owner: ptsp, source: house default }
`,
    },
  },
  check: (facts) => distinct(missingSources(facts)),
}

function* missingSources(facts: Facts): Iterable<Finding> {
  for (const policy of ownPolicies(facts)) {
    for (const { path, name, value } of sourced(policy.data)) {
      if (value.source !== undefined || !isOwnEntry(policy, path)) continue
      yield {
        ...policy.place(path, 'key'),
        message: `found the ${name} without a source, expected where it comes from`,
        hint: 'add "source:" with the requirement or the decision, or "source: house default"',
      }
    }
  }
}

type Sourced = { readonly path: Path; readonly name: string; readonly value: { readonly source?: Source } }

function sourced(data: PolicyFile): readonly Sourced[] {
  const limits = (['grace', 'limits', 'contacts'] as const).flatMap((key) => part(data[key], [key], `entry "${key}"`))
  return [
    ...limits,
    ...windowsOf(data),
    ...classesOf(data),
    ...classesOf(data).flatMap(({ path, name, value }) => [
      ...part(value.windows, [...path, 'windows'], `windows of ${name}`),
      ...part(value.downtime, [...path, 'downtime'], `downtime of ${name}`),
      ...(value.requires ?? []).map((need) => ({
        path: [...path, 'requires', need.field],
        name: `requirement "${need.field}" of ${name}`,
        value: need,
      })),
    ]),
    ...approvalsOf(data),
    ...stepsOf(data),
    ...cycleOf(data),
    ...projectOf(data),
    ...freezesOf(data),
  ]
}

function part(value: Sourced['value'] | undefined, path: Path, name: string): readonly Sourced[] {
  return value === undefined ? [] : [{ path, name, value }]
}
