import { revisionAt } from '#manifest/life.ts'
import type { Rule } from '#rules/rule.ts'
import { entryPlace, loggedReleases } from './entries.ts'

export const wrongRevision: Rule = {
  id: 'log/wrong-revision',
  severity: 'error',
  summary: {
    en: 'A notice names the revision that was current when it went out.',
    vi: 'Thông báo nêu đúng lần điều chỉnh có hiệu lực lúc gửi.',
  },
  why: 'A notice counts for the plan that it announced. Under a wrong revision it counts for a plan that did not exist.',
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
  - event: noticed
    at: 2026-11-20T09:00
    step: customer-news
    window: { start: 2026-12-05T22:00, end: 2026-12-05T23:00 }
    revision: 1 # nothing has changed yet
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
  - event: noticed
    at: 2026-11-20T09:00
    step: customer-news
    window: { start: 2026-12-05T22:00, end: 2026-12-05T23:00 }
    revision: 0
`,
  *check(facts) {
    for (const release of loggedReleases(facts)) {
      for (const entry of release.log) {
        const stated = entry.data.revision
        const current = revisionAt(release.log, entry)
        if (entry.event !== 'noticed' || stated === undefined || stated === current) continue
        const missing = stated > current ? ', or add the change that raised the revision before it' : ''
        yield {
          ...entryPlace(release, entry, 'revision'),
          message: `the notice states revision ${stated}, expected ${current}, which was current then`,
          hint: `write "revision: ${current}"${missing}`,
        }
      }
    }
  },
}
