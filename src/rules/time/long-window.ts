import type { Rule } from '#rules/rule.ts'
import { minutesBetween } from '#schedule/instant.ts'
import { sayMinutes, saySpan } from '#schedule/say.ts'

export const longWindow: Rule = {
  id: 'time/long-window',
  severity: 'warning',
  summary: {
    en: 'A window lasts at most 24 hours, unless its class usually needs more.',
    vi: 'Cửa sổ kéo dài tối đa 24 giờ, trừ khi loại nâng cấp thường cần nhiều hơn.',
  },
  why: 'A wrong month or day in the end makes a window of days, and customers would be told of an upgrade that goes on for a week.',
  bad: `id: 2026-12-05-bao-tri
created: 2026-11-20T09:00
title: { vi: Nhà cung cấp bảo trì máy chủ, en: Server maintenance by the provider }
class: server
product: office
origin: provider
knownSince: 2026-11-19T15:00
window:
  start: 2026-12-05T22:00
  end: 2026-12-07T00:00 # 26 giờ / 26 hours
impact: { mode: downtime, downtime: 40m }
changes:
  - kind: infrastructure
    text: { vi: Thay ổ đĩa của máy chủ, en: Disks of the servers are replaced }
`,
  good: `id: 2026-12-05-bao-tri
created: 2026-11-20T09:00
title: { vi: Nhà cung cấp bảo trì máy chủ, en: Server maintenance by the provider }
class: server
product: office
origin: provider
knownSince: 2026-11-19T15:00
window:
  start: 2026-12-05T22:00
  end: 2026-12-06T00:00
impact: { mode: downtime, downtime: 40m }
changes:
  - kind: infrastructure
    text: { vi: Thay ổ đĩa của máy chủ, en: Disks of the servers are replaced }
`,
  check: ({ workspace }) =>
    workspace.manifests.flatMap(({ release, policy }) => {
      if (!release) return []
      const usual = policy?.classes.get(release.data.class)?.downtime.usual?.to ?? 0
      return release.parts.flatMap(({ window, path }) => {
        const minutes = window ? minutesBetween(window.start, window.end) : 0
        if (!window || minutes <= Math.max(longest, usual)) return []
        return [
          {
            file: release.file,
            path: [...path, 'end'],
            at: 'value' as const,
            message: `the window lasts ${sayMinutes(minutes)}, ${saySpan(window, release.zone)} (${release.zone}), expected at most 24 h`,
            hint: 'correct the day of the end, or split the work into batches',
          },
        ]
      })
    }),
}

/** Minutes. */
const longest = 24 * 60
