import type { Audience } from '../generated/types/common.ts'
import type { Configuration, Target } from '../generated/types/config.ts'

/** For whom a notice is. */
export type Readers = {
  readonly audience: Audience
  readonly product: string | undefined
  /** Segments of customers; none when it is for all. */
  readonly segments: readonly string[]
}

/**
 * The targets that take a notice of a channel, so that no customer gets it twice: those of its segments when each of
 * them has one, else those that reach everybody; only where there are none, whatever serves a part of the readers.
 */
export function targetsFor(channel: string, { segments, ...readers }: Readers, { channels }: Configuration) {
  const all: readonly Target[] = channels?.[channel as keyof typeof channels]?.deliver ?? []
  const serving = all.filter((target) => serves(target, readers))
  const reaches = (target: Target, segment: string) => target.segments?.includes(segment) === true
  const own = serving.filter((target) => segments.some((segment) => reaches(target, segment)))
  const isComplete = segments.every((segment) => own.some((target) => reaches(target, segment)))
  if (own.length > 0 && isComplete) return own
  const general = serving.filter((target) => target.segments === undefined)
  if (general.length > 0) return general
  return segments.length > 0 ? own : serving
}

function serves({ audiences, products, to, lists }: Target, { audience, product }: Omit<Readers, 'segments'>): boolean {
  const isForProduct = products === undefined || (product !== undefined && products.includes(product))
  const isForReaders = audiences === undefined || audiences.includes(audience)
  return isForProduct && isForReaders && (!to || audience in to) && (!lists || audience in lists)
}
