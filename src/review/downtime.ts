import type { ReportOutput } from '../generated/types/report-output.ts'
import type { ReleaseOutlook } from '../policy/outlook.ts'
import { downtimeMinutes } from '../schedule/duration.ts'
import { sum } from './arithmetic.ts'
import { hasEnded } from './outcome.ts'
import type { Scope } from './scope.ts'
import { endOf } from './windows.ts'

type Downtime = ReportOutput['downtime']

/** Planned and recorded downtime of the work that has ended. Totals compare only releases with both figures. */
export function downtimeOf({ own }: Scope): Downtime {
  const rows = own
    .filter(hasEnded)
    .map((item) => ({ release: item.release.id, planned: plannedOf(item), actual: actualOf(item) }))
    .filter(({ planned, actual }) => planned !== null || actual !== null)
  const both = rows.filter(({ planned, actual }) => planned !== null && actual !== null)
  return {
    planned: sum(both.map(({ planned }) => planned)),
    actual: sum(both.map(({ actual }) => actual)),
    unrecorded: rows.filter(({ actual }) => actual === null).map(({ release }) => release),
    rows,
  }
}

/** The expected downtime is meant for each window. */
function plannedOf(item: ReleaseOutlook): number | null {
  const each = minutesOf(item.release.data.impact?.downtime)
  const used = item.release.parts.filter((part) => endOf(part, item) !== undefined).length
  return each === null ? null : each * Math.max(1, used)
}

function actualOf({ release }: ReleaseOutlook): number | null {
  const ends = release.log.filter(({ event }) => event === 'succeeded' || event === 'rolled-back')
  return sum(ends.map(({ data }) => minutesOf(data.downtime)))
}

export function minutesOf(text: string | undefined): number | null {
  return downtimeMinutes(text ?? '') ?? null
}
