import type { CalendarView, Mark } from '../report/calendar.ts'
import { safeText } from '../report/safe-text.ts'
import { calendarWords } from '../words/calendar.ts'
import { lettered, markSigns } from './calendar-cell.ts'
import type { FormatOptions } from './format.ts'
import type { Paint } from './paint.ts'
import { hang } from './wrap.ts'

/** What the signs of a calendar mean; only those that it has. */
export function legend(view: CalendarView, { columns, lang }: FormatOptions, paint: Paint): string {
  const words = calendarWords[lang]
  const row = (sign: string, text: string) => hang(`  ${sign.padEnd(5)}`, safeText(text), columns)
  const isShown = view.months.includes(view.today.slice(0, 7))
  const kinds = (Object.keys(markSigns) as Mark['kind'][]).filter((kind) =>
    view.marks.some((mark) => mark.kind === kind),
  )
  const signs = [
    ...(isShown ? [row(`[${Number(view.today.slice(8))}]`, words.today)] : []),
    ...kinds.map((kind) => row(markSigns[kind].sign, words.mark[kind])),
    ...(view.marks.some(({ release }) => release === undefined) ? [row('*', words.planOfMonth)] : []),
    ...view.windows.map(({ words: window }, index) => row(`~${index + 1}`, words.allowed(window))),
    ...view.dailyWindows.map((window) => row('', words.allowed(window))),
    ...view.freezes.map((freeze, index) => row(`#${index + 1}`, words.freeze(freeze.words))),
  ]
  const releases = view.releases.map(({ id, title, state }, index) =>
    row(lettered(index), `${id} · ${title} (${state})`),
  )
  return [
    ...(releases.length === 0 ? [] : [paint.strong(words.releases), ...releases, '']),
    ...(signs.length === 0 ? [] : [paint.strong(words.signs), ...signs]),
  ].join('\n')
}
