import type { Configuration } from '../generated/types/config.ts'
import type { ReleaseOutlook } from '../policy/outlook.ts'
import type { Step } from '../policy/step.ts'
import type { Instant } from '../schedule/instant.ts'
import { publicState } from './state.ts'

/**
 * Whether everybody may see a release. Drafts are nobody's business yet, work for named customers is theirs, and a
 * class whose ladder tells neither customers at large nor the website is not told here either.
 */
export function isPublic(outlook: ReleaseOutlook, config: Configuration, now: Instant): boolean {
  const state = publicState(outlook, now)
  if (state === undefined || outlook.release.data.audience?.scope === 'customers') return false
  if (!outlook.steps.some(isForEverybody)) return false
  return config.site?.show === 'announced' ? state !== 'tentative' : true
}

/** Whether a step is a notice that anybody may know of. */
export function isForEverybody({ kind, audience }: Pick<Step, 'kind' | 'audience'>): boolean {
  return kind === 'notice' && (audience === 'customer' || audience === 'website')
}
