/**
 * What a terminal, a log or a browser may act on, reorder or hide instead of showing: control and format
 * characters, line separators, lone surrogates and everything invisible. Variation selectors stay, because
 * ordinary emoji carry them.
 */
export const unsafe = /(?![\ufe00-\ufe0f])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu

const harmless = /^[\x20-\x7e]*$/

/**
 * Text of unknown origin, fit to be shown: what must not reach a screen becomes a visible `\u{…}`. Every sink
 * that prints data calls this once more, so it leaves its own output alone.
 */
export function safeText(text: string, options: { readonly keepLineFeeds?: boolean } = {}): string {
  if (harmless.test(text)) return text
  return text.replace(unsafe, (char) => (char === '\n' && options.keepLineFeeds ? char : visible(char)))
}

/** Text of unknown origin inside a sentence: safe, in double quotes, and cut when it is long. */
export function quoted(text: string, limit = 60): string {
  const chars = Array.from(text.slice(0, limit * 2 + 2))
  const shown = chars.length > limit ? `${chars.slice(0, limit - 1).join('')}…` : text
  return `"${safeText(shown).replaceAll('"', '\\"')}"`
}

function visible(char: string): string {
  return `\\u{${(char.codePointAt(0) ?? 0).toString(16)}}`
}
