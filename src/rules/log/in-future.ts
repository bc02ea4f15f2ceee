import { exampleConfigWith } from '#rules/example.ts'
import type { Rule } from '#rules/rule.ts'
import { sayInstant, sayRelative } from '#schedule/say.ts'
import { entryPlace, loggedReleases } from './entries.ts'

const config = exampleConfigWith('default')

export const inFuture: Rule = {
  id: 'log/in-future',
  severity: 'error',
  summary: { en: 'The log holds only what has happened.', vi: 'Nhật ký chỉ ghi những gì đã xảy ra.' },
  why: 'An entry that is written ahead becomes true by itself when its time comes, whatever really happened.',
  bad: {
    files: {
      'relctl.yaml': config,
      'releases/2026-11-24-luong.yaml': `id: 2026-11-24-luong
created: 2026-11-16T09:00
title: { vi: Sửa lỗi bảng lương, en: Payroll fixes }
class: minor
product: office
modules: [tasks]
window: { start: 2026-11-24T22:00, end: 2026-11-24T23:00 }
changes:
  - { kind: fixed, module: tasks, text: { vi: Bảng lương tính đúng phụ cấp, en: Payroll adds the right allowances } }
log:
  - { event: started, at: 2026-11-24T22:00 } # tonight
`,
    },
  },
  good: {
    files: {
      'relctl.yaml': config,
      'releases/2026-11-24-luong.yaml': `id: 2026-11-24-luong
created: 2026-11-16T09:00
title: { vi: Sửa lỗi bảng lương, en: Payroll fixes }
class: minor
product: office
modules: [tasks]
window: { start: 2026-11-24T22:00, end: 2026-11-24T23:00 }
changes:
  - { kind: fixed, module: tasks, text: { vi: Bảng lương tính đúng phụ cấp, en: Payroll adds the right allowances } }
log:
  - { event: note, at: 2026-11-23T15:00, text: Everything is ready for tonight }
`,
    },
  },
  *check(facts) {
    const { now } = facts.outlook
    for (const release of loggedReleases(facts)) {
      const { zone } = release
      for (const entry of release.log) {
        if (entry.at <= now) continue
        yield {
          ...entryPlace(release, entry, 'at'),
          message: `"${entry.event}" is recorded for ${sayInstant(entry.at, zone)} (${zone}), ${sayRelative(entry.at, now)}, expected no later than ${sayInstant(now, zone)}`,
          hint: 'correct the time, or remove the entry until it has happened',
        }
      }
    }
  },
}
