import type { Policy as PolicyFile } from '#generated/types/policy.ts'
import { andWords } from '#manifest/suggest.ts'
import type { Finding, Path } from '#report/finding.ts'
import { quoted } from '#report/safe-text.ts'
import type { Facts, Rule } from '#rules/rule.ts'
import { stepsOf } from './entries.ts'
import { distinct, ownFiles, ownPolicies } from './own-policies.ts'

export const contradictoryEntry: Rule = {
  id: 'policy/contradictory-entry',
  severity: 'error',
  summary: {
    en: 'An entry of a policy says one thing: a step is due before the start or after an event, an entry is changed or removed.',
    vi: 'Mỗi mục của chính sách chỉ nói một điều: bước có hạn trước lúc bắt đầu hoặc sau một sự kiện, mục được sửa hoặc được bỏ.',
  },
  why: 'Of two things that cannot both hold one is silently dropped, and it may be the one that was meant: a notice that everybody expects before the work would go out after it (O3).',
  bad: {
    files: {
      'policies/cong-ty.yaml': `id: cong-ty
extends: 1office
classes:
  feature:
    steps:
      - { id: customer-2, remove: true, lead: 5d } # away or later?
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
      - { id: customer-2, lead: 5d }
`,
    },
  },
  *check(facts) {
    yield* distinct(leadAndEvent(facts))
    for (const { file, data } of ownFiles(facts)) {
      for (const { path, keys } of removals(data, [])) {
        yield {
          file,
          path: [...path, 'remove'],
          at: 'key',
          message: `found "remove: true" together with ${andWords(keys.map((key) => quoted(key)))}, expected one or the other`,
          hint: 'leave out "remove" to change the entry, or everything else to drop it',
        }
      }
    }
  },
}

function* leadAndEvent(facts: Facts): Iterable<Finding> {
  for (const policy of ownPolicies(facts)) {
    for (const { path, name, value } of stepsOf(policy.data)) {
      if (value.lead === undefined || value.after === undefined) continue
      const [lead, after] = (['lead', 'after'] as const).map((key) => policy.place([...path, key], 'value'))
      if (!lead || !after) continue
      const isInherited = lead.file !== after.file || lead.path.at(-1) !== 'lead'
      yield {
        ...after,
        message: `found the ${name} with a lead and due after an event, expected one of the two`,
        hint: isInherited
          ? `remove ${quoted(value.id)} with "remove: true", and add the step that comes after the event under another id`
          : 'leave out "lead", or "after" and "within"',
      }
    }
  }
}

type Removal = { readonly path: Path; readonly keys: readonly string[] }

/** Entries that are removed and changed at once, wherever a policy lists or names entries. */
function removals(here: unknown, path: Path): readonly Removal[] {
  if (typeof here !== 'object' || here === null) return []
  const entries: readonly (readonly [string | number, unknown])[] = Array.isArray(here)
    ? [...here.entries()]
    : Object.entries(here)
  const removed = (here as Partial<PolicyFile> & { readonly remove?: unknown }).remove === true
  const keys = entries.map(([key]) => String(key)).filter((key) => !['id', 'field', 'remove'].includes(key))
  const own = removed && keys.length > 0 ? [{ path, keys }] : []
  return [...own, ...entries.flatMap(([key, value]) => removals(value, [...path, key]))]
}
