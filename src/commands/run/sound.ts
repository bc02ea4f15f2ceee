import { Buffer } from 'node:buffer'
import { createHash } from 'node:crypto'
import { UsageError } from '#exit.ts'
import type { Host } from '#host.ts'
import { plainDate } from '#schedule/instant.ts'
import type { Survey } from '#survey.ts'
import type { Workspace } from '#workspace.ts'

/**
 * For commands that cannot go on without a configuration that can be used. That a configuration was sound is remembered
 * for the day, so that the rules need not be loaded to find it out again.
 * @throws UsageError that shows what is wrong with it
 */
export async function requireSound(host: Host, { workspace }: Pick<Survey, 'workspace'>): Promise<void> {
  const cache = host.cache(workspace.root)
  const key = keyOf(workspace, plainDate(host.now, 'UTC'))
  if (cache.get(key) !== undefined) return
  const { foundationsReport } = await import('./foundations.ts')
  const report = foundationsReport(host, workspace)
  if (report !== undefined) throw new UsageError(`the configuration cannot be used\n\n${report}`)
  cache.set(key, 'sound')
  cache.save()
}

/** Everything but manifests that rules look at. */
function keyOf({ configSource, library, calendars, templates, releasesRefusal }: Workspace, day: string): string {
  const sources = [
    ...(configSource ? [configSource] : []),
    ...[...library.own, ...calendars].map(({ source }) => source),
  ]
  const words = templates.map(({ name, result }) => [
    name,
    result.ok ? Buffer.from(result.bytes).toString('base64') : result.reason,
  ])
  const facts = [day, releasesRefusal, sources.map(({ file, text }) => [file, text]), words]
  return createHash('sha256')
    .update(`sound\0${JSON.stringify(facts)}`)
    .digest('base64url')
}

/** Tells on stderr which manifests a command had to leave out. */
export function noteUnreadable(host: Host, { workspace, outlook }: Survey): void {
  const read = new Set(outlook.releases.map(({ release }) => release.file))
  const left = workspace.manifests.map(({ source }) => source.file).filter((file) => !read.has(file))
  for (const note of workspace.notes) host.err(`note: ${note}\n`)
  if (left.length === 0) return
  const files =
    left.length === 1
      ? `${left[0]} has errors and is left out`
      : `${left.length} manifests have errors and are left out`
  host.err(`note: ${files}; run relctl check\n`)
}
