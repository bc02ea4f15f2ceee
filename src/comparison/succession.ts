import type { Manifest, Workspace } from '../workspace.ts'
import { type Named, originsOf } from './origins.ts'

/** Which manifests of the base became which of today's. */
export type Succession = { readonly origins: ReadonlyMap<string, string>; readonly removed: readonly string[] }

export function pair(changed: readonly Manifest[], today: Workspace, base: Workspace): Succession {
  const present = new Set(today.manifests.map(({ source }) => source.file))
  const before = new Set(base.manifests.map(({ source }) => source.file))
  const gone = base.manifests.filter(({ source }) => !present.has(source.file))
  const kept = changed.map(({ source }) => source.file).filter((file) => before.has(file))
  const fresh = changed.filter(({ source }) => !before.has(source.file))
  const renamed = originsOf(fresh.map(named), gone.map(named))
  const continued = new Set(renamed.values())
  return {
    origins: new Map([...kept.map((file) => [file, file] as const), ...renamed]),
    removed: gone.map(({ source }) => source.file).filter((file) => !continued.has(file)),
  }
}

/** Manifests that name a release of the base that is not there any more under that id. */
export function dependants(today: Workspace, base: Workspace, { origins, removed }: Succession): readonly string[] {
  const ids = new Set(today.manifests.map((manifest) => named(manifest).id))
  const touched = new Set([...origins.values(), ...removed])
  const lost = new Set(
    base.manifests
      .filter(({ source }) => touched.has(source.file))
      .map((manifest) => named(manifest).id)
      .filter((id) => id !== undefined && !ids.has(id)),
  )
  if (lost.size === 0) return []
  return today.manifests
    .filter(({ data }) => [data?.follows, ...(data?.fixes ?? [])].some((name) => lost.has(name)))
    .map(({ source }) => source.file)
}

function named({ source }: Manifest): Named {
  const id = (source.data as { readonly id?: unknown } | null | undefined)?.id
  return { file: source.file, id: typeof id === 'string' ? id : undefined, text: source.text }
}
