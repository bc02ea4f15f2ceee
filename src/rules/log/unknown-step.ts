import type { LogEntry, LogEvent } from '#manifest/log.ts'
import { suggest } from '#manifest/suggest.ts'
import { eventFor, idsOf, kindsFor, kindsOf, type LoggedKind } from '#policy/logged-steps.ts'
import type { ReleaseOutlook } from '#policy/outlook.ts'
import type { Finding } from '#report/finding.ts'
import { quoted } from '#report/safe-text.ts'
import { reclassifiedFiles } from '#rules/compared.ts'
import type { Rule } from '#rules/rule.ts'
import { entryPlace } from './entries.ts'

export const unknownLogStep: Rule = {
  id: 'log/unknown-step',
  severity: 'error',
  summary: {
    en: 'The steps in a log are steps of the release, under the event that fits them.',
    vi: 'Các bước nêu trong nhật ký là bước của đợt nâng cấp, dưới đúng loại sự kiện.',
  },
  why: 'A notice under a wrong name counts as not sent: its deadline passes, although customers were told.',
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
  # the step is called customer-news
  - { event: noticed, at: 2026-11-20T09:00, step: customer-new, window: { start: 2026-12-05T22:00, end: 2026-12-05T23:00 } }
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
    const reclassified = reclassifiedFiles(facts)
    // That a notice went out under another class is told by release/class-changed.
    for (const item of facts.outlook.releases) {
      yield* judge(item, reclassified.has(item.release.file) ? 'noticed' : undefined)
    }
  },
}

function* judge(item: ReleaseOutlook, toldElsewhere: LogEvent | undefined): Iterable<Finding> {
  const known = kindsOf(item)
  for (const entry of item.release.log) {
    const { step } = entry.data
    const wanted = kindsFor[entry.event]
    if (step === undefined || !wanted || entry.event === toldElsewhere) continue
    const kind = known.get(step)
    if (kind === undefined) yield unknown(item, entry, step, idsOf(known, wanted))
    else if (!wanted.includes(kind)) yield unfit(item, entry, step, kind)
  }
}

function unknown(item: ReleaseOutlook, entry: LogEntry, step: string, allowed: readonly string[]): Finding {
  return {
    ...entryPlace(item.release, entry, 'step'),
    message: `${quoted(step)} is no step of this release of class ${quoted(item.class.id)}`,
    hint: allowed.length > 0 ? suggest(step, allowed) : `remove it: the release has no step for "${entry.event}"`,
  }
}

function unfit(item: ReleaseOutlook, entry: LogEntry, step: string, kind: LoggedKind): Finding {
  return {
    ...entryPlace(item.release, entry, 'event'),
    message: `${quoted(step)} is a ${kind}, which the event "${entry.event}" does not do`,
    hint: `write "event: ${eventFor[kind]}"`,
  }
}
