import { partOf } from '#manifest/release.ts'
import { andWords } from '#manifest/suggest.ts'
import { customerDays, dailyLimit, type Promised } from '#policy/promised.ts'
import { isPending } from '#policy/step.ts'
import { quoted } from '#report/safe-text.ts'
import { exampleConfigWith } from '#rules/example.ts'
import type { Facts, Rule } from '#rules/rule.ts'
import { windowPlace } from '#rules/standing.ts'

const config = exampleConfigWith('house')

const policy = `id: house
extends: 1office
limits: { customerNoticesPerDay: 1, source: house default }
`

const first = `id: 2026-12-05-don-hang
created: 2026-11-23T10:00
title: { vi: Đơn hàng mở nhanh hơn, en: Orders open faster }
class: performance
product: office
modules: [sales]
window: { start: 2026-12-05T20:00, end: 2026-12-05T21:00 }
changes:
  - { kind: performance, module: sales, text: { vi: Mở đơn hàng nhanh gấp đôi, en: Orders open twice as fast } }
`

/** Places beside the finding; a day with more has a plainer problem. */
const shownOthers = 10

export const tooManyPerDay: Rule = {
  id: 'notice/too-many-per-day',
  severity: 'warning',
  summary: {
    en: 'Customers get only so many notices on one day.',
    vi: 'Trong một ngày, khách hàng chỉ nhận một số thông báo nhất định.',
  },
  why: 'Readers who get several notices on one day stop reading them (limit of the policy, house default 3).',
  bad: {
    files: {
      'policies/house.yaml': policy,
      'relctl.yaml': config,
      'releases/2026-12-05-don-hang.yaml': first,
      'releases/2026-12-05-nhac-viec.yaml': `id: 2026-12-05-nhac-viec
created: 2026-11-23T10:00
title: { vi: Nhắc việc nhanh hơn, en: Faster reminders }
class: performance
product: office
modules: [tasks]
window: { start: 2026-12-05T22:00, end: 2026-12-05T23:00 } # both are announced on Friday, 4 December
changes:
  - { kind: performance, module: tasks, text: { vi: Nhắc việc đến ngay, en: Reminders come at once } }
`,
    },
  },
  good: {
    files: {
      'policies/house.yaml': policy,
      'relctl.yaml': config,
      'releases/2026-12-05-don-hang.yaml': first,
      'releases/2026-12-06-nhac-viec.yaml': `id: 2026-12-06-nhac-viec
created: 2026-11-23T10:00
title: { vi: Nhắc việc nhanh hơn, en: Faster reminders }
class: performance
product: office
modules: [tasks]
window: { start: 2026-12-06T22:00, end: 2026-12-06T23:00 }
changes:
  - { kind: performance, module: tasks, text: { vi: Nhắc việc đến ngay, en: Reminders come at once } }
`,
    },
  },
  *check(facts) {
    for (const crowd of crowdsOf(facts)) {
      const [[, notices]] = crowd
      const last = notices.at(-1)
      if (!last) continue
      const others = new Map(notices.filter(({ item }) => item !== last.item).map((notice) => [notice.item, notice]))
      const days = crowd.map(([day, { length }]) => `${length} on ${day}`)
      yield {
        ...startOf(last),
        message: `too many notices to customers are due on one day, ${andWords(days)}, expected at most ${dailyLimit(notices)}`,
        hint: 'move one of the releases to another day, or send what belongs together as one notice',
        related: [...others.values()].slice(0, shownOthers).map((notice) => ({
          ...startOf(notice),
          message: `${quoted(notice.step.id)} of ${notice.item.release.id} is due on the same day`,
        })),
      }
    }
  },
}

type Day = readonly [day: string, notices: readonly Promised[]]

/** Days with too many notices; those of the same releases have one cause and are told together. */
function crowdsOf(facts: Facts): readonly (readonly [Day, ...Day[]])[] {
  const crowds = new Map<string, [Day, ...Day[]]>()
  for (const day of customerDays(facts.outlook.releases)) {
    const [, notices] = day
    if (notices.length <= dailyLimit(notices) || !notices.some(({ step }) => isPending(step))) continue
    const releases = JSON.stringify([...new Set(notices.map(({ item }) => item.release.file))].sort())
    const known = crowds.get(releases)
    if (known) known.push(day)
    else crowds.set(releases, [day])
  }
  return [...crowds.values()]
}

function startOf({ item, step }: Promised) {
  return windowPlace(item.release.file, partOf(item.release, step.batch), 'start')
}
