import { exampleConfigWith } from '#rules/example.ts'
import type { Rule } from '#rules/rule.ts'
import { sayInstant } from '#schedule/say.ts'
import { entryPlace, loggedReleases } from './entries.ts'
import { rewrittenFiles } from './rewriting.ts'

const config = exampleConfigWith('default')

export const outOfOrder: Rule = {
  id: 'log/out-of-order',
  severity: 'error',
  summary: {
    en: 'The log is written in the order in which things happened.',
    vi: 'Nhật ký được ghi theo đúng thứ tự sự việc diễn ra.',
  },
  why: 'The state of a release is derived from its log. An entry in the wrong place tells another story.',
  bad: {
    files: {
      'relctl.yaml': config,
      'releases/2026-11-23-luong.yaml': `id: 2026-11-23-luong
created: 2026-11-16T09:00
title: { vi: Sửa lỗi bảng lương, en: Payroll fixes }
class: minor
product: office
modules: [tasks]
window: { start: 2026-11-23T22:00, end: 2026-11-23T23:00 }
changes:
  - { kind: fixed, module: tasks, text: { vi: Bảng lương tính đúng phụ cấp, en: Payroll adds the right allowances } }
log:
  - { event: started, at: 2026-11-23T22:05 }
  - { event: succeeded, at: 2026-11-23T21:40 } # 22:40 was meant
`,
    },
  },
  good: {
    files: {
      'relctl.yaml': config,
      'releases/2026-11-23-luong.yaml': `id: 2026-11-23-luong
created: 2026-11-16T09:00
title: { vi: Sửa lỗi bảng lương, en: Payroll fixes }
class: minor
product: office
modules: [tasks]
window: { start: 2026-11-23T22:00, end: 2026-11-23T23:00 }
changes:
  - { kind: fixed, module: tasks, text: { vi: Bảng lương tính đúng phụ cấp, en: Payroll adds the right allowances } }
log:
  - { event: started, at: 2026-11-23T22:05 }
  - { event: succeeded, at: 2026-11-23T22:40 }
`,
    },
  },
  *check(facts) {
    const moved = rewrittenFiles(facts, 'moved')
    for (const release of loggedReleases(facts)) {
      if (moved.has(release.file)) continue
      // What lies in the future has a wrong time itself: log/in-future tells.
      const past = release.log.filter(({ at }) => at <= facts.outlook.now)
      for (const [index, entry] of past.entries()) {
        const before = past[index - 1]
        if (!before || before.at <= entry.at) continue
        const { zone, file } = release
        yield {
          ...entryPlace(release, entry, 'at'),
          message: `"${entry.event}" at ${sayInstant(entry.at, zone)} (${zone}) stands after "${before.event}" at ${sayInstant(before.at, zone)}`,
          hint: 'correct the time, or move the entry so that the oldest comes first',
          related: [
            { file, path: [...before.path, 'at'], at: 'value', message: 'the entry before it, which is later' },
          ],
        }
      }
    }
  },
}
