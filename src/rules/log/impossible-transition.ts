import { breaks, phases } from '#manifest/phases.ts'
import { oneOf } from '#manifest/suggest.ts'
import { exampleConfigWith } from '#rules/example.ts'
import type { Rule } from '#rules/rule.ts'
import { entryPlace, loggedReleases } from './entries.ts'

const config = exampleConfigWith('default')

export const impossibleTransition: Rule = {
  id: 'log/impossible-transition',
  severity: 'error',
  summary: {
    en: 'What the log tells can have happened in this order.',
    vi: 'Những gì nhật ký kể lại có thể xảy ra theo đúng thứ tự đó.',
  },
  why: 'Work that was called off cannot start, and work that never started cannot succeed. A gap in the story hides what really happened.',
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
  - { event: succeeded, at: 2026-11-23T22:40 } # when did it start?
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
    for (const release of loggedReleases(facts)) {
      for (const { entry, after, cause } of breaks(release)) {
        yield {
          ...entryPlace(release, entry, 'event'),
          message: `"${entry.event}" cannot happen ${phases[after].words}`,
          hint:
            after === 'cancelled'
              ? 'remove the entry: a new attempt is a release of its own'
              : `use ${oneOf(phases[after].next)}, or add the entry that is missing before it`,
          ...(cause && {
            related: [
              { file: release.file, path: [...cause.path, 'event'], at: 'value' as const, message: 'what came before' },
            ],
          }),
        }
      }
    }
  },
}
