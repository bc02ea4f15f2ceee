import type { Policy as PolicyFile } from '#generated/types/policy.ts'
import { andWords, suggest } from '#manifest/suggest.ts'
import type { Policy } from '#policy/policy.ts'
import type { Finding, Path } from '#report/finding.ts'
import { quoted } from '#report/safe-text.ts'
import type { Facts, Rule } from '#rules/rule.ts'
import { classesOf } from './entries.ts'
import { distinct, ownPolicies } from './own-policies.ts'

export const unknownWindow: Rule = {
  id: 'policy/unknown-window',
  severity: 'error',
  summary: {
    en: 'The windows that a class requires or prefers are windows of the policy.',
    vi: 'Cửa sổ mà loại nâng cấp bắt buộc hoặc nên theo là cửa sổ của chính sách.',
  },
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
    const unknown = mentions(policy.data).filter(({ id }) => !known.includes(id))
    const removed = removedWindows(policy)
    for (const [id, file] of removed) {
      const users = [...new Set(unknown.filter((mention) => mention.id === id).map(({ name }) => name))]
      if (users.length > 0) yield removal(id, file, users)
    }
    for (const { id, path, name } of unknown) {
      if (removed.has(id)) continue
      yield {
        ...policy.place(path, 'value'),
        message: `found the window ${quoted(id)} in ${name}, expected a window of the policy`,
        hint: known.length > 0 ? suggest(id, known) : `add ${quoted(id)} under "windows" of the policy`,
      }
    }
  }
}

/** The windows that a policy or one that it extends has dropped, each with the youngest file that says so. */
function removedWindows({ layers }: Policy): ReadonlyMap<string, string> {
  const removed = new Map<string, string>()
  for (const { file, data } of layers.toReversed()) {
    for (const [id, window] of Object.entries(data.windows ?? {})) {
      if (file !== undefined && window.remove === true) removed.set(id, file)
    }
  }
  return removed
}

/** One cause, however many classes rely on the window. */
function removal(id: string, file: string, users: readonly string[]): Finding {
  return {
    file,
    path: ['windows', id, 'remove'],
    at: 'value',
    message: `found the removal of the window ${quoted(id)}, on which ${andWords(users)} still ${users.length === 1 ? 'relies' : 'rely'}`,
    hint: 'give these classes other windows, such as "windows: { require: [], prefer: [] }", or keep the window',
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
