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
  if (isKnownSound(host, workspace)) return
  const { foundationsReport } = await import('./foundations.ts')
  const report = foundationsReport(host, workspace)
  if (report !== undefined) throw new UsageError(`the configuration cannot be used\n\n${report}`)
  learnSound(host, workspace)
}

/** Whether the configuration was found to be sound today. */
export function isKnownSound(host: Host, workspace: Workspace): boolean {
  return host.cache(workspace.root).get(soundKey(host, workspace)) !== undefined
}

export function learnSound(host: Host, workspace: Workspace): void {
  const cache = host.cache(workspace.root)
  cache.set(soundKey(host, workspace), 'sound')
  cache.save()
}

function soundKey(host: Host, workspace: Workspace): string {
  return digest('sound', plainDate(host.now, 'UTC'), foundationsDigest(workspace))
}

/** Everything but manifests that decides what is found and written. */
export function foundationsDigest({ configSource, library, calendars, templates, releasesRefusal }: Workspace): string {
  const sources = [
    ...(configSource ? [configSource] : []),
    ...[...library.own, ...calendars].map(({ source }) => source),
  ]
  const words = templates.map(({ name, result }) => [
    name,
    result.ok ? Buffer.from(result.bytes).toString('base64') : result.reason,
  ])
  return digest(JSON.stringify([releasesRefusal, sources.map(({ file, text }) => [file, text]), words]))
}

export function digest(...parts: readonly string[]): string {
  return createHash('sha256').update(parts.join('\0')).digest('base64url')
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
