import { anywhereCommand } from '../report/log-command.ts'
import { safeText } from '../report/safe-text.ts'

type Attributes = Readonly<Record<string, string | number | undefined>>

/** An element with its children, each already XML, on lines of their own. */
export function element(name: string, attributes: Attributes, children: readonly string[] = []): string {
  const open = `<${name}${written(attributes)}`
  if (children.length === 0) return `${open}/>`
  return `${open}>\n${children.join('\n').replace(/^(?= *<)/gm, '  ')}\n</${name}>`
}

/** An element that holds text, kept as it is. */
export function textElement(name: string, attributes: Attributes, lines: readonly string[]): string {
  return `<${name}${written(attributes)}>${lines.map(escaped).join('\n')}</${name}>`
}

function written(attributes: Attributes): string {
  return Object.entries(attributes)
    .flatMap(([key, value]) => (value === undefined ? [] : [` ${key}="${escaped(String(value))}"`]))
    .join('')
}

/**
 * XML 1.0 has no way to write control characters, lone surrogates, U+FFFE and U+FFFF: they are shown as `\u{…}`. What
 * a CI host would obey in its log becomes a reference, which readers of XML see as the character itself.
 */
function escaped(text: string): string {
  return safeText(text)
    .replace(/[\ufffe\uffff]/g, (char) => `\\u{${char.charCodeAt(0).toString(16)}}`)
    .replace(/[&<>"]/g, (char) => references[char] ?? '')
    .replace(anywhereCommand, '&#35;')
    .replace(/:(?=:)/g, '&#58;')
}

const references: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
