import type { Span } from '#generated/types/release.ts'
import type { Release } from '#manifest/release.ts'
import type { Path } from '#report/finding.ts'
import type { Instant } from '#schedule/instant.ts'
import { resolveLocal } from '#schedule/local.ts'

/** A start and an end as a manifest states them, in whatever order. */
export type WrittenSpan = {
  readonly written: Span
  readonly start: Instant
  readonly end: Instant
  readonly path: Path
}

/** The windows of a release and those in its log, as far as both of their times can be read. */
export function writtenSpans({ data, zone }: Release): readonly WrittenSpan[] {
  const batches = (data.batches ?? []).map(({ window }, index) => [window, ['batches', index, 'window']] as const)
  const log = (data.log ?? []).flatMap(
    (entry, index) =>
      [
        [entry.window, ['log', index, 'window']],
        [entry.from, ['log', index, 'from']],
        [entry.to, ['log', index, 'to']],
      ] as const,
  )
  return [[data.window, ['window']] as const, ...batches, ...log].flatMap(([written, path]) => {
    if (!written) return []
    const [start, end] = [instantOf(written.start, zone), instantOf(written.end, zone)]
    return start === undefined || end === undefined ? [] : [{ written, start, end, path }]
  })
}

function instantOf(given: string, zone: string): Instant | undefined {
  const found = resolveLocal(given, zone)
  return found.kind === 'unique' || found.kind === 'ambiguous' ? found.instant : undefined
}
