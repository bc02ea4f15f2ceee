import type { ReportOutput } from '../generated/types/report-output.ts'
import type { ReleaseOutlook } from '../policy/outlook.ts'
import { hasEnded } from './outcome.ts'
import { firstRaised, minutesUntil } from './raised.ts'
import { idsOf, type Scope } from './scope.ts'

/** Work at once, and whatever repairs or continues another release (O16, S11). */
export function repairsOf({ own, known }: Scope): ReportOutput['repairs'] {
  return own.flatMap((item) => {
    const { release, life, immediate } = item
    const names = repairedBy(item)
    const repaired = names.flatMap((id) => known.get(id) ?? [])
    if (!immediate && repaired.length === 0) return []
    return [
      {
        release: release.id,
        immediate,
        repairs: idsOf(repaired),
        issues: names.filter((name) => !known.has(name)),
        minutesSinceRaised: minutesUntil(firstRaised(item), life.succeeded),
        minutesSinceRepaired: minutesUntil(repaired[0]?.life.succeeded, life.succeeded),
      },
    ]
  })
}

/** The releases of the period whose work was not the last word: others had to repair or continue it. */
export function repairedOf({ own, known }: Scope): ReportOutput['repaired'] {
  const repairs = [...known.values()].map((item) => ({ item, names: repairedBy(item) }))
  return own.filter(hasEnded).flatMap(({ release: { id } }) => {
    const by = repairs.filter(({ names }) => names.includes(id)).map(({ item }) => item)
    return by.length === 0 ? [] : [{ release: id, by: idsOf(by) }]
  })
}

function repairedBy({ release: { data } }: ReleaseOutlook): readonly string[] {
  return [...new Set([...(data.follows === undefined ? [] : [data.follows]), ...(data.fixes ?? [])])]
}
