import { matches } from '#policy/match.ts'
import type { ReleaseOutlook } from '#policy/outlook.ts'
import type { Place } from '#report/finding.ts'
import type { Facts } from '#rules/rule.ts'
import { standingReleases } from '#rules/standing.ts'
import { durationMinutes, parseDuration } from '#schedule/duration.ts'
import { minutesBetween } from '#schedule/instant.ts'

/** The stop that a release announces. */
export type Downtime = {
  readonly item: ReleaseOutlook
  readonly minutes: number
  readonly mode: 'rolling' | 'downtime'
  /** The shortest of its work windows; undefined when it has none. */
  readonly shortest: { readonly minutes: number; readonly batch: string | undefined } | undefined
  readonly place: Place
}

export function downtimes(facts: Facts): readonly Downtime[] {
  return standingReleases(facts).flatMap((item) => {
    const { release } = item
    const duration = parseDuration(release.data.impact?.downtime ?? '')
    if (!duration) return []
    const [shortest] = release.parts
      .flatMap(({ window, batch }) => (window ? [{ minutes: minutesBetween(window.start, window.end), batch }] : []))
      .sort((a, b) => a.minutes - b.minutes)
    const mode = matches({ mode: 'rolling' }, release.data) ? 'rolling' : 'downtime'
    const place: Place = { file: release.file, path: ['impact', 'downtime'], at: 'value' }
    return [{ item, minutes: durationMinutes(duration), mode, shortest, place }]
  })
}

/** Whether a stop does not even fit into its window; then its length is wrong whatever the class allows. */
export function exceedsWindow({ minutes, shortest }: Downtime): boolean {
  return shortest !== undefined && minutes > shortest.minutes
}
