import { sayClock } from '../notices/clock-words.ts'
import type { Messages } from '../notices/messages.ts'
import { say } from '../notices/messages.ts'
import { civilDate, dayNumber, daysInMonth, formatDay, weekdayOf, weekdays } from '../schedule/civil.ts'
import { plainDate } from '../schedule/instant.ts'
import type { Linker } from './address.ts'
import type { PublicFreeze } from './freezes.ts'
import { groupedBy, type Listed } from './listing.ts'
import type { DayCell, MonthPart } from './page.ts'

/** A month as weeks from Monday to Sunday, with what begins on each day. */
export function gridOf(
  month: string,
  listed: readonly Listed[],
  freezes: readonly PublicFreeze[],
  { link, today, messages }: { readonly link: Linker; readonly today: string; readonly messages: Messages },
): Pick<MonthPart, 'weekdays' | 'weeks'> {
  const [year = 0, number = 0] = month.split('-').map(Number)
  const first = dayNumber(year, number, 1)
  const last = first + daysInMonth(year, number) - 1
  const begun = listed.flatMap(({ row, zone, starts }) => starts.map((start) => ({ row, zone, start })))
  const byDay = groupedBy(begun, ({ start, zone }) => [plainDate(start, zone)])
  const cell = (day: number): DayCell => {
    const date = formatDay(day)
    return {
      number: civilDate(day).day,
      date,
      today: date === today,
      outside: day < first || day > last,
      frozen: freezes.some(({ from, to, products }) => products === undefined && from <= date && date <= to),
      items: (byDay.get(date) ?? []).map(({ row, start, zone }) => ({
        title: row.title,
        time: sayClock(start, zone, messages),
        url: link(row.url),
        tone: row.state.tone,
        lang: row.lang,
      })),
    }
  }
  const weeks: MonthPart['weeks'][number][] = []
  for (let monday = first - weekdays.indexOf(weekdayOf(first)); monday <= last; monday += 7) {
    weeks.push({ days: weekdays.map((_, index) => cell(monday + index)) })
  }
  return {
    weekdays: weekdays.map((day) => ({
      short: say(messages, `site.weekdays.${day}`),
      name: say(messages, `weekdays.${day}`),
    })),
    weeks,
  }
}
