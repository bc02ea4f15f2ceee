import { quoted } from '#report/safe-text.ts'
import { exampleConfig } from '#rules/example.ts'
import type { Rule } from '#rules/rule.ts'
import { inEnglish, standingReleases, windowPlace } from '#rules/standing.ts'
import { writtenFreeze } from '#rules/written-freeze.ts'
import { saySpan } from '#schedule/say.ts'
import { moveHint } from './miss.ts'

const config = `${exampleConfig}freezes:
  - id: tet-2027
    from: 2027-02-04
    to: 2027-02-10
    reason: { vi: Nghỉ Tết Nguyên đán, en: Lunar New Year }
`

export const windowFreeze: Rule = {
  id: 'window/freeze',
  severity: 'error',
  summary: { en: 'No work lies in a freeze.', vi: 'Không thực hiện công việc nào trong kỳ tạm ngừng.' },
  why: 'In a freeze nobody is there to help, or customers earn most of their year (S16). A freeze counts more than any allowed window.',
  bad: {
    files: {
      'relctl.yaml': config,
      'releases/2027-02-06-don-hang.yaml': `id: 2027-02-06-don-hang
created: 2026-11-23T10:00
title: { vi: Sửa lỗi đơn hàng, en: Order fixes }
class: minor
product: office
modules: [sales]
window: { start: 2027-02-06T22:00, end: 2027-02-06T23:00 } # in the week of Tet
changes:
  - { kind: fixed, module: sales, text: { vi: Đơn hàng tính đúng phí giao, en: Orders add the right delivery fee } }
`,
    },
  },
  good: {
    files: {
      'relctl.yaml': config,
      'releases/2027-02-13-don-hang.yaml': `id: 2027-02-13-don-hang
created: 2026-11-23T10:00
title: { vi: Sửa lỗi đơn hàng, en: Order fixes }
class: minor
product: office
modules: [sales]
window: { start: 2027-02-13T22:00, end: 2027-02-13T23:00 }
changes:
  - { kind: fixed, module: sales, text: { vi: Đơn hàng tính đúng phí giao, en: Orders add the right delivery fee } }
`,
    },
  },
  *check(facts) {
    for (const { release, policy, verdicts } of standingReleases(facts)) {
      for (const verdict of verdicts) {
        const { freeze: found, window, part } = verdict
        if (!found) continue
        const { zone, file } = release
        const place = writtenFreeze(found, policy, facts)
        const reason = inEnglish(found.reason)
        const why = reason === undefined ? '' : `, ${reason}`
        const days = found.from === found.to ? found.from : `${found.from} to ${found.to}`
        yield {
          ...windowPlace(file, part, 'start'),
          message: `the work on ${saySpan(window, zone)} (${zone}) falls into the freeze ${quoted(found.id)} (${days}${why})`,
          hint: moveHint(verdict, release, facts.outlook.now),
          related: place ? [{ ...place, message: 'the freeze' }] : [],
        }
      }
    }
  },
}
