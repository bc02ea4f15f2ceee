/** Breaks text at blanks so that no line is longer than `width`, unless one word is. */
export function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    if (line !== '' && length(line) + 1 + length(word) > width) {
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
  const indent = ' '.repeat(length(prefix))
  return wrap(text, Math.max(20, columns - length(prefix)))
    .map((line, index) => `${index === 0 ? prefix : indent}${line}`)
    .join('\n')
}

function length(text: string): number {
  return [...text.normalize('NFC')].length
}
