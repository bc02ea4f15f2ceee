import type { ReleaseOutlook } from '#policy/outlook.ts'
import type { Finding } from '#report/finding.ts'
import { exampleConfigWith } from '#rules/example.ts'
import type { Rule } from '#rules/rule.ts'

const files = {
  'relctl.yaml': exampleConfigWith('nha'),
  'policies/nha.yaml': `id: nha
extends: 1office
classes:
  minor:
    steps:
      - { id: customer-news, lead: 3d, roll: business-day, source: house default }
`,
  'releases/2027-01-09-bao-cao.yaml': `id: 2027-01-09-bao-cao
created: 2026-11-20T09:00
title: { vi: Báo cáo doanh thu mới, en: New revenue report }
class: minor
product: office
window: { start: 2027-01-09T22:00, end: 2027-01-09T23:00 }
changes:
  - kind: changed
    important: true
    text: { vi: Báo cáo doanh thu theo tháng, en: Revenue by month }
`,
}

export const missingCalendar: Rule = {
  id: 'time/missing-calendar',
  severity: 'warning',
  summary: {
    en: 'Where a deadline moves to a working day, the holidays of that year are known.',
    vi: 'Khi hạn dời sang ngày làm việc, ngày nghỉ lễ của năm đó phải được biết.',
  },
  why: 'Holidays such as Tet are decided year by year. Without their file every weekday counts as a working day, and a notice may fall due on a day on which nobody works.',
  bad: { files },
  good: {
    files: {
      ...files,
      'policies/calendars/vn-2027.yaml': `country: vn
year: 2027
days:
  - { date: 2027-01-01, name: { vi: Tết Dương lịch, en: New Year's Day }, source: Labour Code 45/2019/QH14 }
`,
    },
  },
  check: ({ outlook }) => {
    const needs = new Map<string, Need>()
    for (const item of outlook.releases) {
      for (const need of needsOf(item)) {
        const known = needs.get(need.key)
        if (known) known.items.push(item)
        else needs.set(need.key, need)
      }
    }
    return [...needs.values()].map(finding)
  },
}

type Need = {
  /** Policy and year. */
  readonly key: string
  readonly year: number
  readonly items: ReleaseOutlook[]
}

function needsOf(item: ReleaseOutlook): readonly Need[] {
  const years = new Set(item.steps.flatMap(({ missingYears }) => missingYears ?? []))
  return [...years].map((year) => ({ key: `${item.policy.id} ${year}`, year, items: [item] }))
}

/** Shown where the policy names its country, with the releases that need the year. */
function finding({ year, items }: Need): Finding {
  const [{ policy }] = items as [ReleaseOutlook, ...ReleaseOutlook[]]
  const country = policy.data.calendar
  return {
    ...policy.place(['calendar'], 'value'),
    message: `deadlines move to working days of ${year}, but its holidays are not known: only weekends are left out`,
    hint:
      country === undefined
        ? `name the country in the policy "${policy.id}", such as "calendar: vn"`
        : `add policies/calendars/${country}-${year}.yaml with the holidays of ${year}`,
    related: items.map(({ release }) => ({
      file: release.file,
      path: ['window', 'start'],
      at: 'value',
      message: `"${release.id}" has a deadline in ${year}`,
    })),
  }
}
