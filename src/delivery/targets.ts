import type { Audience } from '../generated/types/common.ts'
import type { Configuration, Target } from '../generated/types/config.ts'

/** For whom a notice is. */
export type Readers = {
  readonly audience: Audience
  readonly product: string | undefined
  /** Segments of customers; none when it is for all. */
  readonly segments: readonly string[]
}

/** The targets that take a notice of a channel. */
export function targetsFor(channel: string, readers: Readers, { channels }: Configuration): readonly Target[] {
  const all = channels?.[channel as keyof typeof channels]?.deliver ?? []
  const serving = all.filter((target) => serves(target, readers))
  const named = serving.filter(({ segments = [] }) => segments.some((segment) => readers.segments.includes(segment)))
  const general = serving.filter(({ segments }) => segments === undefined || readers.segments.length === 0)
  return named.length > 0 ? named : general
}

function serves({ audiences, products, to, lists }: Target, { audience, product }: Readers): boolean {
  const isForProduct = products === undefined || (product !== undefined && products.includes(product))
  const isForReaders = audiences === undefined || audiences.includes(audience)
  return isForProduct && isForReaders && (!to || audience in to) && (!lists || audience in lists)
}
