import { safeText } from '../report/safe-text.ts'
import { type Cell, type Numbers, runsOf } from './report-section.ts'

/** A cell as plain text. @param width characters of a bar; with 0 there is none */
export function cellText({ text, refs, bar }: Cell, numbers: Numbers, width: number): string {
  if (bar !== undefined) return barOf(bar, width)
  if (refs === undefined) return safeText(text)
  const runs = runsOf(refs, numbers).map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`))
  return runs.length === 0 ? '' : `[${runs.join(' ')}]`
}

/** Filled blocks for the part, dots for the rest; any part at all shows, and only all of it fills the bar. */
function barOf(part: number | null, width: number): string {
  if (part === null || width === 0) return ''
  const rounded = Math.round(part * width)
  const filled = part <= 0 ? 0 : part >= 1 ? width : Math.min(width - 1, Math.max(1, rounded))
  return '█'.repeat(filled) + '·'.repeat(width - filled)
}
