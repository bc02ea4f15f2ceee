import type { Rule } from '#rules/rule.ts'
import { validManifests } from '#rules/valid-manifests.ts'

export const providerWithoutDate: Rule = {
  id: 'release/provider-without-date',
  severity: 'warning',
  summary: {
    en: 'Work that the provider announced says when the provider announced it.',
    vi: 'Công việc do nhà cung cấp báo phải ghi rõ nhà cung cấp báo lúc nào.',
  },
  why: 'Customers are to be told as soon as the provider has given a schedule (O9). Without that moment nobody can see whether they were, and short notice looks like our own delay.',
  bad: `id: 2026-12-nha-cung-cap
created: 2026-11-23T10:00
title: { vi: Nhà cung cấp bảo trì máy chủ, en: Server maintenance by the provider }
class: server
product: office
origin: provider # since when do we know?
window: { start: 2026-12-05T22:00, end: 2026-12-05T23:00 }
impact: { mode: downtime, downtime: 30m }
changes:
  - { kind: infrastructure, text: { vi: Nhà cung cấp thay ổ đĩa, en: The provider replaces disks } }
`,
  good: `id: 2026-12-nha-cung-cap
created: 2026-11-23T10:00
title: { vi: Nhà cung cấp bảo trì máy chủ, en: Server maintenance by the provider }
class: server
product: office
origin: provider
knownSince: 2026-11-23T09:15
window: { start: 2026-12-05T22:00, end: 2026-12-05T23:00 }
impact: { mode: downtime, downtime: 30m }
changes:
  - { kind: infrastructure, text: { vi: Nhà cung cấp thay ổ đĩa, en: The provider replaces disks } }
`,
  *check(facts) {
    for (const { file, data } of validManifests(facts)) {
      if (data.origin !== 'provider' || data.knownSince !== undefined || data.retroactive) continue
      yield {
        file,
        path: ['origin'],
        at: 'key',
        message: 'found work of the provider without "knownSince", expected the moment of its message',
        hint: `add when the provider told us, such as "knownSince: ${data.created ?? '2026-12-01T16:30'}"`,
      }
    }
  },
}
