import { parseInstant } from '../schedule/instant.ts'
import { sayMinutes } from '../schedule/say.ts'
import { sayAt } from './plan-words.ts'
import type { Cell, Tone } from './report-section.ts'

/** The words that all formats of a report share. */

export function sayMoment(at: string | null): string {
  return at === null ? '–' : sayAt(at)
}

/** `Sat 2026-10-17 22:00 – 23:30`, with the second day when it is another one. */
export function sayMoments(start: string, end: string): string {
  const sameDay = start.slice(0, 10) === end.slice(0, 10)
  return `${sayAt(start)} – ${sameDay ? sayAt(end).slice(-5) : sayAt(end)}`
}

export function sayLength(minutes: number | null): string {
  return minutes === null ? '–' : sayMinutes(minutes)
}

/** `87.5 %` */
export function sayShare(share: number | null): string {
  return share === null ? '–' : `${share} %`
}

/** A share with its bar; what is not whole stands out. */
export function shareCells(share: number | null): readonly [Cell, Cell] {
  const tone: Tone | undefined = share === null ? 'faint' : share === 100 ? 'good' : share < 90 ? 'bad' : 'warn'
  return [
    { text: sayShare(share), tone },
    { text: '', bar: share === null ? null : share / 100, tone },
  ]
}

export function sayValue(value: number | null, unit: '' | '%' | 'min'): string {
  if (unit === 'min') return sayLength(value)
  return unit === '%' ? sayShare(value) : value === null ? '–' : String(value)
}

/** How a value differs from the one before: `+2`, `−12.5 points`, `same`; empty when one of them is unknown. */
export function sayChange(value: number | null, before: number | null, unit: '' | '%' | 'min'): string {
  if (value === null || before === null) return ''
  if (value === before) return 'same'
  const sign = value > before ? '+' : '−'
  const size = Math.round(Math.abs(value - before) * 10) / 10
  return `${sign}${unit === 'min' ? sayMinutes(size) : unit === '%' ? `${size} points` : size}`
}

/** How long after its deadline a promise was kept. */
export function sayDelay(due: string, doneAt: string | null): string {
  const [from, to] = [parseInstant(due), doneAt === null ? undefined : parseInstant(doneAt)]
  return from === undefined || to === undefined ? 'not done' : `${sayMinutes((to - from) / 60_000)} late`
}

/** The text in English, else in the first language that has one. */
export function inEnglish(text: { readonly en?: string } & Readonly<Record<string, string | undefined>>): string {
  return text.en ?? Object.values(text)[0] ?? ''
}
