import { distance } from 'fastest-levenshtein'
import { quoted } from '../report/safe-text.ts'

/** The longest list of choices that a message spells out. */
const listed = 16

/** Words longer than this are not slips of the pen; comparing them costs time. */
const longest = 100

/** Share of letters that may differ. A word that begins the allowed one (`warn`) counts as just close enough. */
const closeness = { below: 0.35, beginning: 0.34, shortest: 3 } as const

/**
 * The allowed word that `found` most likely was meant to be, or undefined when none is close: at most about a
 * third of its letters may differ. Case, hyphens and underscores count for nothing. Never the word itself.
 */
export function didYouMean(found: string, allowed: Iterable<string>): string | undefined {
  if (found.length > longest) return undefined
  const word = bare(found)
  let best: { readonly candidate: string; readonly share: number } | undefined
  for (const candidate of allowed) {
    if (candidate === found) continue
    const share = shareOf(word, bare(candidate))
    if (share < (best?.share ?? closeness.below)) best = { candidate, share }
  }
  return best?.candidate
}

function shareOf(word: string, other: string): number {
  const length = Math.max(word.length, other.length)
  const share = length === 0 ? 1 : distance(word, other) / length
  const begins = word.length >= closeness.shortest && other.startsWith(word)
  return begins ? Math.min(share, closeness.beginning) : share
}

/** `"a"`, `"a" or "b"`, `"a", "b" or "c"`, for the end of a sentence. Long lists are cut. */
export function oneOf(allowed: Iterable<string>): string {
  return orWords(Array.from(allowed, (word) => quoted(word)))
}

/** Values of a file as choices: texts in quotes, numbers and the like without. */
export function oneOfValues(allowed: readonly unknown[]): string {
  return orWords(allowed.map((value) => (typeof value === 'string' ? quoted(value) : String(value))))
}

/** `owner, lead and audience` */
export function andWords(words: readonly string[], and = 'and'): string {
  return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} ${and} ${words.at(-1)}`
}

function orWords(all: readonly string[]): string {
  const shown = all.length > listed ? [...all.slice(0, listed - 1), `${all.length - listed + 1} more`] : all
  return shown.length < 2 ? (shown[0] ?? 'nothing') : `${shown.slice(0, -1).join(', ')} or ${shown.at(-1)}`
}

/** A hint for a word that is not allowed: the likely one, else all of them. */
export function suggest(found: string, allowed: readonly string[]): string {
  if (allowed.every((word) => word === found)) return 'there is none to choose from yet'
  const likely = didYouMean(found, allowed)
  return likely === undefined ? `use ${oneOf(allowed)}` : `did you mean ${quoted(likely)}?`
}

function bare(word: string): string {
  return word.toLowerCase().replace(/[-_ ]/g, '')
}
