import { type Part, partOf } from '#manifest/release.ts'
import { earliestWindow } from '#policy/earliest.ts'
import type { ReleaseOutlook } from '#policy/outlook.ts'
import type { Step } from '#policy/step.ts'
import { exampleConfigWith } from '#rules/example.ts'
import { firstStart } from '#rules/first-start.ts'
import type { Rule } from '#rules/rule.ts'
import { nameStep, windowPlace } from '#rules/standing.ts'
import type { Instant } from '#schedule/instant.ts'
import { sayInstant, saySpan } from '#schedule/say.ts'
import { promisedNotices } from './promised.ts'

const config = exampleConfigWith('tigo')

export const missedAtCreation: Rule = {
  id: 'notice/missed-at-creation',
  severity: 'error',
  summary: {
    en: 'A release is recorded, or moved, early enough to keep every notice that its class promises.',
    vi: 'Đợt nâng cấp được lập hoặc dời lịch đủ sớm để giữ mọi thông báo mà loại nâng cấp đã hứa.',
  },
  why: 'Customers hear of a new feature at least 10 days ahead (O3). A release that begins too late has broken that promise before anyone could act, and only another date or a waiver with a reason can mend it.',
  bad: {
    files: {
      'relctl.yaml': config,
      'releases/2026-11-28-cong-no.yaml': `id: 2026-11-28-cong-no
created: 2026-11-20T09:00 # eight days before the work
title: { vi: Đối chiếu công nợ, en: Reconciliation of debts }
class: feature
product: office
modules: [sales]
drivers: [customer-feedback]
window: { start: 2026-11-28T22:00, end: 2026-11-28T23:30 }
changes:
  - { kind: added, module: sales, text: { vi: Đối chiếu công nợ với khách hàng, en: Debts are reconciled with customers } }
`,
    },
  },
  good: {
    files: {
      'relctl.yaml': config,
      'releases/2026-12-05-cong-no.yaml': `id: 2026-12-05-cong-no
created: 2026-11-20T09:00
title: { vi: Đối chiếu công nợ, en: Reconciliation of debts }
class: feature
product: office
modules: [sales]
drivers: [customer-feedback]
window: { start: 2026-12-05T22:00, end: 2026-12-05T23:30 }
changes:
  - { kind: added, module: sales, text: { vi: Đối chiếu công nợ với khách hàng, en: Debts are reconciled with customers } }
`,
    },
  },
  *check(facts) {
    for (const { item, part, steps } of missedByPart(facts)) {
      const { release, life, created } = item
      const { zone, file } = release
      const moved = steps.some(({ revision }) => revision > 0)
      const since = moved ? life.since : created
      // A release that was recorded only after its start is told by time/created-after-start.
      if (since === undefined || (!moved && since > (firstStart(release)?.start ?? since))) continue
      const list = steps.map((step) => `${nameStep(step)} was due ${sayInstant(step.due ?? since, zone)}`).join(', ')
      yield {
        ...windowPlace(file, part, 'start'),
        message: `${list}, before the release was ${moved ? 'moved' : 'recorded'} on ${sayInstant(since, zone)} (${zone})`,
        hint: advice(item, part, steps, Math.max(since, facts.outlook.now) as Instant),
      }
    }
  },
}

/** Findings have one cause per part, the date at which it was recorded, so its steps are told together. */
function missedByPart(facts: Parameters<Rule['check']>[0]) {
  const groups = new Map<Part, { item: ReleaseOutlook; part: Part; steps: Step[] }>()
  for (const { item, step } of promisedNotices(facts)) {
    if (!step.missedAtCreation || step.optional || (step.state !== 'late' && step.state !== 'missed')) continue
    const part = partOf(item.release, step.batch)
    const group = groups.get(part) ?? { item, part, steps: [] }
    group.steps.push(step)
    groups.set(part, group)
  }
  return groups.values()
}

function advice(item: ReleaseOutlook, part: Part, steps: readonly Step[], from: Instant): string {
  const { release } = item
  const waiver = `waive ${steps.map(({ id }) => id).join(', ')} with a reason`
  if (release.data.origin === 'provider') return `tell the customers now, and ${waiver}`
  const earliest = earliestWindow(item, part, new Set(steps.map(({ id }) => id)), from)
  if (!earliest) return waiver
  return `move the work to ${saySpan(earliest, release.zone)} or later, or ${waiver}`
}
