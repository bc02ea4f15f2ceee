import type { Group } from '../generated/types/report-output.ts'
import type { ReleaseOutlook } from '../policy/outlook.ts'
import { outcomeOf } from './outcome.ts'
import { idsOf, type Scope } from './scope.ts'

type Key = (item: ReleaseOutlook) => string | null

export const byClass: Key = (item) => item.class.id
export const byProduct: Key = ({ release }) => release.data.product ?? null

/** The releases of a period by what they have in common, beside those of the period before. */
export function groupsOf(key: Key, { own }: Scope, before: Scope): readonly Group[] {
  const names = [...new Set([...own, ...before.own].map(key))].sort(unnamedLast)
  return names.map((name) =>
    groupOf(
      name,
      own.filter((item) => key(item) === name),
      before.own.filter((item) => key(item) === name),
    ),
  )
}

function groupOf(name: string | null, items: readonly ReleaseOutlook[], before: readonly ReleaseOutlook[]): Group {
  const outcomes = items.map(outcomeOf)
  const count = (wanted: (typeof outcomes)[number]) => outcomes.filter((outcome) => outcome === wanted).length
  return {
    name,
    releases: items.length,
    done: count('done'),
    rolledBack: count('rolled-back'),
    ahead: count('ahead'),
    calledOff: count('called-off'),
    outcomeMissing: count('outcome-missing'),
    before: before.length,
    refs: idsOf(items),
  }
}

/** By name, those without one last. */
function unnamedLast(a: string | null, b: string | null): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1
  return a < b ? -1 : 1
}
