import { flow } from '#rules/flow.ts'
import type { Rule } from '#rules/rule.ts'

const release = (log: string) => ({
  'releases/2026-12-05-cham-cong.yaml': `id: 2026-12-05-cham-cong
created: 2026-11-16T09:00
title: { vi: Sửa lỗi chấm công, en: Timesheet fixes }
class: minor
product: office
modules: [tasks]
window: { start: 2026-12-05T22:00, end: 2026-12-05T23:00 }
changes:
  - { kind: fixed, module: tasks, important: true, text: { vi: Ca đêm tính đúng ngày, en: Night shifts count for the right day } }
${log}`,
})
const told =
  'log:\n  - { event: noticed, at: 2026-11-20T09:00, step: customer-news, window: { start: 2026-12-05T22:00, end: 2026-12-05T23:00 } }\n'

export const removed: Rule = {
  id: 'release/removed',
  severity: 'error',
  summary: {
    en: 'A release with a log stays in the repository.',
    vi: 'Đợt nâng cấp đã có nhật ký phải được giữ lại trong kho.',
  },
  why: 'The log says what customers were told. Without the file nobody tells them that the work is off, and reports forget that it was ever planned. Plans of which nothing is on record may go. Checked with --changed.',
  bad: { base: release(told), files: {} },
  good: { base: release(''), files: {} },
  *check({ comparison }) {
    if (!comparison) return
    const removed = new Set(comparison.removed)
    for (const { source, data } of comparison.base.workspace.manifests) {
      const last = data?.log?.at(-1)
      if (!last || !removed.has(source.file)) continue
      yield {
        file: source.file,
        path: [],
        at: 'key',
        message: `the release is gone, but ${comparison.name} has its log, which ends with ${flow({ event: last.event, at: last.at })}`,
        hint: `run "git checkout ${comparison.commit.slice(0, 12)} -- ${source.file}"; to call the work off add an event "cancelled" to its log`,
      }
    }
  },
}
