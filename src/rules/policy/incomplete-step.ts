import type { Policy as PolicyFile } from '#generated/types/policy.ts'
import { andWords, oneOf } from '#manifest/suggest.ts'
import type { Finding } from '#report/finding.ts'
import type { Facts, Rule } from '#rules/rule.ts'
import { approvalsOf, cycleOf, type Entry, projectOf, type StepEntry, stepsOf } from './entries.ts'
import { distinct, ownPolicies } from './own-policies.ts'

export const incompleteStep: Rule = {
  id: 'policy/incomplete-step',
  severity: 'error',
  summary: {
    en: 'A duty of a policy says what it is, who owes it and when, and a notice what it says to whom.',
    vi: 'Mỗi việc trong chính sách nêu rõ là việc gì, ai phụ trách và khi nào; với thông báo còn nêu nội dung và người nhận.',
  },
  why: 'A duty that lacks one of these cannot be dated or assigned, so it is left out of every plan without a word (O3, O10, O14).',
  bad: {
    files: {
      'policies/cong-ty.yaml': `id: cong-ty
extends: 1office
classes:
  minor:
    steps:
      - { id: guide, kind: task, owner: ptsp, source: house default } # until when?
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
  check: (facts) => distinct(incompleteSteps(facts)),
}

function* incompleteSteps(facts: Facts): Iterable<Finding> {
  for (const policy of ownPolicies(facts)) {
    for (const { path, name, missing } of duties(policy.data)) {
      if (missing.length === 0) continue
      const parts = missing.map((part) => sketches[part] ?? `"${part}:" with ${oneOf(policy.roles.keys())}`)
      yield {
        ...policy.place(path, 'key'),
        message: `found the ${name} without ${andWords(missing)}`,
        hint: `add ${andWords(parts)}`,
      }
    }
  }
}

/** What to write for a missing part; owners and roles are those of the policy. */
const sketches: Readonly<Record<string, string>> = {
  kind: '"kind: notice", "kind: task" or "kind: gate"',
  lead: 'how long before the start, such as "lead: 24h"',
  within: 'how long after the event, such as "within: 24h"',
  notice: 'what it says, such as "notice: announcement"',
  audience: 'who reads it, such as "audience: customer"',
  days: 'the days of the month, such as "days: { from: 24, to: 27 }"',
}

type Duty = Pick<Entry<unknown>, 'path' | 'name'> & { readonly missing: readonly string[] }

function duties(data: PolicyFile): readonly Duty[] {
  return [
    ...stepsOf(data).map((entry) => ({ ...entry, missing: missingOf(entry) })),
    ...approvalsOf(data).map((entry) => ({ ...entry, missing: lacking(entry.value, ['roles', 'lead']) })),
    ...cycleOf(data).map((entry) => ({ ...entry, missing: lacking(entry.value, ['owner', 'days']) })),
    ...projectOf(data).map((entry) => ({ ...entry, missing: lacking(entry.value, ['owner']) })),
  ]
}

function missingOf({ value }: StepEntry): readonly string[] {
  const content = value.kind === 'notice' ? (['notice', 'audience'] as const) : []
  const time = value.after ? (['within'] as const) : (['lead'] as const)
  return lacking(value, ['kind', 'owner', ...time, ...content])
}

function lacking<T>(value: T, keys: readonly (keyof T & string)[]): readonly string[] {
  return keys.filter((key) => value[key] === undefined)
}
