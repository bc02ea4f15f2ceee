import type { ReportOutput } from '../generated/types/report-output.ts'
import { median } from './arithmetic.ts'
import { firstRaised, minutesUntil } from './raised.ts'
import { at, type Scope } from './scope.ts'

/** How long weaknesses lived: from the first issue raised to the success of the release that answers it (S10). */
export function securityOf({ own }: Scope): ReportOutput['security'] {
  const rows = own
    .filter(({ release }) => release.data.changes.some(({ kind }) => kind === 'security'))
    .map((item) => {
      const raised = firstRaised(item)
      const { succeeded } = item.life
      return {
        release: item.release.id,
        issues: (item.release.data.issues ?? []).map(({ ref }) => ref),
        raised: at(raised, item),
        recorded: at(item.created, item),
        repaired: at(succeeded, item),
        minutes: minutesUntil(raised, succeeded),
      }
    })
  const known = rows.flatMap(({ minutes }) => minutes ?? [])
  return { median: median(known), longest: known.length === 0 ? null : Math.max(...known), rows }
}
