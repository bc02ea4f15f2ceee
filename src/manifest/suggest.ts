import { distance } from 'fastest-levenshtein'
import { quoted } from '../report/safe-text.ts'

/** The longest list of choices that a message spells out. */
const listed = 16

/** Words longer than this are not slips of the pen; comparing them costs time. */
const longest = 100

/**
 * The allowed word that `found` most likely was meant to be, or undefined when none is close: at most about a
 * third of its letters may differ. Case, hyphens and underscores count for nothing.
 */
export function didYouMean(found: string, allowed: Iterable<string>): string | undefined {
  if (found.length > longest) return undefined
  const word = bare(found)
  let best: { readonly candidate: string; readonly share: number } | undefined
  for (const candidate of allowed) {
    const other = bare(candidate)
    const length = Math.max(word.length, other.length)
    const share = length === 0 ? 1 : distance(word, other) / length
    if (share < (best?.share ?? 0.35)) best = { candidate, share }
  }
  return best?.candidate
}

/** `"a"`, `"a" or "b"`, `"a", "b" or "c"`, for the end of a sentence. Long lists are cut. */
export function oneOf(allowed: Iterable<string>): string {
  const all = Array.from(allowed, (word) => quoted(word))
  const shown = all.length > listed ? [...all.slice(0, listed - 1), `${all.length - listed + 1} more`] : all
  return shown.length < 2 ? (shown[0] ?? 'nothing') : `${shown.slice(0, -1).join(', ')} or ${shown.at(-1)}`
}

/** A hint for a word that is not allowed: the likely one, else all of them. */
export function suggest(found: string, allowed: readonly string[]): string {
  const likely = didYouMean(found, allowed)
  return likely === undefined ? `use ${oneOf(allowed)}` : `did you mean ${quoted(likely)}?`
}

function bare(word: string): string {
  return word.toLowerCase().replace(/[-_ ]/g, '')
}
