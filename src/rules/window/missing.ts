import type { ReleaseState } from '#manifest/life.ts'
import { quoted } from '#report/safe-text.ts'
import type { Rule } from '#rules/rule.ts'
import { standingReleases } from '#rules/standing.ts'

export const windowMissing: Rule = {
  id: 'window/missing',
  severity: 'warning',
  summary: {
    en: 'A release that is not immediate has a work window; once it is announced, leaving it out is an error.',
    vi: 'Đợt nâng cấp không làm ngay phải có cửa sổ thực hiện; sau khi đã thông báo, thiếu cửa sổ là lỗi.',
  },
  why: 'Every deadline is counted from the start of the work. Without one nobody can be told in time.',
  bad: `id: 2026-12-tim-kiem
created: 2026-11-23T10:00
title: { vi: Tìm kiếm nhanh hơn, en: Faster search }
class: minor
product: office
modules: [tasks]
# no window yet
changes:
  - { kind: performance, module: tasks, text: { vi: Tìm việc nhanh gấp đôi, en: Tasks are found twice as fast } }
`,
  good: `id: 2026-12-tim-kiem
created: 2026-11-23T10:00
title: { vi: Tìm kiếm nhanh hơn, en: Faster search }
class: minor
product: office
modules: [tasks]
window: { start: 2026-12-05T22:00, end: 2026-12-05T23:00 }
changes:
  - { kind: performance, module: tasks, text: { vi: Tìm việc nhanh gấp đôi, en: Tasks are found twice as fast } }
`,
  *check(facts) {
    for (const { release, class: updateClass, life, immediate } of standingReleases(facts)) {
      const { window, batches } = release.data
      if (immediate || window !== undefined || (batches ?? []).length > 0) continue
      const told = afterWords[life.state]
      yield {
        file: release.file,
        path: ['class'],
        at: 'value',
        severity: told === undefined ? 'warning' : 'error',
        message: `a release of class ${quoted(updateClass.id)} needs a work window, found none${told ?? ''}`,
        hint: 'add "window: { start: YYYY-MM-DDTHH:MM, end: YYYY-MM-DDTHH:MM }" with the planned times',
      }
    }
  },
}

/** States in which customers already count on a time. */
const afterWords: Partial<Record<ReleaseState, string>> = {
  announced: ' although the log says that people were told',
  'in-progress': ' although the log says that the work has started',
  verifying: ' although the log says that the work is done',
  completed: ' although the log says that the work is done',
  'rolled-back': ' although the log says that the work was undone',
}
