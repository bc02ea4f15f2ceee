import { isStep } from '#policy/changes.ts'
import type { ReleaseOutlook } from '#policy/outlook.ts'
import { quoted } from '#report/safe-text.ts'
import type { Rule } from '#rules/rule.ts'
import { standingReleases } from '#rules/standing.ts'
import { partTold } from './entries.ts'

export const noticeWithoutWindow: Rule = {
  id: 'log/notice-without-window',
  severity: 'warning',
  summary: {
    en: 'The record of a notice says which window it announced.',
    vi: 'Mục ghi nhận thông báo nêu rõ cửa sổ bảo trì đã được báo.',
  },
  why: 'Only what was written down can be compared with the plan later. Without it a silent change of the window goes unseen.',
  bad: `id: 2026-12-05-cham-cong
created: 2026-11-16T09:00
title: { vi: Sửa lỗi chấm công, en: Timesheet fixes }
class: minor
product: office
modules: [tasks]
window: { start: 2026-12-05T22:00, end: 2026-12-05T23:00 }
changes:
  - { kind: fixed, module: tasks, important: true, text: { vi: Ca đêm tính đúng ngày, en: Night shifts count for the right day } }
log:
  - { event: noticed, at: 2026-11-20T09:00, step: customer-news } # for which night?
`,
  good: `id: 2026-12-05-cham-cong
created: 2026-11-16T09:00
title: { vi: Sửa lỗi chấm công, en: Timesheet fixes }
class: minor
product: office
modules: [tasks]
window: { start: 2026-12-05T22:00, end: 2026-12-05T23:00 }
changes:
  - { kind: fixed, module: tasks, important: true, text: { vi: Ca đêm tính đúng ngày, en: Night shifts count for the right day } }
log:
  - { event: noticed, at: 2026-11-20T09:00, step: customer-news, window: { start: 2026-12-05T22:00, end: 2026-12-05T23:00 } }
`,
  *check(facts) {
    for (const item of standingReleases(facts)) {
      const { release } = item
      for (const entry of release.log) {
        const { step = '', window } = entry.data
        if (entry.event !== 'noticed' || window || !announcesWindow(item, step)) continue
        const part = partTold(item, entry)
        const planned = release.data.batches?.find(({ id }) => id === part?.batch)?.window ?? release.data.window
        if (!planned) continue
        yield {
          file: release.file,
          path: entry.path,
          at: 'key',
          message: `the record of ${quoted(step)} does not say which window it announced`,
          hint: `add "window: { start: ${planned.start}, end: ${planned.end} }", or the window that was planned then`,
        }
      }
    }
  },
}

/** Notices ahead of the work name its time, and so do those of a new date. */
function announcesWindow({ steps, class: updateClass }: ReleaseOutlook, id: string): boolean {
  if (updateClass.steps.some((step) => isStep(id, step.id) && step.lead !== undefined && step.kind === 'notice'))
    return true
  return steps.some((step) => step.id === id && step.notice === 'rescheduled')
}
