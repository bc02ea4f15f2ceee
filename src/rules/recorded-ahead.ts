import type { Release } from '#manifest/release.ts'
import type { Step } from '#policy/step.ts'

/**
 * Whether a step is on record for a time that has not come yet. That record is wrong, and told as such by
 * time/in-future or log/in-future; that the step is not done is no finding of its own.
 * @param release as it stands now, while its `data` is all that the manifest says
 */
export function isRecordedAhead({ data, gates, projectDone, log }: Release, { id }: Step): boolean {
  const project = (data.project?.steps ?? []).find((step) => `project.${step.id}` === id)
  const past = new Set(log.map(({ index }) => index))
  return (
    (data.gates?.[id] !== undefined && !gates.has(id)) ||
    (project?.doneAt !== undefined && !projectDone.has(project.id)) ||
    (data.log ?? []).some(({ step }, index) => step === id && !past.has(index))
  )
}
