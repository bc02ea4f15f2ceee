import { isOfMonth } from '#manifest/log.ts'
import { exampleConfigWith } from '#rules/example.ts'
import { firstStart } from '#rules/first-start.ts'
import type { Rule } from '#rules/rule.ts'
import { sayInstant } from '#schedule/say.ts'
import { entryPlace, loggedReleases } from './entries.ts'

const config = exampleConfigWith('default')

export const beforeCreated: Rule = {
  id: 'log/before-created',
  severity: 'error',
  summary: {
    en: 'Nothing in the log is older than the release.',
    vi: 'Không mục nào trong nhật ký có trước chính đợt nâng cấp.',
  },
  why: 'Notice periods are counted from the moment at which a release was recorded. If its log begins earlier, one of the two times is wrong.',
  bad: {
    files: {
      'relctl.yaml': config,
      'releases/2026-11-26-luong.yaml': `id: 2026-11-26-luong
created: 2026-11-20T09:00
title: { vi: Sửa lỗi bảng lương, en: Payroll fixes }
class: minor
product: office
modules: [tasks]
window: { start: 2026-11-26T22:00, end: 2026-11-26T23:00 }
changes:
  - { kind: fixed, module: tasks, text: { vi: Bảng lương tính đúng phụ cấp, en: Payroll adds the right allowances } }
log:
  - { event: note, at: 2026-11-12T15:00, text: Agreed with accounting } # eight days too old
`,
    },
  },
  good: {
    files: {
      'relctl.yaml': config,
      'releases/2026-11-26-luong.yaml': `id: 2026-11-26-luong
created: 2026-11-12T09:00
title: { vi: Sửa lỗi bảng lương, en: Payroll fixes }
class: minor
product: office
modules: [tasks]
window: { start: 2026-11-26T22:00, end: 2026-11-26T23:00 }
changes:
  - { kind: fixed, module: tasks, text: { vi: Bảng lương tính đúng phụ cấp, en: Payroll adds the right allowances } }
log:
  - { event: note, at: 2026-11-12T15:00, text: Agreed with accounting }
`,
    },
  },
  *check(facts) {
    for (const release of loggedReleases(facts)) {
      const { created, zone, file, data } = release
      if (created === undefined || data.retroactive) continue
      // Told by time/in-future and time/created-after-start.
      if (created > facts.outlook.now || (firstStart(release)?.start ?? created) < created) continue
      const older = release.log.filter((entry) => entry.at < created && !isOfMonth(entry))
      const [first] = older
      if (!first) continue
      const more = older.length > 1 ? `, and ${older.length - 1} more entries are as old` : ''
      yield {
        ...entryPlace(release, first, 'at'),
        message: `"${first.event}" at ${sayInstant(first.at, zone)} (${zone}) is older than the release, which was recorded ${sayInstant(created, zone)}${more}`,
        hint: 'correct the time, or set "created" to when the release was first recorded',
        related: [{ file, path: ['created'], at: 'value', message: 'when the release was recorded' }],
      }
    }
  },
}
