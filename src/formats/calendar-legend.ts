import type { CalendarView, Mark } from '../report/calendar.ts'
import { safeText } from '../report/safe-text.ts'
import { lettered, markSigns } from './calendar-cell.ts'
import type { FormatOptions } from './format.ts'
import type { Paint } from './paint.ts'
import { hang } from './wrap.ts'

/** What the signs of a calendar mean; only those that it has. */
export function legend(view: CalendarView, { columns }: FormatOptions, paint: Paint): string {
  const row = (sign: string, text: string) => hang(`  ${sign.padEnd(5)}`, safeText(text), columns)
  const isShown = view.months.includes(view.today.slice(0, 7))
  const kinds = (Object.keys(markSigns) as Mark['kind'][]).filter((kind) =>
    view.marks.some((mark) => mark.kind === kind),
  )
  const signs = [
    ...(isShown ? [row(`[${Number(view.today.slice(8))}]`, 'today')] : []),
    ...kinds.map((kind) => row(markSigns[kind].sign, markSigns[kind].means)),
    ...(view.marks.some(({ release }) => release === undefined) ? [row('*', 'the plan of a month')] : []),
    ...view.windows.map(({ words }, index) => row(`~${index + 1}`, `allowed: ${words}`)),
    ...view.dailyWindows.map((words) => row('', `allowed: ${words}`)),
    ...view.freezes.map(({ words }, index) => row(`#${index + 1}`, `freeze ${words}`)),
  ]
  const releases = view.releases.map(({ id, title, state }, index) =>
    row(lettered(index), `${id} · ${title} (${state})`),
  )
  return [
    ...(releases.length === 0 ? [] : [paint.strong('Releases'), ...releases, '']),
    ...(signs.length === 0 ? [] : [paint.strong('Signs'), ...signs]),
  ].join('\n')
}
