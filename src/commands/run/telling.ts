import type { Input } from '#commands/command.ts'
import { UsageError } from '#exit.ts'
import type { Span } from '#generated/types/release.ts'
import type { LogEvent } from '#manifest/log.ts'
import { type Part, partOf } from '#manifest/release.ts'
import { suggest } from '#manifest/suggest.ts'
import type { ReleaseOutlook } from '#policy/outlook.ts'
import type { Instant } from '#schedule/instant.ts'
import type { Interval } from '#schedule/interval.ts'
import { writeLocal } from '#schedule/local.ts'

/** What a call tells about a release. */
export type Telling = Pick<Input, 'options' | 'lists'> & {
  readonly event: LogEvent
  readonly item: ReleaseOutlook
  readonly now: Instant
  /** The languages in which customers of the release read. */
  readonly locales: readonly string[]
}

/** The part of the work that a call names. @throws UsageError for a batch that is not there */
export function partConcerned({ options, item: { release } }: Pick<Telling, 'options' | 'item'>): Part {
  const batch = options['batch']?.toString()
  const known = release.parts.flatMap((part) => part.batch ?? [])
  if (batch === undefined || known.includes(batch)) return partOf(release, batch)
  const hint = known.length > 0 ? suggest(batch, known) : 'leave out --batch: the release has none'
  throw new UsageError(`${release.id} has no batch "${batch}"`, hint)
}

/** A window as the log has it. */
export function spanOf(window: Interval, zone: string): Span {
  return { start: writeLocal(window.start, zone), end: writeLocal(window.end, zone) }
}
