import type { DatedFreeze, Policy } from '#policy/policy.ts'
import type { Place } from '#report/finding.ts'
import { configuration } from './configuration.ts'
import type { Facts } from './rule.ts'

/** Where the repository states a freeze; nowhere for those of a shipped preset. */
export function writtenFreeze(freeze: DatedFreeze, policy: Policy, facts: Facts): Place | undefined {
  const config = configuration(facts)
  const index = config?.data.freezes?.indexOf(freeze) ?? -1
  if (config && index >= 0) return { file: config.file, path: ['freezes', index, 'id'], at: 'value' }
  const place = policy.place(['freezes', freeze.id, 'id'], 'value')
  return place.path[0] === 'freezes' ? place : undefined
}
