import type { FormatOptions } from './format.ts'
import type { Paint } from './paint.ts'
import { cellText } from './report-cell.ts'
import type { Cell, Numbers, Section } from './report-section.ts'
import { fold, hang, longestPiece, widthOf } from './wrap.ts'

const gap = '  '
const barWidth = 10

/** Rows higher than this are easier to read as sentences. */
const highest = 2

/** Names of rows are folded only when they are longer than this. */
const widestName = 20

/**
 * A section's table in a terminal. Where it is too wide, columns of words fold, bars give way, and what still makes a
 * tower of short lines is told row by row.
 */
export function reportTable(section: Section, numbers: Numbers, { columns }: FormatOptions, paint: Paint): string {
  const layouts = [barWidth, 0].map((bar) => layoutOf(section, numbers, bar, columns))
  const layout = layouts.find(({ fits, height }) => fits && height <= highest)
  if (!layout) return told(section, numbers, columns, paint)
  const head = line(layout.head, section, layout.widths, (text) => paint.faint(text))
  const body = layout.body.map((cells, row) =>
    line(cells, section, layout.widths, (text, index) => toned(text, section.rows[row]?.[index], paint)),
  )
  return [head, ...body].join('\n')
}

/** Lines of each cell. */
type Folded = readonly (readonly string[])[]

type Layout = {
  readonly widths: readonly number[]
  readonly head: Folded
  readonly body: readonly Folded[]
  readonly fits: boolean
  /** Lines of the highest row. */
  readonly height: number
}

function layoutOf({ columns, rows }: Section, numbers: Numbers, bar: number, room: number): Layout {
  const texts = rows.map((row) => row.map((cell) => cellText(cell, numbers, bar)))
  const wishes = columns.map(({ title, numeric }, index) => {
    const column = texts.map((row) => row[index] ?? '')
    const natural = Math.max(widthOf(title), ...column.map(widthOf))
    const bars = rows.some((row) => row[index]?.bar !== undefined)
    const isWhole = numeric || bars || (index === 0 && natural <= widestName)
    const least = Math.max(longestPiece(title), ...column.map(isWhole ? widthOf : longestPiece))
    return { natural, least }
  })
  const widths = fitted(wishes, room)
  const foldAll = (cells: readonly string[]) => cells.map((text, index) => fold(text, widths[index] ?? 0))
  const body = texts.map(foldAll)
  return {
    widths,
    head: foldAll(columns.map(({ title }) => title)),
    body,
    fits: total(widths) <= room,
    height: Math.max(...body.flatMap((cells) => cells.map((lines) => lines.length))),
  }
}

/** The widths with the widest columns narrowed, down to their longest word, until the table fits. */
function fitted(
  wishes: readonly { readonly natural: number; readonly least: number }[],
  room: number,
): readonly number[] {
  const widths = wishes.map(({ natural }) => natural)
  while (total(widths) > room) {
    const spare = widths.map((width, index) => (width > (wishes[index]?.least ?? 0) ? width : 0))
    const widest = spare.indexOf(Math.max(...spare))
    if (spare[widest] === 0) break
    widths[widest] = (widths[widest] ?? 0) - 1
  }
  return widths
}

/** The width of a whole line. A column without anything in it takes no gap. */
function total(widths: readonly number[]): number {
  return widths.filter((width) => width > 0).reduce((sum, width) => sum + gap.length + width, 0)
}

type Colored = (text: string, index: number) => string

/** One row, as many lines high as its highest cell. */
function line(cells: Folded, { columns }: Section, widths: readonly number[], color: Colored): string {
  const height = Math.max(1, ...cells.map((lines) => lines.length))
  return Array.from({ length: height }, (_, row) =>
    cells
      .map((lines, index) => ({ text: lines[row] ?? '', index }))
      .filter(({ index }) => (widths[index] ?? 0) > 0)
      .map(({ text, index }) => {
        const room = ' '.repeat(Math.max(0, (widths[index] ?? 0) - widthOf(text)))
        return columns[index]?.numeric ? room + color(text, index) : color(text, index) + room
      })
      .reduce((before, cell) => `${before}${gap}${cell}`, '')
      .trimEnd(),
  ).join('\n')
}

function toned(text: string, cell: Cell | undefined, paint: Paint): string {
  return cell?.tone === undefined || text === '' ? text : paint[cell.tone](text)
}

/** Each row as a line of its own; numbers say what they count. */
function told({ columns, rows }: Section, numbers: Numbers, room: number, paint: Paint): string {
  return rows
    .map((row) => {
      const parts = row.map((cell, index) => {
        const text = cellText(cell, numbers, 0)
        return columns[index]?.numeric && index > 0 && text !== '' ? `${columns[index]?.title} ${text}` : text
      })
      const tone = row.find((cell) => cell.tone === 'bad' || cell.tone === 'warn')?.tone
      const text = hang(`${gap}- `, parts.filter((part) => part !== '').join(' · '), room)
      return tone === undefined ? text : paint[tone](text)
    })
    .join('\n')
}
