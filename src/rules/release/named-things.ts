import type { Release as ReleaseFile } from '#generated/types/release.ts'
import type { Source } from '#manifest/source.ts'
import type { Policy } from '#policy/policy.ts'
import type { Facts } from '#rules/rule.ts'

/** A manifest that obeys the schema, whatever its times and its policy are like. */
export type ValidManifest = {
  readonly file: string
  readonly data: ReleaseFile
  /** Undefined when the policy that is named cannot be used. */
  readonly policy: Policy | undefined
}

export function validManifests({ workspace }: Facts): readonly ValidManifest[] {
  return workspace.manifests.flatMap(({ source, data, policy }) => (data ? [{ file: source.file, data, policy }] : []))
}

/** The name that a file gives to its release. */
export function stemOf(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1).replace(/\.ya?ml$/, '')
}

/** The id that a file states, even when the rest of it is wrong, so that one mistake does not cause others. */
export function statedId(source: Source): string | undefined {
  const id = (source.data as { readonly id?: unknown } | null | undefined)?.id
  return typeof id === 'string' ? id : undefined
}
