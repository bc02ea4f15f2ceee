/** Breaks text at blanks so that no line is longer than `width`, unless one word is. */
export function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    if (line !== '' && widthOf(line) + 1 + widthOf(word) > width) {
      lines.push(line)
      line = word
    } else {
      line = line === '' ? word : `${line} ${word}`
    }
  }
  return [...lines, line]
}

/** The same behind a prefix, with a hanging indent of the same width. */
export function hang(prefix: string, text: string, columns: number): string {
  const indent = ' '.repeat(widthOf(prefix))
  return wrap(text, Math.max(20, columns - widthOf(prefix)))
    .map((line, index) => `${index === 0 ? prefix : indent}${line}`)
    .join('\n')
}

/** Characters that a terminal shows. */
export function widthOf(text: string): number {
  return [...text.normalize('NFC')].length
}

/** As `wrap`, with words that are too long cut, after a hyphen where there is one. */
export function fold(text: string, width: number): readonly string[] {
  if (widthOf(text) <= width || width <= 0) return [text]
  return wrap(
    text
      .split(' ')
      .flatMap((word) => pieces(word, width))
      .join(' '),
    width,
  )
}

/** The width below which `fold` would have to cut inside a word. */
export function longestPiece(text: string): number {
  return Math.max(...text.split(/ |(?<=-)/).map(widthOf))
}

function pieces(word: string, width: number): readonly string[] {
  const chars = [...word]
  if (chars.length <= width) return [word]
  const hyphen = chars.lastIndexOf('-', width - 1)
  const end = hyphen > 0 ? hyphen + 1 : width
  return [chars.slice(0, end).join(''), ...pieces(chars.slice(end).join(''), width)]
}
