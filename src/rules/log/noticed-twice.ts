import { revisionTold } from '#manifest/life.ts'
import type { LogEntry } from '#manifest/log.ts'
import { quoted } from '#report/safe-text.ts'
import type { Rule } from '#rules/rule.ts'
import { entryPlace, loggedReleases } from './entries.ts'

export const noticedTwice: Rule = {
  id: 'log/noticed-twice',
  severity: 'warning',
  summary: {
    en: 'A notice is on record once for each revision, or once for each of its channels.',
    vi: 'Mỗi thông báo chỉ được ghi một lần cho mỗi lần điều chỉnh, hoặc một lần cho từng kênh.',
  },
  why: 'Either customers got the same mail twice, or an entry was copied and not adapted, and the notice that it should name looks as if it had not been sent.',
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
  - { event: noticed, at: 2026-11-20T09:00, step: customer-news, window: { start: 2026-12-05T22:00, end: 2026-12-05T23:00 } }
  - { event: noticed, at: 2026-11-23T09:00, step: customer-news, window: { start: 2026-12-05T22:00, end: 2026-12-05T23:00 } }
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
  - { event: noticed, at: 2026-11-20T09:00, step: customer-news, channels: [email], window: { start: 2026-12-05T22:00, end: 2026-12-05T23:00 } }
  - { event: noticed, at: 2026-11-20T09:30, step: customer-news, channels: [in-app], window: { start: 2026-12-05T22:00, end: 2026-12-05T23:00 } }
`,
  *check(facts) {
    for (const release of loggedReleases(facts)) {
      const notices = release.log.filter(({ event }) => event === 'noticed')
      for (const [index, entry] of notices.entries()) {
        const first = notices.slice(0, index).find((other) => isSame(other, entry, release.log))
        if (!first) continue
        yield {
          ...entryPlace(release, entry, 'step'),
          message: `${quoted(entry.data.step ?? '')} is on record a second time for revision ${revisionTold(release.log, entry)}`,
          hint: 'name the step that was sent, or remove one of the two entries',
          related: [{ file: release.file, path: [...first.path, 'step'], at: 'value', message: 'the first time' }],
        }
      }
    }
  },
}

function isSame(a: LogEntry, b: LogEntry, log: readonly LogEntry[]): boolean {
  const { channels } = b.data
  const shared =
    a.data.channels === undefined || channels === undefined || a.data.channels.some((one) => channels.includes(one))
  return (
    shared &&
    a.data.step === b.data.step &&
    a.data.batch === b.data.batch &&
    revisionTold(log, a) === revisionTold(log, b)
  )
}
