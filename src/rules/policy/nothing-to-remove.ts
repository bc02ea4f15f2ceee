import type { Policy as PolicyFile } from '#generated/types/policy.ts'
import { suggest } from '#manifest/suggest.ts'
import { isPolicy } from '#policy/library.ts'
import type { Policy } from '#policy/policy.ts'
import type { Path } from '#report/finding.ts'
import { quoted } from '#report/safe-text.ts'
import type { Rule } from '#rules/rule.ts'
import { ownFiles } from './own-policies.ts'

export const nothingToRemove: Rule = {
  id: 'policy/nothing-to-remove',
  severity: 'error',
  summary: {
    en: 'What a policy removes is an entry of the policy that it extends.',
    vi: 'Mục mà chính sách bỏ đi là mục của chính sách được kế thừa.',
  },
  why: 'A removal under a wrong name removes nothing, and customers go on receiving the notice that was to be dropped.',
  bad: {
    files: {
      'policies/cong-ty.yaml': `id: cong-ty
extends: 1office
classes:
  feature:
    steps:
      - { id: custmer-2, remove: true } # customer-2
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
      - { id: customer-2, remove: true }
`,
    },
  },
  *check(facts) {
    for (const { file, data } of ownFiles(facts)) {
      const place = { file, path: ['extends'], at: 'value' } as const
      const parent = data.extends === undefined ? undefined : facts.workspace.library.get(data.extends, place)
      if (parent && !isPolicy(parent)) continue
      for (const removal of removals(data)) {
        const known = entriesAt(parent?.data, removal.list).map(({ key }) => key)
        if (!known.includes(removal.key))
          yield { file, path: removal.path, at: 'value', ...words(removal.key, known, parent) }
      }
    }
  },
}

function words(key: string, known: readonly string[], parent: Policy | undefined) {
  const where = parent ? `policy ${quoted(parent.id)}` : 'a policy that this one extends'
  return {
    message: `found the removal of ${quoted(key)}, expected an entry of ${where}`,
    hint: known.length === 0 ? 'remove the entry: there is nothing to drop' : suggest(key, known),
  }
}

/** The lists and maps whose entries can be removed. */
function removableIn({ classes }: PolicyFile): readonly Path[] {
  return [
    ...['windows', 'classes', 'project', 'cycle', 'freezes'].map((name) => [name]),
    ...Object.keys(classes ?? {}).flatMap((id) =>
      ['requires', 'approvals', 'steps'].map((name) => ['classes', id, name]),
    ),
  ]
}

type Removal = { readonly list: Path; readonly path: Path; readonly key: string }

function removals(data: PolicyFile): readonly Removal[] {
  return removableIn(data).flatMap((list) =>
    entriesAt(data, list).flatMap(({ key, at, removed }) => (removed ? [{ list, path: [...list, at], key }] : [])),
  )
}

type RawEntry = { readonly id?: string; readonly field?: string; readonly remove?: boolean }
type EntryAt = { readonly key: string; readonly at: string | number; readonly removed: boolean }

function entriesAt(data: PolicyFile | undefined, list: Path): readonly EntryAt[] {
  let here: unknown = data
  for (const name of list) here = (here as Readonly<Record<string, unknown>> | undefined)?.[name]
  if (Array.isArray(here)) {
    return here.map((entry: RawEntry, at) => ({
      key: entry.id ?? entry.field ?? '',
      at,
      removed: entry.remove === true,
    }))
  }
  const entries = Object.entries((here ?? {}) as Readonly<Record<string, RawEntry>>)
  return entries.map(([key, entry]) => ({ key, at: key, removed: entry.remove === true }))
}
