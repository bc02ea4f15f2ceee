import type { CalendarView, Mark } from '../report/calendar.ts'
import type { Paint } from './paint.ts'
import { widthOf, wrap } from './wrap.ts'

type Sign = {
  readonly sign: string
  readonly paint: (paint: Paint) => (text: string) => string
}

/** Each kind of mark has a sign of its own, so that nothing hangs on colour. */
export const markSigns: Readonly<Record<Mark['kind'], Sign>> = {
  work: { sign: '■', paint: ({ good }) => good },
  forbidden: { sign: '▲', paint: ({ bad }) => bad },
  'goes-on': { sign: '▪', paint: ({ good }) => good },
  planned: { sign: '·', paint: ({ faint }) => faint },
  open: { sign: '○', paint: ({ accent }) => accent },
  due: { sign: '●', paint: ({ warn }) => warn },
  late: { sign: '✗', paint: ({ bad }) => bad },
  sent: { sign: '✓', paint: ({ faint }) => faint },
}

/** The letter of a release in this calendar, `*` for what concerns a whole month. */
export function letterOf(release: string | undefined, { releases }: CalendarView): string {
  return release === undefined ? '*' : lettered(releases.findIndex(({ id }) => id === release))
}

/** 0 is `a`, 25 is `z`, 26 is `aa`. */
export function lettered(index: number): string {
  const last = String.fromCharCode(97 + (index % 26))
  return index < 26 ? last : lettered(Math.floor(index / 26) - 1) + last
}

/** One line of a day: as it is measured, and as it is shown. */
export type CellLine = { readonly text: string; readonly shown: string }

/** A day of the grid: its number with windows and freezes, then its marks, in a wide one each with its time. */
export function dayCell(day: string, view: CalendarView, width: number, paint: Paint): readonly CellLine[] {
  const marks = view.marks.filter((mark) => mark.day === day)
  const tokens = marks.map((mark) => ({ mark, text: tokenOf(mark, view, width) }))
  const lines = wrap(tokens.map(({ text }) => text.replaceAll(' ', '\u00a0')).join(' '), width).filter(
    (line) => line !== '',
  )
  const colored = new Map(
    tokens.map(({ mark, text }) => [text.replaceAll(' ', '\u00a0'), markSigns[mark.kind].paint(paint)]),
  )
  return [
    ...headOf(day, view, width, paint),
    ...lines.map((line) => ({
      text: line,
      shown: line
        .split(' ')
        .map((token) => (colored.get(token) ?? paint.faint)(token.replaceAll('\u00a0', ' ')))
        .join(' '),
    })),
  ]
}

function tokenOf(mark: Mark, view: CalendarView, width: number): string {
  const short = `${markSigns[mark.kind].sign}${letterOf(mark.release, view)}`
  const long = `${short} ${mark.time.replaceAll(' – ', '–')}`
  const isWork = mark.kind === 'work' || mark.kind === 'forbidden'
  return isWork && width >= 14 && widthOf(long) <= width ? long : short
}

/** `24 ~12 #1`; brackets mark today. */
function headOf(day: string, view: CalendarView, width: number, paint: Paint): readonly CellLine[] {
  const number = String(Number(day.slice(8)))
  const isToday = day === view.today
  const parts = [
    isToday ? `[${number}]` : number,
    ...numbered('~', view.windows, day),
    ...numbered('#', view.freezes, day),
  ]
  const tones: Readonly<Record<string, (text: string) => string>> = {
    '~': paint.faint,
    '#': paint.warn,
    '[': paint.accent,
  }
  return wrap(parts.join(' '), width).map((text) => ({
    text,
    shown: text
      .split(' ')
      .map((part) => (tones[part.charAt(0)] ?? paint.strong)(part))
      .join(' '),
  }))
}

/** `~13`: the first and third of some sets have the day. From ten on their numbers are set apart by a comma. */
function numbered(sign: string, sets: CalendarView['windows'], day: string): readonly string[] {
  const numbers = sets.flatMap(({ days }, index) => (days.has(day) ? [index + 1] : []))
  return numbers.length === 0 ? [] : [`${sign}${numbers.join(sets.length > 9 ? ',' : '')}`]
}
