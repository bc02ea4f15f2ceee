import type { Broken, ReportOutput } from '../generated/types/report-output.ts'
import type { Cycle } from '../policy/cycle.ts'
import type { ReleaseOutlook } from '../policy/outlook.ts'
import type { Step } from '../policy/step.ts'
import { formatInstant } from '../schedule/instant.ts'
import { share } from './arithmetic.ts'
import { fallsIn } from './period.ts'
import type { Scope } from './scope.ts'

/** A step with a deadline in the period, and whose it is: a release's or a month's. */
export type Owed = { readonly step: Step; readonly of: ReleaseOutlook | Cycle; readonly zone: string }

type Kept = 'onTime' | 'late' | 'missing' | 'ahead' | 'waived'

/** The part of a row that every kind of promise has. */
export type Punctuality = Pick<ReportOutput['duties']['rows'][number], Kept | 'share'>

/** The steps whose deadline lies in the period and binds somebody. */
export function promisesIn({ period, all, cycles }: Scope): readonly Owed[] {
  const owed: readonly Owed[] = [
    ...all.flatMap((of) => of.steps.map((step) => ({ step, of, zone: of.release.zone }))),
    ...cycles.flatMap((of) => of.steps.map((step) => ({ step, of, zone: of.zone }))),
  ]
  return owed.filter(
    ({ step, zone }) => step.kind !== 'event' && keptOf(step) !== undefined && fallsIn(period, step.due, zone),
  )
}

/** How a promise was kept; undefined when it binds nobody: replaced, not applicable, or optional and not done. */
function keptOf(step: Step): Kept | undefined {
  switch (step.state) {
    case 'done':
      return 'onTime'
    case 'done-late':
      return 'late'
    case 'waived':
      return 'waived'
    case 'superseded':
    case 'not-applicable':
      return undefined
    case 'late':
    case 'missed':
      return step.optional ? undefined : 'missing'
    case 'upcoming':
    case 'open':
    case 'due':
      return step.optional || step.estimated ? undefined : 'ahead'
  }
}

export function punctualityOf(promises: readonly Owed[]): Punctuality {
  const kept = promises.map(({ step }) => keptOf(step))
  const count = (wanted: Kept) => kept.filter((one) => one === wanted).length
  const [onTime, late, missing] = [count('onTime'), count('late'), count('missing')]
  return {
    onTime,
    late,
    missing,
    ahead: count('ahead'),
    waived: count('waived'),
    share: share(onTime, onTime + late + missing),
  }
}

/** The promises that were kept late or not at all, by deadline. */
export function brokenOf(promises: readonly Owed[]): readonly Broken[] {
  return promises
    .filter(({ step }) => keptOf(step) === 'late' || keptOf(step) === 'missing')
    .sort((a, b) => (a.step.due ?? 0) - (b.step.due ?? 0))
    .map(({ step, of, zone }) => ({
      release: releaseOf(of)?.release.id ?? null,
      month: 'month' in of ? of.month : null,
      step: step.id,
      due: formatInstant(step.due ?? (0 as never), zone),
      doneAt: step.doneAt === undefined ? null : formatInstant(step.doneAt, zone),
    }))
}

export function releaseOf(of: Owed['of']): ReleaseOutlook | undefined {
  return 'release' in of ? of : undefined
}

/** The releases behind some promises, each once. */
export function refsOf(promises: readonly Owed[]): readonly string[] {
  return [...new Set(promises.flatMap(({ of }) => releaseOf(of)?.release.id ?? []))]
}
