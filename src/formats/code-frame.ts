import { safeText } from '../report/safe-text.ts'
import type { Span } from '../report/span.ts'
import type { Paint } from './paint.ts'

export type FrameOptions = {
  readonly paint: Paint
  readonly columns: number
  /** How the caret is coloured. */
  readonly mark: (text: string) => string
}

/** Lines shown before and after the one in question. */
const around = 2

/** The line in question with two lines around it and carets up to the end column. Each line starts with our gutter. */
export function codeFrame(text: string, span: Span, { paint, columns, mark }: FrameOptions): string {
  const lines = text.split(/\r\n|\n|\r/)
  const first = Math.max(1, span.line - around)
  const last = Math.min(lines.length, span.line + around)
  const width = String(last).length
  const room = Math.max(20, columns - width - 5)
  const shift = Math.max(0, span.column - 1 - Math.floor(room * 0.7))
  const shown: string[] = []
  for (let number = first; number <= last; number += 1) {
    const line = lines[number - 1] ?? ''
    if (number !== span.line && line.trim() === '' && (number === first || number === last)) continue
    const gutter = paint.accent(`${String(number).padStart(width)} |`)
    shown.push(`${gutter} ${visible(line, shift, room)}`.trimEnd())
    if (number === span.line)
      shown.push(`${paint.accent(`${' '.repeat(width)} |`)} ${mark(caret(line, span, shift, room))}`)
  }
  return shown.join('\n')
}

function visible(line: string, shift: number, room: number): string {
  const cut = line.slice(shift, shift + room)
  return safeText(cut.replaceAll('\t', ' '))
}

/** Carets below the marked characters, which stand where `visible` put them. */
function caret(line: string, span: Span, shift: number, room: number): string {
  const from = span.column - 1
  const to = span.endLine === span.line ? Math.max(span.endColumn - 1, from + 1) : line.length
  const before = cells(line.slice(shift, from))
  const marked = Math.max(1, cells(line.slice(from, Math.max(from, to))))
  return ' '.repeat(before) + '^'.repeat(Math.min(marked, Math.max(1, room - before)))
}

function cells(text: string): number {
  return [...safeText(text.replaceAll('\t', ' ')).normalize('NFC')].length
}
