import type { Host } from '#host.ts'
import type { KnownMishap, Memory } from '#notices/rehearsal.ts'
import type { ReleaseOutlook } from '#policy/outlook.ts'
import type { Survey } from '#survey.ts'
import { digest, foundationsDigest } from './sound.ts'

/**
 * What earlier runs have found out about the texts of a repository, kept until the caller saves the cache. A release
 * is known by everything that its texts are made of: its manifest, the configuration, and how it stands at this instant.
 */
export function openMemory(host: Host, { workspace, outlook: { now } }: Survey): Memory {
  const cache = host.cache(workspace.root)
  const foundations = foundationsDigest(workspace)
  const keys = new WeakMap<ReleaseOutlook, string>()
  const keyOf = (item: ReleaseOutlook): string => {
    const known = keys.get(item) ?? digest('told', foundations, factsOf(item, now))
    keys.set(item, known)
    return known
  }
  return {
    recall: (item) => mishapsIn(cache.get(keyOf(item))),
    keep: (item, mishaps) => cache.set(keyOf(item), JSON.stringify(mishaps)),
  }
}

/** Nothing for a text that is not what was kept. */
function mishapsIn(text: string | undefined): readonly KnownMishap[] | undefined {
  try {
    const kept: unknown = text === undefined ? undefined : JSON.parse(text)
    return Array.isArray(kept) ? kept : undefined
  } catch {
    return undefined
  }
}

/** The hour counts where details are held back for a time, and where nothing says when the release was first known. */
function factsOf({ release, created, life, steps }: ReleaseOutlook, now: number): string {
  const clock = created === undefined || release.embargoUntil !== undefined ? now : 0
  const stand = [life.state, life.revision, life.since, life.succeeded, life.outcomeMissing, release.log.length]
  return JSON.stringify([release.file, release.source.text, release.zone, created, stand, steps, clock])
}
