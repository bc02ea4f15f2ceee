import { parseInstant } from '../schedule/instant.ts'
import { sayMinutes } from '../schedule/say.ts'
import type { Lang } from '../words/lang.ts'
import { reportWords } from '../words/report.ts'
import { sayAt } from './plan-words.ts'
import type { Cell, Tone } from './report-section.ts'

/** The words that all formats of a report share. */

export function sayMoment(at: string | null, lang: Lang): string {
  return at === null ? '–' : sayAt(at, lang)
}

/** `Sat 2026-10-17 22:00 – 23:30`, with the second day when it is another one. */
export function sayMoments(start: string, end: string, lang: Lang): string {
  const sameDay = start.slice(0, 10) === end.slice(0, 10)
  return `${sayAt(start, lang)} – ${sameDay ? end.slice(11, 16) : sayAt(end, lang)}`
}

export function sayLength(minutes: number | null, lang: Lang): string {
  return minutes === null ? '–' : sayMinutes(minutes, lang)
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

type Unit = '' | '%' | 'min'

export function sayValue(value: number | null, unit: Unit, lang: Lang): string {
  if (unit === 'min') return sayLength(value, lang)
  return unit === '%' ? sayShare(value) : value === null ? '–' : String(value)
}

/** How a value differs from the one before: `+2`, `−12.5 points`, `same`; empty when one of them is unknown. */
export function sayChange(value: number | null, before: number | null, unit: Unit, lang: Lang): string {
  const { same, points } = reportWords[lang]
  if (value === null || before === null) return ''
  if (value === before) return same
  const sign = value > before ? '+' : '−'
  const size = Math.round(Math.abs(value - before) * 10) / 10
  return `${sign}${unit === 'min' ? sayMinutes(size, lang) : unit === '%' ? `${size} ${points}` : size}`
}

/** How long after its deadline a promise was kept. */
export function sayDelay(due: string, doneAt: string | null, lang: Lang): string {
  const { notDone, late } = reportWords[lang]
  const [from, to] = [parseInstant(due), doneAt === null ? undefined : parseInstant(doneAt)]
  return from === undefined || to === undefined ? notDone : late(sayMinutes((to - from) / 60_000, lang))
}
