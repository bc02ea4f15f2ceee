import { formatTimeOfDay, timeOfDay } from './time-of-day.ts'

/** @param text `Z` or `±HH:MM`, already matched as such @returns minutes east of UTC */
export function offsetMinutes(text: string): number {
  if (text === 'Z') return 0
  const minutes = timeOfDay(text.slice(1))
  return text.startsWith('-') && minutes !== 0 ? -minutes : minutes
}

/** `+07:00`; `+00:00` for UTC. @param minutes east of UTC */
export function formatOffset(minutes: number): string {
  return `${minutes < 0 ? '-' : '+'}${formatTimeOfDay(Math.abs(minutes))}`
}
