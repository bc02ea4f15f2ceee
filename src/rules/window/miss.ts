import type { Release } from '#manifest/release.ts'
import type { PolicyWindow } from '#policy/policy.ts'
import type { Verdict } from '#policy/verdict.ts'
import { describeWindow } from '#policy/verdict-words.ts'
import { quoted } from '#report/safe-text.ts'
import type { Facts } from '#rules/rule.ts'
import { inEnglish, standingReleases } from '#rules/standing.ts'
import { type Instant, minutesBetween } from '#schedule/instant.ts'
import { sayMinutes, saySpan } from '#schedule/say.ts'
import type { Occurrence, WindowVerdict } from '#schedule/window.ts'

type Outside = Extract<WindowVerdict, { inside: false }>

/** A work window that lies outside the windows which its class requires or prefers. */
export type Miss = {
  readonly release: Release
  readonly verdict: Verdict
  readonly how: Outside
  /** The allowed window that comes closest, or all of them when none is near, in words. */
  readonly allowed: string
  readonly occurrence: Occurrence | undefined
}

/** @param level whether the windows are required or only preferred */
export function misses(facts: Facts, level: Verdict['level']): readonly Miss[] {
  return judgedWindows(facts).flatMap(({ release, verdict }) => {
    const { judged, windows } = verdict
    if (judged?.inside !== false || verdict.level !== level) return []
    const nearest = windows.filter(({ id }) => judged.window === undefined || id === judged.window)
    const allowed = nearest.map(sayWindow).join(' or ')
    return [{ release, verdict, how: judged, allowed, occurrence: judged.occurrence }]
  })
}

/** Every work window that the policy has judged and that still binds. */
function judgedWindows(facts: Facts): readonly { readonly release: Release; readonly verdict: Verdict }[] {
  return standingReleases(facts).flatMap(({ release, verdicts }) => verdicts.map((verdict) => ({ release, verdict })))
}

/** How to move the work to where it fits. Nights that are over are no way out for work that is still ahead. */
export function moveHint({ fits, window }: Verdict, { zone }: Release, now: Instant): string {
  const before = fits.before && (fits.before.start > now || window.start <= now) ? fits.before : undefined
  const nearest = [
    ...(before ? [`${saySpan(before, zone)} before`] : []),
    ...(fits.after ? [`${saySpan(fits.after, zone)} after`] : []),
  ]
  if (nearest.length > 0) return `move the work to the nearest window that fits: ${nearest.join(', or ')}`
  return `no window within a year holds ${sayMinutes(minutesBetween(window.start, window.end))}: shorten the work or split it into batches`
}

/** `"Saturday and Sunday nights" (Sat, Sun 18:00 – 06:00)` */
function sayWindow(window: PolicyWindow): string {
  return `${quoted(inEnglish(window.title) ?? window.id)} (${describeWindow(window)})`
}
