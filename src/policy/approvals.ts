import type { Release } from '../manifest/release.ts'
import type { DatedStep } from './step.ts'

/** The roles whose approval is not on record. An approval that names no step counts for each. */
export function missingRoles({ id, owners }: Pick<DatedStep, 'id' | 'owners'>, { log }: Release): readonly string[] {
  return owners.filter(
    (role) => !log.some(({ event, data }) => event === 'approved' && data.role === role && (data.step ?? id) === id),
  )
}
