import type { Release as ReleaseFile } from '../generated/types/release.ts'
import type { Policy } from '../policy/policy.ts'
import type { Facts } from './rule.ts'

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
