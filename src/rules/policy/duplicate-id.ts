import type { Policy as PolicyFile } from '#generated/types/policy.ts'
import type { Finding, Path } from '#report/finding.ts'
import { quoted } from '#report/safe-text.ts'
import { configuration } from '#rules/configuration.ts'
import type { Facts, Rule } from '#rules/rule.ts'
import { ownFiles } from './own-policies.ts'

export const policyDuplicateId: Rule = {
  id: 'policy/duplicate-id',
  severity: 'error',
  summary: {
    en: 'No list of a policy has two entries with one id, and no two files hold one policy.',
    vi: 'Không danh sách nào của chính sách có hai mục trùng mã, và không có hai tệp cho cùng một chính sách.',
  },
  why: 'Entries merge by id, so the second one silently overwrites the first, and a notice that was promised is gone.',
  bad: {
    files: {
      'policies/cong-ty.yaml': `id: cong-ty
extends: 1office
classes:
  minor:
    steps:
      - { id: guide, kind: task, lead: 24h, owner: ptsp, source: house default }
      - { id: guide, kind: task, lead: 2d, owner: marketing, source: house default } # again
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
      - { id: video, kind: task, lead: 2d, owner: marketing, source: house default }
`,
    },
  },
  *check(facts) {
    yield* twoFiles(facts)
    for (const { file, data } of ownFiles(facts)) {
      for (const { path, keys } of listsOf(data)) yield* repeated(file, path, keys)
    }
    const config = configuration(facts)
    if (config) yield* repeated(config.file, ['freezes'], ids(config.data.freezes))
  },
}

function* twoFiles(facts: Facts): Iterable<Finding> {
  const first = new Map<string, string>()
  for (const { file, data } of ownFiles(facts)) {
    const other = first.get(data.id)
    first.set(data.id, other ?? file)
    // A copied file that keeps the old id is told by policy/id-is-file-name.
    if (other === undefined || !file.startsWith(`policies/${data.id}.y`)) continue
    const related = [{ file: other, path: ['id'], at: 'value' as const, message: 'the first policy with this id' }]
    const message = `found the policy ${quoted(data.id)} again, which ${other} holds already`
    yield { file, path: ['id'], at: 'value', message, hint: 'remove one of the two files', related }
  }
}

function* repeated(file: string, path: Path, keys: readonly string[]): Iterable<Finding> {
  for (const [index, key] of keys.entries()) {
    const first = keys.indexOf(key)
    if (first === index) continue
    const message = `found the entry ${quoted(key)} twice in one list, expected each id once`
    const related = [{ file, path: [...path, first], at: 'value' as const, message: 'the first entry with this id' }]
    yield { file, path: [...path, index], at: 'value', message, hint: 'rename one of the two, or remove it', related }
  }
}

type List = { readonly path: Path; readonly keys: readonly string[] }

function listsOf({ classes, project, cycle, freezes }: PolicyFile): readonly List[] {
  return [
    ...Object.entries(classes ?? {}).flatMap(([id, { requires, approvals, steps }]) => [
      { path: ['classes', id, 'requires'], keys: (requires ?? []).map(({ field }) => field) },
      { path: ['classes', id, 'approvals'], keys: ids(approvals) },
      { path: ['classes', id, 'steps'], keys: ids(steps) },
    ]),
    { path: ['project'], keys: ids(project) },
    { path: ['cycle'], keys: ids(cycle) },
    { path: ['freezes'], keys: ids(freezes) },
  ]
}

function ids(list: readonly { readonly id: string }[] | undefined): readonly string[] {
  return (list ?? []).map(({ id }) => id)
}
