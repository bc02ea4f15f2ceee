/**
 * Where each text of a list stands in a later form of it, undefined where it does not. As many as possible keep their
 * order; what is left is looked for anywhere.
 */
export function align(before: readonly string[], after: readonly string[]): readonly (number | undefined)[] {
  const kept = longestCommon(before, after)
  const used = new Set(kept.values())
  return before.map((item, position) => {
    const found = kept.get(position) ?? after.findIndex((other, index) => !used.has(index) && item === other)
    if (found < 0) return undefined
    used.add(found)
    return found
  })
}

/** The longest common subsequence of two lists: position in the first -> position in the second. */
function longestCommon(a: readonly string[], b: readonly string[]): ReadonlyMap<number, number> {
  const lengths = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0))
  const length = (i: number, j: number) => lengths[i]?.[j] ?? 0
  for (let i = a.length - 1; i >= 0; i -= 1) {
    const row = lengths[i] ?? []
    for (let j = b.length - 1; j >= 0; j -= 1) {
      row[j] = a[i] === b[j] ? length(i + 1, j + 1) + 1 : Math.max(length(i + 1, j), length(i, j + 1))
    }
  }
  const pairs = new Map<number, number>()
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) pairs.set(i++, j++)
    else if (length(i + 1, j) >= length(i, j + 1)) i += 1
    else j += 1
  }
  return pairs
}
