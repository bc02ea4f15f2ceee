import { UsageError } from '#exit.ts'
import { suggest } from '#manifest/suggest.ts'
import { statedId, stemOf } from '#rules/identity.ts'
import type { Survey } from '#survey.ts'

/** Why no plan can be shown of a release: there is none of this id, or its manifest has errors. */
export function unknownRelease(id: string, { workspace, outlook }: Survey): UsageError {
  const planned = new Set(outlook.releases.map(({ release }) => release.file))
  const broken = workspace.manifests.find(
    ({ source }) => !planned.has(source.file) && (statedId(source) === id || stemOf(source.file) === id),
  )
  if (broken) {
    const { file } = broken.source
    return new UsageError(`the release "${id}" has errors, so it has no plan`, `run relctl check ${file}`)
  }
  const ids = workspace.manifests.map(({ source }) => statedId(source) ?? stemOf(source.file))
  return new UsageError(`there is no release "${id}"`, suggest(id, ids))
}
