/** A part of a page that is cut where the page is full. */
export type Part = {
  readonly head: string
  readonly pieces: readonly string[]
  /** What follows the pieces that fit. */
  readonly tail: (shown: number) => string
  /** The share of the page that it may take from the parts behind it; all when left out. */
  readonly share?: number
}

/** How much a page holds, and how that is counted. */
export type Room = { readonly limit: number; readonly size: (text: string) => number }

/** Kept for what follows the pieces of a part. */
const reserve = 200

/** The parts in their order, each with as many of its first pieces as fit; a part whose head does not fit ends the page. */
export function fill(parts: readonly Part[], { limit, size }: Room): string {
  const texts: string[] = []
  let left = limit
  for (const { head, pieces, tail, share = 1 } of parts) {
    const fits = first(pieces, Math.min(left, limit * share) - size(head) - reserve, size)
    if (fits === undefined) break
    const text = head + pieces.slice(0, fits).join('') + tail(fits)
    left -= size(text)
    texts.push(text)
  }
  return texts.join('')
}

/** How many of the first pieces fit; undefined when there is no room at all. */
function first(pieces: readonly string[], room: number, size: Room['size']): number | undefined {
  if (room < 0) return undefined
  let left = room
  const cut = pieces.findIndex((piece) => {
    left -= size(piece)
    return left < 0
  })
  return cut < 0 ? pieces.length : cut
}
