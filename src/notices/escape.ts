/** How data is kept from being taken for markup. */
export type Escape = 'none' | 'markdown' | 'html'

/** What a value is printed as: running text, or the address of a link. */
export type Place = 'text' | 'url'

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '`': '&#96;',
}

export function escapeFor(format: Escape, text: string, place: Place): string {
  switch (format) {
    case 'none':
      return text
    case 'html':
      return text.replace(/[&<>"'`]/g, (char) => entities[char] ?? char)
    case 'markdown':
      return place === 'url' ? markdownUrl(text) : markdownText(text)
  }
}

/** Nothing in a text can then start emphasis, code, a link, raw HTML, a table cell, a heading, a list or an entity. */
function markdownText(text: string): string {
  return text
    .replace(/[\\`*_[\]<>|~]/g, '\\$&')
    .replace(/&(?=#?[a-zA-Z0-9]+;)/g, '\\&')
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2')
    .replace(/^(?:#{1,6}|[-+=])(?=\s|$|-|=)/, '\\$&')
}

function markdownUrl(text: string): string {
  return text.replace(/[\s<>()\\`"]/g, (char) => encodeURIComponent(char).replace('(', '%28').replace(')', '%29'))
}
