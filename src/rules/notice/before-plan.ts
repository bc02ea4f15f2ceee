import { isActive } from '#manifest/life.ts'
import { isStep } from '#policy/changes.ts'
import type { Rule } from '#rules/rule.ts'
import { inEnglish, nameStep, standingReleases, windowPlace } from '#rules/standing.ts'
import { sayDay, sayInstant, saySpan } from '#schedule/say.ts'

export const beforePlan: Rule = {
  id: 'notice/before-plan',
  severity: 'warning',
  summary: {
    en: 'No release has to be announced before the plan of its month is.',
    vi: 'Không đợt nâng cấp nào phải thông báo trước khi kế hoạch tháng được công bố.',
  },
  why: 'A feature is announced 10 days ahead (O3), the plan of the month from the 28th (O11). Early in a month both cannot be kept: customers would hear of a release from a plan that does not exist yet.',
  bad: `id: 2026-12-05-hop-dong
created: 2026-11-20T09:00
title: { vi: Quản lý hợp đồng, en: Contract management }
class: feature
product: office
modules: [sales]
drivers: [market]
window: { start: 2026-12-05T22:00, end: 2026-12-05T23:30 } # too early in the month
changes:
  - { kind: added, module: sales, text: { vi: Theo dõi thời hạn hợp đồng, en: Contract terms can be tracked } }
`,
  good: `id: 2026-12-12-hop-dong
created: 2026-11-20T09:00
title: { vi: Quản lý hợp đồng, en: Contract management }
class: feature
product: office
modules: [sales]
drivers: [market]
window: { start: 2026-12-12T22:00, end: 2026-12-12T23:30 }
changes:
  - { kind: added, module: sales, text: { vi: Theo dõi thời hạn hợp đồng, en: Contract terms can be tracked } }
`,
  *check(facts) {
    for (const { release, life, steps, contradictions } of standingReleases(facts)) {
      if (!isActive(life)) continue
      for (const { part, step, due, cycle, month, announced, firstFeasible } of contradictions) {
        // Once the notice is out, or due no more, the two promises no longer meet. notice/missed-at-creation tells of those
        // that were never feasible.
        const planned = steps.findLast(({ id, batch }) => isStep(id, step.id) && batch === part.batch)
        if (planned?.doneAt !== undefined || planned?.state === 'waived' || planned?.missedAtCreation) continue
        const { zone, file } = release
        const words = inEnglish(cycle.title) ?? cycle.id
        yield {
          ...windowPlace(file, part, 'start'),
          message: `${nameStep(planned ?? { id: step.id, title: step.title ?? { en: step.id } })} is due ${sayInstant(due, zone)} (${zone}), before the plan of ${month} may be announced from ${sayDay(announced, zone)} (${words})`,
          hint: firstFeasible
            ? `move the work to ${saySpan(firstFeasible, zone)}, the first window that keeps both promises`
            : 'no window within a year keeps both promises: change the lead or the cycle in the policy',
        }
      }
    }
  },
}
