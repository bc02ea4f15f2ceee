import type { Rule } from '#rules/rule.ts'
import { sameZone } from '#schedule/zone.ts'
import { namedZones } from './zones.ts'

export const oneZone: Rule = {
  id: 'time/one-zone',
  severity: 'error',
  summary: {
    en: 'All times of a release are in one zone.',
    vi: 'Mọi giờ của một đợt nâng cấp thuộc cùng một múi giờ.',
  },
  why: 'The zone of the first window holds for the whole manifest: its log, its deadlines and every batch (O7). A batch that names another one would be carried out hours away from the time that its customers were told.',
  bad: `id: 2026-12-05-chuyen-may-chu
created: 2026-11-20T09:00
title: { vi: Chuyển máy chủ, en: Move to new servers }
class: server
product: office
impact: { mode: downtime, downtime: 45m }
batches:
  - id: ha-noi
    window: { start: 2026-12-05T22:00, end: 2026-12-05T23:00, timezone: Asia/Ho_Chi_Minh }
  - id: tokyo
    window: { start: 2026-12-06T22:00, end: 2026-12-06T23:00, timezone: Asia/Tokyo } # múi giờ khác / another zone
changes:
  - kind: infrastructure
    text: { vi: Máy chủ mới nhanh hơn, en: Faster servers }
`,
  good: `id: 2026-12-05-chuyen-may-chu
created: 2026-11-20T09:00
title: { vi: Chuyển máy chủ, en: Move to new servers }
class: server
product: office
impact: { mode: downtime, downtime: 45m }
batches:
  - id: ha-noi
    window: { start: 2026-12-05T22:00, end: 2026-12-05T23:00, timezone: Asia/Ho_Chi_Minh }
  - id: tokyo
    window: { start: 2026-12-06T20:00, end: 2026-12-06T21:00 }
changes:
  - kind: infrastructure
    text: { vi: Máy chủ mới nhanh hơn, en: Faster servers }
`,
  check: (facts) => {
    const zones = new Map(facts.workspace.manifests.map(({ source, zone }) => [source.file, zone]))
    return namedZones(facts).flatMap(({ given, parsed, place }) => {
      const zone = zones.get(place.file)
      if (!zone?.ok || !parsed.ok || sameZone(given, zone.zone)) return []
      return [
        {
          ...place,
          message: `found the time zone "${given}", but all times of this release are in ${zone.zone}`,
          hint: `write the window in ${zone.zone}, or give this part a manifest of its own`,
          related: [{ ...zone.place, message: 'the zone that counts is named here' }],
        },
      ]
    })
  },
}
