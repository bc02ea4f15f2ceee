import { suggest } from '#manifest/suggest.ts'
import { quoted } from '#report/safe-text.ts'
import { exampleConfigWith } from '#rules/example.ts'
import type { Rule } from '#rules/rule.ts'
import { loggedReleases } from './entries.ts'

const config = exampleConfigWith('default')

const manifest = (batch: string) => `id: 2026-11-may-chu
created: 2026-11-16T09:00
title: { vi: Chuyển máy chủ theo đợt, en: Move of servers in batches }
class: minor
product: office
batches:
  - { id: bac, window: { start: 2026-11-23T22:00, end: 2026-11-23T23:00 }, segments: [north] }
  - { id: nam, window: { start: 2026-11-24T22:00, end: 2026-11-24T23:00 }, segments: [south] }
changes:
  - { kind: infrastructure, text: { vi: Dữ liệu chuyển sang máy chủ mới, en: Data moves to new servers } }
log:
  - { event: started, at: 2026-11-23T22:05, batch: ${batch} }
`

export const unknownBatch: Rule = {
  id: 'log/unknown-batch',
  severity: 'error',
  summary: {
    en: 'The batches in a log are batches of the release.',
    vi: 'Các lượt nêu trong nhật ký là lượt của đợt nâng cấp.',
  },
  why: 'Each batch has a story of its own (O7). What is recorded of a batch that does not exist is recorded of none: the real one looks as if nothing had happened.',
  bad: { files: { 'relctl.yaml': config, 'releases/2026-11-may-chu.yaml': manifest('bacc') } },
  good: { files: { 'relctl.yaml': config, 'releases/2026-11-may-chu.yaml': manifest('bac') } },
  *check(facts) {
    for (const { file, data, log } of loggedReleases(facts)) {
      const known = (data.batches ?? []).map(({ id }) => id)
      for (const { path, data: entry } of log) {
        if (entry.batch === undefined || known.includes(entry.batch)) continue
        yield {
          file,
          path: [...path, 'batch'],
          at: 'value',
          message: `${quoted(entry.batch)} is no batch of this release`,
          hint: known.length > 0 ? suggest(entry.batch, known) : 'remove it: the release has no batches',
        }
      }
    }
  },
}
