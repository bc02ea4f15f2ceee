import { splitMinutes } from '../schedule/duration.ts'
import { type Messages, say } from './messages.ts'

/** Up to this many minutes a rough length is told in minutes alone: `khoảng 90 phút`. */
const plainMinutes = 120

/** `1 giờ 30 phút`. @param minutes elapsed, at least one */
export function sayDuration(minutes: number, messages: Messages): string {
  const { days, hours, minutes: rest } = splitMinutes(Math.max(1, Math.round(minutes)))
  const parts = [
    ['day', days],
    ['hour', hours],
    ['minute', rest],
  ] as const
  return parts.flatMap(([unit, count]) => (count > 0 ? [counted(`duration.${unit}`, count, messages)] : [])).join(' ')
}

/** `khoảng 90 phút` */
export function sayAbout(minutes: number, messages: Messages): string {
  const rough = minutes <= plainMinutes && minutes % 60 !== 0
  const duration = rough ? counted('duration.minute', minutes, messages) : sayDuration(minutes, messages)
  return say(messages, 'duration.about', { duration })
}

/** `Kế toán, Kho và Bán hàng`; the last two are set apart in another way when one holds an "and" of its own. */
export function sayList(items: readonly string[], messages: Messages): string {
  const last = items.at(-1) ?? ''
  if (items.length < 2) return last
  const and = say(messages, 'list.and', { left: '', right: '' })
  const key = items.slice(-2).some((item) => item.includes(and)) ? 'list.andApart' : 'list.and'
  return say(messages, key, { left: sayAll(items.slice(0, -1), messages), right: last })
}

/** `Kế toán, Kho, Bán hàng`: a mere list, for names that may hold an "and" of their own. */
export function sayAll(names: readonly string[], messages: Messages): string {
  const [first = '', ...others] = names
  return others.reduce((left, right) => say(messages, 'list.comma', { left, right }), first)
}

/** Names for a subject line: all of a few, else the first two and how many more. */
export function sayBriefly(names: readonly string[], messages: Messages): string {
  const shown = names.length <= 3 ? names : names.slice(0, 2)
  const left = sayAll(shown, messages)
  return shown.length === names.length ? left : say(messages, 'list.more', { left, count: names.length - shown.length })
}

/** `one` or `other`, for keys that end so. */
export function plural(count: number): 'one' | 'other' {
  return count === 1 ? 'one' : 'other'
}

function counted(key: string, count: number, messages: Messages): string {
  return say(messages, `${key}.${plural(count)}`, { count })
}
