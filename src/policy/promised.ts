import { isActive, isCalledOff } from '../manifest/life.ts'
import { sayDay } from '../schedule/say.ts'
import type { ReleaseOutlook } from './outlook.ts'
import type { Step } from './step.ts'

/** A notice that a release owes or owed. */
export type Promised = { readonly item: ReleaseOutlook; readonly step: Step }

/** Releases whose plan binds: neither called off nor written down only after the work. */
export function standing(releases: readonly ReleaseOutlook[]): readonly ReleaseOutlook[] {
  return releases.filter(({ release, life }) => !isCalledOff(life) && release.data.retroactive === undefined)
}

/** Every notice of every release that still binds. Immediate work owes none ahead of it (semantics 25). */
export function promised(releases: readonly ReleaseOutlook[]): readonly Promised[] {
  return standing(releases).flatMap((item) =>
    item.steps
      .filter((step) => step.kind === 'notice' && !(item.immediate && isAhead(step)))
      .map((step) => ({ item, step })),
  )
}

/** Whether a notice is sent before the work, so that it loses its sense once the work has begun. */
export function isAhead(step: Step): boolean {
  return step.expires !== undefined
}

/** Notices to customers with a firm date, by the day of their zone, in order of their manifests. */
export function customerDays(releases: readonly ReleaseOutlook[]): ReadonlyMap<string, readonly Promised[]> {
  const days = new Map<string, Promised[]>()
  for (const notice of promised(releases)) {
    const { item, step } = notice
    const counts = step.state !== 'superseded' && step.state !== 'waived' && !step.estimated && isActive(item.life)
    if (!counts || step.audience !== 'customer' || step.due === undefined) continue
    const { zone } = item.release
    const day = `${sayDay(step.due, zone)} (${zone})`
    const known = days.get(day)
    if (known) known.push(notice)
    else days.set(day, [notice])
  }
  return days
}

/** How many notices customers may get on the day of these. */
export function dailyLimit(notices: readonly Promised[]): number {
  return Math.min(...notices.map(({ item }) => item.policy.customerNoticesPerDay ?? Number.POSITIVE_INFINITY))
}
