/** Characters of the text from its line on that a hash looks at, blanks not counted. */
const reach = 100

const base = 37n

/**
 * The hash by which code scanning of GitHub knows a line again, for each line of a text, as its uploader computes it:
 * a polynomial over the next characters without blanks, modulo 2^64, and after a colon how often it was seen so far.
 * Another value in the same place would be taken for a mistake.
 */
export function lineHashes(text: string): readonly string[] {
  const units: bigint[] = []
  const starts: number[] = []
  for (const line of text.split(/\r\n|\r|\n/)) {
    starts.push(units.length)
    for (const char of line.replace(/[ \t]/g, '').split('')) units.push(BigInt(char.charCodeAt(0)))
    units.push(lineFeed)
  }
  units[units.length - 1] = endOfText
  const seen = new Map<string, number>()
  return starts.map((start) => {
    const hash = polynomial(units, start).toString(16)
    const number = (seen.get(hash) ?? 0) + 1
    seen.set(hash, number)
    return `${hash}:${number}`
  })
}

const lineFeed = 10n
const endOfText = 0xffffn

function polynomial(units: readonly bigint[], start: number): bigint {
  let hash = 0n
  for (let at = start; at < start + reach; at += 1) hash = BigInt.asUintN(64, hash * base + (units[at] ?? 0n))
  return hash
}
