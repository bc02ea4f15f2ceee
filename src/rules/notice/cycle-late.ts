import type { Cycle } from '#policy/cycle.ts'
import type { Facts, Rule } from '#rules/rule.ts'
import { nameStep, standingReleases, windowPlace } from '#rules/standing.ts'
import { monthOf } from '#schedule/cycle.ts'
import { formatInstant } from '#schedule/instant.ts'
import { sayDay } from '#schedule/say.ts'

export const cycleLate: Rule = {
  id: 'notice/cycle-late',
  severity: 'warning',
  summary: {
    en: 'The duties of the month are on record when their days are over.',
    vi: 'Việc hằng tháng được ghi nhận khi những ngày dành cho nó đã hết.',
  },
  why: 'The plan of a month is made and announced before the month begins (O10, O11, S15). It stands in the log of any release of that month.',
  bad: `id: 2026-11-28-kho
created: 2026-10-20T10:00
title: { vi: Sửa lỗi kho, en: Stock fixes }
class: minor
product: office
modules: [sales]
window: { start: 2026-11-28T22:00, end: 2026-11-28T23:00 } # November was announced on 28 and 29 October, but where?
changes:
  - { kind: fixed, module: sales, text: { vi: Tồn kho tính đúng, en: Stock is counted correctly } }
log:
  - { event: task-done, at: 2026-10-26T16:00, step: cycle.plan }
`,
  good: `id: 2026-11-28-kho
created: 2026-10-20T10:00
title: { vi: Sửa lỗi kho, en: Stock fixes }
class: minor
product: office
modules: [sales]
window: { start: 2026-11-28T22:00, end: 2026-11-28T23:00 }
changes:
  - { kind: fixed, module: sales, text: { vi: Tồn kho tính đúng, en: Stock is counted correctly } }
log:
  - { event: task-done, at: 2026-10-26T16:00, step: cycle.plan }
  - { event: noticed, at: 2026-10-28T09:00, step: cycle.announce }
`,
  *check(facts) {
    for (const cycle of facts.outlook.cycles) {
      const late = cycle.steps.filter(({ state }) => state === 'late')
      const [first] = late.length > 0 ? releasesOf(cycle, facts) : []
      if (!first) continue
      for (const step of late) {
        if (step.due === undefined) continue
        const event = step.audience === undefined ? 'task-done' : 'noticed'
        const at = formatInstant(step.due, cycle.zone).slice(0, 10)
        yield {
          ...windowPlace(first.release.file, first.part, 'start'),
          message: `the duty ${nameStep({ ...step, id: `cycle.${step.id}` })} for ${cycle.month} had to be done by ${sayDay(step.due, cycle.zone)} (${cycle.zone}) and is not on record`,
          hint: `add { event: ${event}, at: ${at}THH:MM, step: cycle.${step.id} } with the real time to the log of a release of that month`,
        }
      }
    }
  },
}

/** The planned releases of a month and product, earliest first. */
function releasesOf({ month, product }: Cycle, facts: Facts) {
  return standingReleases(facts)
    .filter(({ release }) => release.data.product === product)
    .flatMap(({ release }) =>
      release.parts.flatMap((part) => (part.window ? [{ release, part, start: part.window.start }] : [])),
    )
    .filter(({ release, start }) => monthOf(start, release.zone) === month)
    .sort((a, b) => a.start - b.start)
}
