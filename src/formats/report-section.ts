import type { ReportOutput } from '../generated/types/report-output.ts'

export type Tone = 'good' | 'warn' | 'bad' | 'faint'

/** What stands in one place of a table. Every format shows the same cells in its own way. */
export type Cell = {
  readonly text: string
  readonly tone?: Tone | undefined
  /** Ids of the releases that are counted here. */
  readonly refs?: readonly string[]
  /** The release that the text names. */
  readonly release?: string
  /** The row is the place to which numbers of that release lead. */
  readonly anchor?: true
  /** A part of a whole, 0 to 1, to be drawn as a bar; null draws an empty place. */
  readonly bar?: number | null
}

export type Column = {
  readonly title: string
  readonly numeric?: true
  /** Left out when it counts nothing in any row. */
  readonly spare?: true
}

/** One table of a report. Sections are made in `report-<theme>.ts` and gathered in `report-sections.ts`. */
export type Section = {
  /** Its anchor in pages. */
  readonly id: string
  readonly title: string
  /** What is counted, in a sentence; docs/report.md has the formula. */
  readonly note?: string
  readonly columns: readonly Column[]
  readonly rows: readonly (readonly Cell[])[]
  /** Stands in place of the table when it has no rows. */
  readonly empty: string
}

/** What a count of nothing looks like. */
const nothing = '–'

/** A section without the columns that would say nothing. */
export function pruned(section: Section): Section {
  const { columns, rows } = section
  const isKept = ({ spare }: Column, index: number) => !spare || rows.some((row) => row[index]?.text !== nothing)
  const kept = columns.map(isKept)
  return {
    ...section,
    columns: columns.filter((_, index) => kept[index]),
    rows: rows.map((row) => row.filter((_, index) => kept[index])),
  }
}

/** Releases by their number in the report, counted from 1. */
export type Numbers = ReadonlyMap<string, number>

export function numbersOf({ releases }: ReportOutput): Numbers {
  return new Map(releases.map(({ id }, index) => [id, index + 1]))
}

/** Ascending numbers of some releases in runs: `[[1, 1], [3, 5]]`. */
export function runsOf(refs: readonly string[], numbers: Numbers): readonly (readonly [number, number])[] {
  const sorted = refs.flatMap((id) => numbers.get(id) ?? []).sort((a, b) => a - b)
  const runs: [number, number][] = []
  for (const number of sorted) {
    const last = runs.at(-1)
    if (last && number === last[1] + 1) last[1] = number
    else runs.push([number, number])
  }
  return runs
}

export function plain(text: string | number, tone?: Tone): Cell {
  return { text: String(text), tone }
}

/** A count that draws the eye only when there is something to see. */
export function amountCell(count: number, tone?: Tone): Cell {
  return count === 0 ? { text: nothing, tone: 'faint' } : { text: String(count), tone }
}

export function releaseCell(id: string | null): Cell {
  return id === null ? { text: '' } : { text: id, release: id }
}

export function refsCell(refs: readonly string[]): Cell {
  return { text: '', refs }
}
