import type { CalendarView, Mark } from '../report/calendar.ts'
import { safeText } from '../report/safe-text.ts'
import { dayNumber, daysInMonth, formatDay, weekdayOf, weekdays } from '../schedule/civil.ts'
import { sayWeekday } from '../schedule/say.ts'
import { calendarWords } from '../words/calendar.ts'
import type { Lang } from '../words/lang.ts'
import { timeWords } from '../words/time.ts'
import { dayCell, letterOf, markSigns } from './calendar-cell.ts'
import { legend } from './calendar-legend.ts'
import type { FormatOptions } from './format.ts'
import { type Paint, paintFor } from './paint.ts'
import { sayAt } from './plan-words.ts'
import { hang, widthOf } from './wrap.ts'

const indent = 2

/** A day narrower than this cannot hold its number and two signs. */
const narrowestDay = 7
const widestDay = 18

/** Months as grids of weeks, Monday to Sunday, each with the list of its days; then what the signs mean. */
export function calendarText(view: CalendarView, options: FormatOptions): string {
  const paint = paintFor(options.color)
  const words = calendarWords[options.lang]
  const head = hang('', words.head(sayAt(view.now, options.lang), view.zone), options.columns)
  const months = view.months.map((month) => monthText(month, view, options, paint))
  return `${[head, ...months, legend(view, options, paint)].join('\n\n')}\n`
}

function monthText(month: string, view: CalendarView, options: FormatOptions, paint: Paint): string {
  const width = Math.min(widestDay, Math.floor((options.columns - indent) / 7))
  const { lang } = options
  const { tooNarrow, nothing } = calendarWords[lang]
  const grid = width < narrowestDay ? [`  ${tooNarrow}`] : gridOf(month, view, width, { paint, lang })
  const days = listOf(month, view, options, paint)
  const list = days.length === 0 ? [`  ${nothing}`] : days
  return [paint.strong(timeWords[lang].month(month)), ...grid, '', ...list].join('\n')
}

type Look = { readonly paint: Paint; readonly lang: Lang }

function gridOf(month: string, view: CalendarView, width: number, { paint, lang }: Look): readonly string[] {
  const margin = ' '.repeat(indent)
  const names = weekdays.map((name) => sayWeekday(name, lang).padEnd(width)).join('')
  const rule = margin + paint.faint('─'.repeat(width * 7 - 1))
  const weeks = weeksOf(month).flatMap((week) => {
    const cells = week.map((day) => (day === undefined ? [] : dayCell(day, view, width - 1, paint)))
    const height = Math.max(...cells.map((lines) => lines.length))
    const lines = Array.from({ length: height }, (_, row) => {
      const line = cells.map((cell) => {
        const { text, shown } = cell[row] ?? { text: '', shown: '' }
        return shown + ' '.repeat(Math.max(0, width - widthOf(text)))
      })
      return (margin + line.join('')).trimEnd()
    })
    return [rule, ...lines]
  })
  return [(margin + paint.faint(names)).trimEnd(), ...weeks, rule]
}

/** Days of a month by week; undefined where another month has the day. */
function weeksOf(month: string): readonly (readonly (string | undefined)[])[] {
  const [year, number] = [Number(month.slice(0, 4)), Number(month.slice(5))]
  const first = dayNumber(year, number, 1)
  const length = daysInMonth(year, number)
  const before = weekdays.indexOf(weekdayOf(first))
  return Array.from({ length: Math.ceil((before + length) / 7) }, (_, week) =>
    weekdays.map((_, column) => {
      const index = week * 7 + column - before
      return index < 0 || index >= length ? undefined : formatDay(first + index)
    }),
  )
}

function listOf(month: string, view: CalendarView, { columns, lang }: FormatOptions, paint: Paint): readonly string[] {
  const marks = view.marks.filter(({ day }) => day.startsWith(month))
  const widest = Math.max(0, ...marks.map((mark) => widthOf(signOf(mark, view))))
  return marks.map((mark, index) => {
    const isFirst = marks[index - 1]?.day !== mark.day
    const day = isFirst ? sayDayOf(mark.day, lang) : ' '.repeat(sayDayOf(mark.day, lang).length)
    const prefix = `  ${day}  ${signOf(mark, view).padEnd(widest)}  `
    const of = mark.release === undefined ? '' : `${mark.release}: `
    return markSigns[mark.kind].paint(paint)(hang(prefix, safeText(`${mark.time}  ${of}${mark.words}`), columns))
  })
}

function signOf(mark: Mark, view: CalendarView): string {
  return markSigns[mark.kind].sign + letterOf(mark.release, view)
}

/** `Sat 05` */
function sayDayOf(day: string, lang: Lang): string {
  const [year, month, date] = day.split('-').map(Number)
  return `${sayWeekday(weekdayOf(dayNumber(year ?? 0, month ?? 1, date ?? 1)), lang)} ${day.slice(8)}`
}
