import { quoted } from '#report/safe-text.ts'
import type { Rule } from '#rules/rule.ts'
import { validManifests } from '#rules/valid-manifests.ts'

export const windowAndBatches: Rule = {
  id: 'release/window-and-batches',
  severity: 'error',
  summary: {
    en: 'A release has either one window or batches with one each, every batch under its own name.',
    vi: 'Đợt nâng cấp có một cửa sổ bảo trì, hoặc nhiều lượt với mỗi lượt một cửa sổ và một tên riêng.',
  },
  why: 'Customers who are moved server by server count from the window of their batch (O7). A second window beside the batches would be announced to nobody.',
  bad: `id: 2026-12-chuyen-may
created: 2026-11-23T10:00
title: { vi: Chuyển máy chủ theo đợt, en: Move of servers in batches }
class: server
product: office
window: { start: 2026-12-05T22:00, end: 2026-12-06T02:00 } # whose window is this?
batches:
  - { id: bac, window: { start: 2026-12-05T22:00, end: 2026-12-05T23:00 }, segments: [north] }
  - { id: nam, window: { start: 2026-12-06T22:00, end: 2026-12-06T23:00 }, segments: [south] }
impact: { mode: downtime, downtime: 30m }
changes:
  - { kind: infrastructure, text: { vi: Dữ liệu chuyển sang máy chủ mới, en: Data moves to new servers } }
`,
  good: `id: 2026-12-chuyen-may
created: 2026-11-23T10:00
title: { vi: Chuyển máy chủ theo đợt, en: Move of servers in batches }
class: server
product: office
batches:
  - { id: bac, window: { start: 2026-12-05T22:00, end: 2026-12-05T23:00 }, segments: [north] }
  - { id: nam, window: { start: 2026-12-06T22:00, end: 2026-12-06T23:00 }, segments: [south] }
impact: { mode: downtime, downtime: 30m }
changes:
  - { kind: infrastructure, text: { vi: Dữ liệu chuyển sang máy chủ mới, en: Data moves to new servers } }
`,
  *check(facts) {
    for (const { file, data } of validManifests(facts)) {
      const batches = data.batches ?? []
      if (data.window && batches.length > 0) {
        yield {
          file,
          path: ['window'],
          at: 'key',
          message: `found a window beside ${batches.length} batches, expected one or the other`,
          hint: 'remove the window: each batch has its own',
          related: [{ file, path: ['batches'], at: 'key', message: 'the batches' }],
        }
      }
      for (const [index, { id }] of batches.entries()) {
        const first = batches.findIndex((batch) => batch.id === id)
        if (first === index) continue
        yield {
          file,
          path: ['batches', index, 'id'],
          at: 'value',
          message: `found the batch ${quoted(id)} twice, expected an id of its own for each`,
          hint: `rename it, for example to ${quoted(`${id}-${index + 1}`)}`,
          related: [{ file, path: ['batches', first, 'id'], at: 'value', message: 'the first batch with this id' }],
        }
      }
    }
  },
}
