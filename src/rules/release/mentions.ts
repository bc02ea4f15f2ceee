import type { Roles } from '#generated/types/common.ts'
import type { Release as ReleaseFile } from '#generated/types/release.ts'
import type { Finding, Path } from '#report/finding.ts'

/** A place of a manifest that names something. */
export type Mention = { readonly name: string; readonly path: Path }

/** One finding per name, at its first place; the other places are told along with it, for the cause is one. */
export function findingPerName(
  file: string,
  mentions: readonly Mention[],
  words: (mention: Mention) => Pick<Finding, 'message' | 'hint'>,
): readonly Finding[] {
  const byName = new Map<string, Mention[]>()
  for (const mention of mentions) byName.set(mention.name, [...(byName.get(mention.name) ?? []), mention])
  return [...byName.values()].flatMap(([first, ...others]) => {
    if (!first) return []
    const related = others.map(({ path }) => ({ file, path, at: 'value' as const, message: 'named here too' }))
    return [{ file, path: first.path, at: 'value', ...words(first), ...(related.length > 0 ? { related } : {}) }]
  })
}

/** Every place that names a module of the product. */
export function moduleMentions({ modules, impact, changes }: ReleaseFile): readonly Mention[] {
  return [
    ...listed(modules, ['modules']),
    ...listed(impact?.unaffected, ['impact', 'unaffected']),
    ...(impact?.affected ?? []).map(({ module }, i) => ({ name: module, path: ['impact', 'affected', i, 'module'] })),
    ...changes.flatMap(({ module }, i) => one(module, ['changes', i, 'module'])),
  ]
}

/** Every place that names a role of the policy. */
export function roleMentions(data: ReleaseFile): readonly Mention[] {
  const { issues, escalation, gates, tasks, approvals, monitoring, training, project, exception, waive, log } = data
  return [
    ...(issues ?? []).flatMap(({ owner }, i) => one(owner, ['issues', i, 'owner'])),
    ...(escalation ?? []).flatMap(({ to }, i) => one(to, ['escalation', i, 'to'])),
    ...Object.entries(gates ?? {}).flatMap(([id, { by }]) => one(by, ['gates', id, 'by'])),
    ...(tasks ?? []).flatMap(({ owner }, i) => roles(owner, ['tasks', i, 'owner'])),
    ...Object.entries(approvals ?? {}).flatMap(([id, names]) => listed(names, ['approvals', id])),
    ...roles(monitoring?.owners, ['monitoring', 'owners']),
    ...(training ?? []).flatMap(({ owner }, i) => roles(owner, ['training', i, 'owner'])),
    ...(project?.steps ?? []).flatMap(({ owner }, i) => roles(owner, ['project', 'steps', i, 'owner'])),
    ...(exception ?? []).flatMap(({ approvedBy }, i) => one(approvedBy, ['exception', i, 'approvedBy'])),
    ...(waive ?? []).flatMap(({ approvedBy }, i) => one(approvedBy, ['waive', i, 'approvedBy'])),
    ...(log ?? []).flatMap(({ by, role }, i) => [...one(by, ['log', i, 'by']), ...one(role, ['log', i, 'role'])]),
  ]
}

function one(name: string | undefined, path: Path): readonly Mention[] {
  return name === undefined ? [] : [{ name, path }]
}

function listed(names: readonly string[] | undefined, path: Path): readonly Mention[] {
  return (names ?? []).map((name, index) => ({ name, path: [...path, index] }))
}

function roles(owner: Roles | undefined, path: Path): readonly Mention[] {
  return typeof owner === 'string' ? one(owner, path) : listed(owner, path)
}
