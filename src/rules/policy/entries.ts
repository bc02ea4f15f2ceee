import type { Source } from '#generated/types/common.ts'
import type { Class as ClassFile, Policy as PolicyFile } from '#generated/types/policy.ts'
import type { Path } from '#report/finding.ts'
import { quoted } from '#report/safe-text.ts'

type WithId = { readonly id: string; readonly source?: Source }

/** One entry of a merged policy. Paths name list entries by their id, as `Policy.place` expects. */
export type Entry<T> = { readonly path: Path; readonly name: string; readonly value: T }

export type StepEntry = Entry<NonNullable<ClassFile['steps']>[number]>
export type ApprovalEntry = Entry<NonNullable<ClassFile['approvals']>[number]>

export function stepsOf(data: PolicyFile): readonly StepEntry[] {
  return ofClasses(data, 'steps', 'step', (file) => file.steps)
}

export function approvalsOf(data: PolicyFile): readonly ApprovalEntry[] {
  return ofClasses(data, 'approvals', 'approval', (file) => file.approvals)
}

export function cycleOf({ cycle }: PolicyFile) {
  return listed(cycle, ['cycle'], 'monthly duty')
}

export function projectOf({ project }: PolicyFile) {
  return listed(project, ['project'], 'project step')
}

export function freezesOf({ freezes }: PolicyFile) {
  return listed(freezes, ['freezes'], 'freeze')
}

export function windowsOf({ windows }: PolicyFile) {
  return named(windows, 'windows', 'window')
}

export function classesOf({ classes }: PolicyFile) {
  return named(classes, 'classes', 'class')
}

function ofClasses<T extends WithId>(
  data: PolicyFile,
  key: string,
  what: string,
  list: (file: ClassFile) => readonly T[] | undefined,
): readonly Entry<T>[] {
  return classesOf(data).flatMap(({ path, name, value }) =>
    listed(list(value), [...path, key], what).map((entry) => ({ ...entry, name: `${entry.name} of ${name}` })),
  )
}

function listed<T extends WithId>(list: readonly T[] | undefined, path: Path, what: string): readonly Entry<T>[] {
  return (list ?? []).map((value) => ({ path: [...path, value.id], name: `${what} ${quoted(value.id)}`, value }))
}

function named<T>(map: Readonly<Record<string, T>> | undefined, key: string, what: string): readonly Entry<T>[] {
  return Object.entries(map ?? {}).map(([id, value]) => ({ path: [key, id], name: `${what} ${quoted(id)}`, value }))
}
