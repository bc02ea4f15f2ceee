import type { Release as ReleaseFile } from '../generated/types/release.ts'
import type { Life, ReleaseState } from '../manifest/life.ts'
import type { ReleaseOutlook } from '../policy/outlook.ts'
import type { Facts } from './rule.ts'

/** A manifest that has changed since the base, and what it said there. Both obey the schema. */
export type ComparedManifest = {
  /** As it is called now. */
  readonly file: string
  readonly data: ReleaseFile
  /** As it was called in the base. */
  readonly oldFile: string
  readonly was: ReleaseFile
}

/** Every changed manifest that the base has too; none when nobody asked what has changed. */
export function comparedManifests({ workspace, comparison }: Facts): readonly ComparedManifest[] {
  if (!comparison) return []
  const now = new Map(workspace.manifests.map(({ source, data }) => [source.file, data]))
  const before = new Map(comparison.base.workspace.manifests.map(({ source, data }) => [source.file, data]))
  return [...comparison.origins].flatMap(([file, oldFile]) => {
    const [data, was] = [now.get(file), before.get(oldFile)]
    return data && was ? [{ file, data, oldFile, was }] : []
  })
}

/** A changed release with everything that follows from it, now and by the policy and the zone of the base. */
export type ComparedRelease = { readonly item: ReleaseOutlook; readonly was: ReleaseOutlook }

export function comparedReleases({ outlook, comparison }: Facts): readonly ComparedRelease[] {
  if (!comparison) return []
  const now = new Map(outlook.releases.map((item) => [item.release.file, item]))
  const before = new Map(comparison.base.outlook.releases.map((item) => [item.release.file, item]))
  return [...comparison.origins].flatMap(([file, oldFile]) => {
    const [item, was] = [now.get(file), before.get(oldFile)]
    return item && was ? [{ item, was }] : []
  })
}

/** Files of releases that got another class since the base without an entry that says so. */
export function reclassifiedFiles(facts: Facts): ReadonlySet<string> {
  const changed = comparedReleases(facts).filter(
    ({ item, was }) => item.class.id !== was.class.id && item.life.revision === was.life.revision,
  )
  return new Set(changed.map(({ item }) => item.release.file))
}

/** Whether what happened has become a record: the work is done, undone or called off for good. */
export function isHistory({ state }: Life): boolean {
  return history.has(state)
}

const history: ReadonlySet<ReleaseState> = new Set(['verifying', 'completed', 'rolled-back', 'cancelled'])
