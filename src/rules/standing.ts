import type { Localized } from '../generated/types/common.ts'
import type { Part } from '../manifest/release.ts'
import type { ReleaseOutlook } from '../policy/outlook.ts'
import { standing } from '../policy/promised.ts'
import type { Step } from '../policy/step.ts'
import type { Place } from '../report/finding.ts'
import { quoted } from '../report/safe-text.ts'
import type { Facts } from './rule.ts'

/** Releases whose plan binds. */
export function standingReleases({ outlook }: Facts): readonly ReleaseOutlook[] {
  return standing(outlook.releases)
}

/** Where a planned time stands, from which deadlines are counted. */
export function windowPlace(file: string, part: Part, edge: 'start' | 'end'): Place {
  return { file, path: [...part.path, edge], at: 'value' }
}

/** A step by its id and in words: `"customer-1" (Announcement to customers)`. */
export function nameStep(step: Pick<Step, 'id' | 'title'>): string {
  const words = inEnglish(step.title)
  return words === undefined || words === step.id ? quoted(step.id) : `${quoted(step.id)} (${words})`
}

/** A localized text for messages, which are in English; another language when there is none. */
export function inEnglish(text: Localized | undefined): string | undefined {
  return text && (text.en ?? Object.values(text)[0])
}
