import { statedId, stemOf } from '#rules/identity.ts'
import type { Workspace } from '#workspace.ts'

/** Every id that `follows` and `fixes` may mean. A file that cannot be read counts by its name. */
export function releaseIds({ manifests }: Workspace): ReadonlySet<string> {
  return new Set(manifests.map(({ source }) => statedId(source) ?? stemOf(source.file)))
}

/** Every issue that some manifest describes. */
export function issueRefs({ manifests }: Workspace): ReadonlySet<string> {
  return new Set(manifests.flatMap(({ data }) => (data?.issues ?? []).map(({ ref }) => ref)))
}
