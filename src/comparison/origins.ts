/** A manifest as far as its name matters: where it is, which release it says it is, and its text. */
export type Named = { readonly file: string; readonly id: string | undefined; readonly text: string }

/** How much of two texts must be the same for one to have become the other; git asks for as much. */
const likeness = 0.5

/** The most pairs whose texts are compared. Beyond them a manifest is the same only by its id. */
const mostPairs = 2500

/**
 * Finds for manifests that are new by their path the manifests of the base that they were: the one of the same id,
 * else the most similar one.
 * @param gone manifests of the base whose path has none any more
 * @returns path now -> path in the base
 */
export function originsOf(fresh: readonly Named[], gone: readonly Named[]): ReadonlyMap<string, string> {
  const origins = new Map<string, string>()
  const left = new Map(gone.map((named) => [named.file, named]))
  const take = (file: string, origin: string | undefined) => {
    if (origin === undefined) return
    origins.set(file, origin)
    left.delete(origin)
  }
  for (const { file, id } of fresh) {
    if (id !== undefined) take(file, [...left.values()].find((candidate) => candidate.id === id)?.file)
  }
  const others = fresh.filter(({ file }) => !origins.has(file))
  if (others.length * left.size > mostPairs) return origins
  const linesOf = new Map([...left.values()].map(({ file, text }) => [file, lines(text)]))
  for (const { file, text } of others) take(file, mostSimilar(lines(text), linesOf, left))
  return origins
}

function mostSimilar(
  wanted: readonly string[],
  linesOf: ReadonlyMap<string, readonly string[]>,
  left: ReadonlyMap<string, Named>,
): string | undefined {
  const [best] = [...linesOf]
    .filter(([file]) => left.has(file))
    .map(([file, candidate]) => ({ file, share: similarity(wanted, candidate) }))
    .filter(({ share }) => share >= likeness)
    .sort((a, b) => b.share - a.share)
  return best?.file
}

/** The share of lines that two texts have in common, from 0 to 1, wherever they stand. */
function similarity(a: readonly string[], b: readonly string[]): number {
  const counts = new Map<string, number>()
  for (const line of a) counts.set(line, (counts.get(line) ?? 0) + 1)
  let common = 0
  for (const line of b) {
    const count = counts.get(line) ?? 0
    if (count > 0) common += 1
    counts.set(line, count - 1)
  }
  return (2 * common) / Math.max(1, a.length + b.length)
}

function lines(text: string): readonly string[] {
  return text.split(/\r?\n/).filter((line) => line.trim() !== '')
}
