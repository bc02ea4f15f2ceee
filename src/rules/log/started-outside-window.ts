import { concerns, isCalledOff, revisionAt, windowsAt } from '#manifest/life.ts'
import { exampleConfigWith } from '#rules/example.ts'
import type { Rule } from '#rules/rule.ts'
import { minutesBetween } from '#schedule/instant.ts'
import { sayInstant, sayMinutes, saySpan } from '#schedule/say.ts'
import { entryPlace } from './entries.ts'

const config = exampleConfigWith('default')

/** Minutes outside its window with which a start is still that of this work (house default). */
const tolerance = 4 * 60

export const startedOutsideWindow: Rule = {
  id: 'log/started-outside-window',
  severity: 'warning',
  summary: {
    en: 'Work starts in its window, or at most some hours beside it.',
    vi: 'Công việc bắt đầu trong cửa sổ bảo trì, hoặc chỉ lệch tối đa vài giờ.',
  },
  why: 'A start days before its window is a wrong date, or work at a time that nobody was told of. Both change what the record says about downtime and notices (S14).',
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
  - { event: started, at: 2026-11-22T22:00 } # two nights early
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
  - { event: started, at: 2026-11-23T21:40 }
  - { event: succeeded, at: 2026-11-23T22:40 }
`,
    },
  },
  *check({ outlook }) {
    for (const { release, life, immediate } of outlook.releases) {
      if (immediate || isCalledOff(life)) continue
      const { zone } = release
      for (const entry of release.log.filter(({ event }) => event === 'started')) {
        const windows = [...windowsAt(release, revisionAt(release.log, entry))].flatMap(([part, window]) =>
          window && concerns(entry, part) ? [window] : [],
        )
        // An entry of all batches begins with the first of them.
        const [window] = windows.sort((a, b) => a.start - b.start)
        if (!window) continue
        const early = minutesBetween(entry.at, window.start)
        const late = minutesBetween(window.end, entry.at)
        if (Math.max(early, late) <= tolerance) continue
        const far = early > 0 ? `${sayMinutes(early)} before` : `${sayMinutes(late)} after`
        yield {
          ...entryPlace(release, entry, 'at'),
          message: `the work is on record as started ${sayInstant(entry.at, zone)} (${zone}), ${far} its window, ${saySpan(window, zone)}`,
          hint: 'correct the time, or record with "rescheduled" that the work was moved',
        }
      }
    }
  },
}
