import type { ReportOutput } from '../generated/types/report-output.ts'
import { brokenOf, type Owed, promisesIn, punctualityOf, refsOf, releaseOf } from './punctuality.ts'
import type { Scope } from './scope.ts'

type Notices = ReportOutput['notices']

/** Whether customers, colleagues or the public are told something; the announcement of a monthly plan is a notice too. */
export function isNotice({ step }: Owed): boolean {
  return step.kind === 'notice' || (step.kind === 'cycle' && step.audience !== undefined)
}

/** Notices whose deadline lies in the period, by class. */
export function noticesOf(scope: Scope, before: Scope): Notices {
  const owed = promisesIn(scope).filter(isNotice)
  const earlier = promisesIn(before).filter(isNotice)
  const classes = [...new Set(owed.map(classOf))].sort((a, b) => ((a ?? '\uffff') < (b ?? '\uffff') ? -1 : 1))
  return {
    rows: classes.map((name) => {
      const own = owed.filter((one) => classOf(one) === name)
      const past = punctualityOf(earlier.filter((one) => classOf(one) === name))
      return { class: name, ...punctualityOf(own), before: past.share, refs: refsOf(own) }
    }),
    broken: brokenOf(owed),
  }
}

/** Null for notices of a month, which belong to no release. */
function classOf({ of }: Owed): string | null {
  return releaseOf(of)?.class.id ?? null
}
