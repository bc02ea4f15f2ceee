import type { ReportOutput } from '../generated/types/report-output.ts'
import type { ReleaseOutlook } from '../policy/outlook.ts'
import { hasEnded } from './outcome.ts'
import { at, type Scope } from './scope.ts'

type Review = ReportOutput['reviews'][number]

/** The look back on the work of the period: held, owed or overdue, and what it led to (S14). */
export function reviewsOf({ own, known }: Scope): readonly Review[] {
  return own.filter(hasEnded).flatMap((item) => {
    const duty = item.steps.find(({ doneBy, state }) => doneBy === 'reviewed' && state !== 'superseded')
    const review = item.release.data.review
    const entry = item.release.log.findLast(({ event }) => event === 'reviewed')
    // A review without an event of its own has no date; with one it is not known before that.
    const held =
      entry !== undefined || (review !== undefined && !item.release.data.log?.some(({ event }) => event === 'reviewed'))
    if (!duty && !held) return []
    const told = held ? review : undefined
    return [
      {
        release: item.release.id,
        state: held ? 'held' : duty?.state === 'late' ? 'overdue' : 'ahead',
        at: at(entry?.at, item),
        due: at(duty?.due, item),
        outcome: told?.outcome ?? null,
        feedback: told?.feedback?.length ?? 0,
        followUps: (told?.followUps ?? []).map((ref) => ({ ref, state: stateOf(ref, known) })),
      },
    ]
  })
}

function stateOf(ref: string, known: ReadonlyMap<string, ReleaseOutlook>): string | null {
  return known.get(ref)?.life.state ?? null
}
