import { quoted } from '#report/safe-text.ts'
import { comparedManifests } from '#rules/compared.ts'
import { stemOf } from '#rules/identity.ts'
import type { Rule } from '#rules/rule.ts'

const release = (id: string) => ({
  [`releases/${id}.yaml`]: `id: ${id}
created: 2026-11-16T09:00
title: { vi: Sửa lỗi chấm công, en: Timesheet fixes }
class: minor
product: office
modules: [tasks]
window: { start: 2026-12-12T22:00, end: 2026-12-12T23:00 }
changes:
  - { kind: fixed, module: tasks, text: { vi: Ca đêm tính đúng ngày, en: Night shifts count for the right day } }
log:
  - event: rescheduled
    at: 2026-11-23T15:00
    from: { start: 2026-12-05T22:00, end: 2026-12-05T23:00 }
    to: { start: 2026-12-12T22:00, end: 2026-12-12T23:00 }
    reason: { vi: Cần thêm thời gian kiểm thử, en: More time for tests is needed }
`,
})
const base = release('2026-12-05-cham-cong')

export const renamed: Rule = {
  id: 'release/renamed',
  severity: 'error',
  summary: {
    en: 'A release keeps its id from the day it is recorded, whatever becomes of its date.',
    vi: 'Đợt nâng cấp giữ nguyên mã từ ngày được ghi nhận, dù lịch thay đổi thế nào.',
  },
  why: 'Sent notices, calendars, links and other releases know it by its id. Under a new one it looks like another release, and the old one like work that vanished. A warning as long as nothing is in its log. Checked with --changed.',
  bad: { base, files: release('2026-12-12-cham-cong') },
  good: {
    base,
    files: { 'releases/moved/2026-12-05-cham-cong.yaml': base['releases/2026-12-05-cham-cong.yaml'] ?? '' },
  },
  *check(facts) {
    for (const { file, data, oldFile, was } of comparedManifests(facts)) {
      // An id that is not the file's own is told by release/id-is-file-name.
      if (data.id === was.id || data.id !== stemOf(file)) continue
      const isRecorded = (was.log ?? []).length > 0
      yield {
        file,
        path: ['id'],
        at: 'value',
        ...(isRecorded ? {} : { severity: 'warning' as const }),
        message: `found the id ${quoted(data.id)}, but ${oldFile} of ${facts.comparison?.name} recorded the release as ${quoted(was.id)}`,
        hint: `write "id: ${was.id}" again and keep the name of the file; an id may name the date that was planned first`,
      }
    }
  },
}
