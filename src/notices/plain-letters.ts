const marks: Readonly<Record<string, string>> = {
  '–': '-',
  '—': '-',
  '−': '-',
  '→': '->',
  '“': '"',
  '”': '"',
  '„': '"',
  '‘': "'",
  '’': "'",
  '…': '...',
  '·': '-',
  '•': '-',
  '×': 'x',
  '\u00a0': ' ',
  '\u202f': ' ',
}

const anyMark = new RegExp(`[${Object.keys(marks).join('')}]`, 'g')

/** The text with typographic marks as every telephone writes them, closed up around a dash between two times. */
export function plainMarks(text: string): string {
  return text.replace(anyMark, (mark) => marks[mark] ?? mark)
}

/** The text without accents, as Vietnamese is written where none can be: `Kế toán, Đơn từ` -> `Ke toan, Don tu`. */
export function plainLetters(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replaceAll('đ', 'd')
    .replaceAll('Đ', 'D')
    .normalize('NFC')
}
