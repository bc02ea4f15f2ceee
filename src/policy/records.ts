import { plansOf, revisionTold } from '../manifest/life.ts'
import type { LogEvent } from '../manifest/log.ts'
import { partOf, type Release } from '../manifest/release.ts'
import type { Instant } from '../schedule/instant.ts'
import type { DatedStep } from './step.ts'

/** When a step was done and which log entry says so. */
export type Done = { readonly doneAt: Instant; readonly logIndex: number | undefined }

/** Finds the record that did a step, in the log or in the manifest's gates. */
export function recordOf(step: DatedStep, release: Release): Done | undefined {
  switch (step.kind) {
    case 'notice':
      return noticed(step, release)
    case 'gate':
      return gatePassed(step, release)
    case 'task':
    case 'cycle':
      return taskDone(step, release)
    case 'event':
      return undefined
  }
}

/** Whether the manifest says that a step need not be done. */
export function isWaived({ id }: Pick<DatedStep, 'id'>, { data }: Release): boolean {
  return (data.waive ?? []).some((waiver) => waiver.step === id)
}

function noticed(step: DatedStep, release: Release): Done | undefined {
  const entry = release.log.find(
    (candidate) =>
      candidate.event === 'noticed' &&
      candidate.data.step === step.id &&
      isOfPlan(revisionTold(release.log, candidate), step, release),
  )
  return entry && { doneAt: entry.at, logIndex: entry.index }
}

/** Whether the plan of a step's part that held at a revision is the step's own. */
function isOfPlan(revision: number, step: DatedStep, release: Release): boolean {
  const plans = plansOf(release, partOf(release, step.batch))
  return revision === step.revision || plans.findLast((plan) => plan.revision <= revision)?.revision === step.revision
}

function gatePassed(step: DatedStep, release: Release): Done | undefined {
  const stated = release.gates.get(step.id)
  if (stated !== undefined) return { doneAt: stated, logIndex: undefined }
  return byEvent('gate-passed', step.id, release) ?? approved(step, release)
}

/** An approval is complete when each of its roles has agreed; the last one counts. */
function approved(step: DatedStep, release: Release): Done | undefined {
  const last = step.owners.map((role) =>
    release.log.find(
      (entry) => entry.event === 'approved' && entry.data.role === role && (entry.data.step ?? step.id) === step.id,
    ),
  )
  const complete = last.filter((entry) => entry !== undefined).sort((a, b) => a.at - b.at)
  const final = complete.length === step.owners.length ? complete.at(-1) : undefined
  return final && { doneAt: final.at, logIndex: final.index }
}

/** When the log says that a task was done: by its name, or by the event that its policy names. */
export function taskDone(step: Pick<DatedStep, 'id' | 'doneBy'>, release: Release): Done | undefined {
  const named = byEvent('task-done', step.id, release)
  return named ?? (step.doneBy && byEvent(step.doneBy, undefined, release))
}

function byEvent(event: LogEvent, step: string | undefined, release: Release): Done | undefined {
  const entry = release.log.find(
    (candidate) => candidate.event === event && (step === undefined || candidate.data.step === step),
  )
  return entry && { doneAt: entry.at, logIndex: entry.index }
}
