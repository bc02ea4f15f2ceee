import { isActive } from '#manifest/life.ts'
import type { ReleaseOutlook } from '#policy/outlook.ts'
import type { DatedFreeze } from '#policy/policy.ts'
import { freezesOn } from '#policy/verdict.ts'
import type { Finding } from '#report/finding.ts'
import { quoted } from '#report/safe-text.ts'
import { configuration } from '#rules/configuration.ts'
import { exampleConfig } from '#rules/example.ts'
import type { Facts, Rule } from '#rules/rule.ts'
import { windowPlace } from '#rules/standing.ts'
import { writtenFreeze } from '#rules/written-freeze.ts'
import { civilDate, dayNumber, formatDay, parseDay } from '#schedule/civil.ts'
import { plainDate } from '#schedule/instant.ts'

const tet2027 =
  '  - { id: tet-2027, from: 2027-02-04, to: 2027-02-10, reason: { vi: Tết Đinh Mùi, en: Lunar New Year } }\n'
const tet2028 =
  '  - { id: tet-2028, from: 2028-01-24, to: 2028-01-30, reason: { vi: Tết Mậu Thân, en: Lunar New Year } }\n'

const release = `id: 2028-01-15-don-hang
created: 2026-11-23T10:00
title: { vi: Sửa lỗi đơn hàng, en: Order fixes }
class: minor
product: office
modules: [sales]
window: { start: 2028-01-15T22:00, end: 2028-01-15T23:00 }
changes:
  - { kind: fixed, module: sales, text: { vi: Đơn hàng tính đúng phí giao, en: Orders add the right delivery fee } }
`

export const freezeNotRenewed: Rule = {
  id: 'policy/freeze-not-renewed',
  severity: 'warning',
  summary: {
    en: 'A freeze that is named after its year has a successor before releases reach its next season.',
    vi: 'Kỳ tạm ngừng mang tên năm có kỳ kế tiếp trước khi các đợt nâng cấp chạm đến mùa sau.',
  },
  why: 'Tet and the busy season come every year on other days (S16), so each year is written down. Planning runs ahead of that: a release lands in days of rest that nobody has entered yet, and every check passes.',
  bad: {
    files: { 'relctl.yaml': `${exampleConfig}freezes:\n${tet2027}`, 'releases/2028-01-15-don-hang.yaml': release },
  },
  good: {
    files: {
      'relctl.yaml': `${exampleConfig}freezes:\n${tet2027}${tet2028}`,
      'releases/2028-01-15-don-hang.yaml': release,
    },
  },
  *check(facts) {
    const reached = new Map<DatedFreeze, ReleaseOutlook[]>()
    for (const item of facts.outlook.releases.filter(({ life }) => isActive(life))) {
      for (const freeze of freezesOn(item)) {
        const season = nextSeason(freeze)
        if (!season || !reaches(item, season.from) || isRenewed(freeze, item, facts)) continue
        reached.set(freeze, [...(reached.get(freeze) ?? []), item])
      }
    }
    for (const [freeze, items] of reached) yield* finding(freeze, items, facts)
  },
}

/** Days by which a season moves from year to year at most: Tet falls between 21 January and 20 February. */
const drift = 31

/** When the next season of a freeze may begin, and what its freeze would be called. */
function nextSeason({ id, from }: DatedFreeze): { readonly from: string; readonly id: string } | undefined {
  const named = yearly(id)
  const day = parseDay(from)
  if (!named || day === undefined) return undefined
  const date = civilDate(day)
  const next = dayNumber(date.year + 1, date.month, date.day)
  return { from: formatDay(next - drift), id: `${named.stem}-${named.year + 1}` }
}

function yearly(id: string): { readonly stem: string; readonly year: number } | undefined {
  const [, stem, year] = /^(.+)-(\d{4})$/.exec(id) ?? []
  return stem === undefined ? undefined : { stem, year: Number(year) }
}

/** Whether the work lasts into or past a day. */
function reaches({ release }: ReleaseOutlook, day: string): boolean {
  return release.parts.some(({ window }) => window && plainDate(window.end, release.zone) >= day)
}

/** Whether a later year has a freeze of the same name, even one that still lacks its days. */
function isRenewed({ id }: DatedFreeze, { policy }: ReleaseOutlook, facts: Facts): boolean {
  const own = yearly(id)
  const all = [...(policy.data.freezes ?? []), ...(configuration(facts)?.data.freezes ?? [])]
  return all.some((other) => {
    const named = yearly(other.id)
    return named !== undefined && own !== undefined && named.stem === own.stem && named.year > own.year
  })
}

function* finding(freeze: DatedFreeze, items: readonly ReleaseOutlook[], facts: Facts): Iterable<Finding> {
  const season = nextSeason(freeze)
  const place = items[0] && writtenFreeze(freeze, items[0].policy, facts)
  if (!season || !place) return
  yield {
    ...place,
    message: `the freeze ${quoted(freeze.id)} has no successor, while ${items.length === 1 ? 'a release reaches' : `${items.length} releases reach`} its next season, from about ${season.from}`,
    hint: `add a freeze ${quoted(season.id)} with its days, or rename this one if it does not come back`,
    related: items.map(({ release }) => ({
      ...windowPlace(release.file, release.parts.at(-1) ?? release.parts[0], 'start'),
      message: `the window of ${quoted(release.id)}`,
    })),
  }
}
