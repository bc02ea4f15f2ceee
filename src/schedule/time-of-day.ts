import { twoDigits } from './civil.ts'

/** Milliseconds of a minute. */
export const minuteMs = 60_000

/**
 * @param text `HH:MM`, 00:00 to 23:59, as a schema has let it pass @returns minutes since midnight
 * @throws RangeError on anything else
 */
export function timeOfDay(text: string): number {
  const found = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(text)
  if (!found) throw new RangeError(`not a time of day "HH:MM": ${JSON.stringify(text)}`)
  return Number(found[1]) * 60 + Number(found[2])
}

/** `HH:MM` @param minutes since midnight, below 1440 */
export function formatTimeOfDay(minutes: number): string {
  return `${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`
}
