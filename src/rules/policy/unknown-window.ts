import type { Policy as PolicyFile } from '#generated/types/policy.ts'
import { suggest } from '#manifest/suggest.ts'
import type { Finding, Path } from '#report/finding.ts'
import { quoted } from '#report/safe-text.ts'
import type { Facts, Rule } from '#rules/rule.ts'
import { classesOf } from './entries.ts'
import { distinct, ownPolicies } from './own-policies.ts'

export const unknownWindow: Rule = {
  id: 'policy/unknown-window',
  severity: 'error',
  summary: 'The windows that a class requires or prefers are windows of the policy.',
  why: 'A window that does not exist forbids nothing: releases of the class would pass at any hour (O15, T4).',
  bad: {
    files: {
      'policies/cong-ty.yaml': `id: cong-ty
extends: 1office
classes:
  feature:
    windows: { require: [week-night], source: O15 } # weekend-night
`,
    },
  },
  good: {
    files: {
      'policies/cong-ty.yaml': `id: cong-ty
extends: 1office
classes:
  feature:
    windows: { require: [weekend-night], source: O15 }
`,
    },
  },
  check: (facts) => distinct(unknownWindows(facts)),
}

function* unknownWindows(facts: Facts): Iterable<Finding> {
  for (const policy of ownPolicies(facts)) {
    const known = Object.keys(policy.data.windows ?? {})
    for (const { id, path, name } of mentions(policy.data)) {
      if (known.includes(id)) continue
      yield {
        ...policy.place(path, 'value'),
        message: `found the window ${quoted(id)} in ${name}, expected a window of the policy`,
        hint: suggest(id, known),
      }
    }
  }
}

type WindowMention = { readonly id: string; readonly path: Path; readonly name: string }

function mentions(data: PolicyFile): readonly WindowMention[] {
  return classesOf(data).flatMap(({ path, name, value: { windows } }) =>
    (['require', 'prefer'] as const).flatMap((level) =>
      (windows?.[level] ?? []).map((id) => ({ id, name, path: [...path, 'windows', level] })),
    ),
  )
}
