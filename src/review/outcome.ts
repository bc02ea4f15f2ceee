import type { ReportOutput } from '../generated/types/report-output.ts'
import { isCalledOff } from '../manifest/life.ts'
import type { ReleaseOutlook } from '../policy/outlook.ts'

export type Outcome = ReportOutput['releases'][number]['outcome']

/** What became of a release. Nobody's silence is taken for success. */
export function outcomeOf({ life }: ReleaseOutlook): Outcome {
  if (life.outcomeMissing) return 'outcome-missing'
  if (life.state === 'completed' || life.state === 'verifying') return 'done'
  if (life.state === 'rolled-back') return 'rolled-back'
  return isCalledOff(life) ? 'called-off' : 'ahead'
}

/** Whether the work has ended, one way or the other, and says so on record. */
export function hasEnded(item: ReleaseOutlook): boolean {
  const outcome = outcomeOf(item)
  return outcome === 'done' || outcome === 'rolled-back'
}
