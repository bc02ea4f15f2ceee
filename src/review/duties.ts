import type { ReportOutput } from '../generated/types/report-output.ts'
import { isNotice } from './notices.ts'
import { brokenOf, type Owed, promisesIn, punctualityOf, refsOf } from './punctuality.ts'
import type { Scope } from './scope.ts'

type Duties = ReportOutput['duties']

/** Everything else that is owed by a deadline in the period: tasks, gates, approvals, monthly duties; by step. */
export function dutiesOf(scope: Scope, before: Scope): Duties {
  const owed = dutiesIn(scope)
  const earlier = dutiesIn(before)
  const steps = [...new Set(owed.map(nameOf))].sort()
  return {
    rows: steps.map((step) => {
      const own = owed.filter((one) => nameOf(one) === step)
      const past = punctualityOf(earlier.filter((one) => nameOf(one) === step))
      const title = own[0]?.step.title.en ?? step
      return { step, title, ...punctualityOf(own), before: past.share, refs: refsOf(own) }
    }),
    broken: brokenOf(owed),
  }
}

export function dutiesIn(scope: Scope): readonly Owed[] {
  return promisesIn(scope).filter((one) => !isNotice(one))
}

function nameOf({ step }: Owed): string {
  return step.kind === 'cycle' ? `cycle.${step.id}` : step.id
}
