import { defuse } from '../report/log-command.ts'
import { safeText } from '../report/safe-text.ts'

/** Text of a manifest or policy on one line of Markdown, without markup of its own. */
export function cell(text: string): string {
  const plain = safeText(text)
    .replace(/[\\`*_[\]<>|#~&]/g, '\\$&')
    .replace(/^([-+=])/, '\\$1')
    .replace(/^(\d+)([.)])/, '$1\\$2')
  return unlinked(plain)
}

/** The same inside HTML, of which Markdown leaves the inside alone. */
export function inHtml(text: string): string {
  const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
  return unlinked(defuse(safeText(text)).replace(/[&<>"]/g, (char) => entities[char] ?? char))
}

/** Text of several lines as it stands, behind a fence that it cannot close. */
export function fenced(text: string, language: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length))
  const fence = '`'.repeat(longest + 1)
  return `${fence}${language}\n${text.trimEnd()}\n${fence}`
}

/**
 * Hosts turn names, numbers of issues and addresses into links after they have read the Markdown, and tell everybody
 * who is named; escapes are gone by then. A space of no width keeps the text and breaks the spell.
 */
function unlinked(text: string): string {
  return text.replace(/@|#(?=\d)|\bGH-(?=\d)|:(?=\/\/)|\bwww(?=\.)/gi, '$&&#8203;')
}
