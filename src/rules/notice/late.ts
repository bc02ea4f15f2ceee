import type { Promised } from '#policy/promised.ts'
import { quoted } from '#report/safe-text.ts'
import { exampleConfigWith } from '#rules/example.ts'
import { isRecordedAhead } from '#rules/recorded-ahead.ts'
import type { Rule } from '#rules/rule.ts'
import { nameStep } from '#rules/standing.ts'
import type { Instant } from '#schedule/instant.ts'
import { sayInstant, sayRelative } from '#schedule/say.ts'
import { duePlace, noticedEntry, promisedNotices } from './promised.ts'

const config = exampleConfigWith('tigo')

export const late: Rule = {
  id: 'notice/late',
  severity: 'error',
  summary: { en: 'Every notice is on record by its deadline.', vi: 'Mọi thông báo được ghi nhận trước hạn.' },
  why: 'The notice periods of a class are promises to customers (O3, O9, O12). What is not on record was not sent, as far as anyone can tell.',
  bad: {
    files: {
      'relctl.yaml': config,
      'releases/2026-11-28-cong-no.yaml': `id: 2026-11-28-cong-no
created: 2026-11-02T09:00
title: { vi: Đối chiếu công nợ, en: Reconciliation of debts }
class: feature
product: office
modules: [sales]
drivers: [customer-feedback]
window: { start: 2026-11-28T22:00, end: 2026-11-28T23:30 } # customers should know since 18 November
changes:
  - { kind: added, module: sales, text: { vi: Đối chiếu công nợ với khách hàng, en: Debts are reconciled with customers } }
`,
    },
  },
  good: {
    files: {
      'relctl.yaml': config,
      'releases/2026-11-28-cong-no.yaml': `id: 2026-11-28-cong-no
created: 2026-11-02T09:00
title: { vi: Đối chiếu công nợ, en: Reconciliation of debts }
class: feature
product: office
modules: [sales]
drivers: [customer-feedback]
window: { start: 2026-11-28T22:00, end: 2026-11-28T23:30 }
changes:
  - { kind: added, module: sales, text: { vi: Đối chiếu công nợ với khách hàng, en: Debts are reconciled with customers } }
log:
  - { event: noticed, at: 2026-11-16T09:00, step: customer-1, window: { start: 2026-11-28T22:00, end: 2026-11-28T23:30 } }
`,
    },
  },
  *check(facts) {
    const { now } = facts.outlook
    for (const promised of promisedNotices(facts)) {
      const { item, step } = promised
      const { zone } = item.release
      if (step.optional || step.missedAtCreation || step.due === undefined) continue
      if (step.state !== 'late' && step.state !== 'missed') continue
      if (isRecordedAhead(item.release, step)) continue
      yield {
        ...duePlace(promised),
        message: `${nameStep(step)} was due ${sayInstant(step.due, zone)} (${zone}), ${sayRelative(step.due, now)}, and is not on record`,
        hint: advice(promised, now),
      }
    }
  },
}

function advice(promised: Promised, now: Instant): string {
  const { step } = promised
  if (step.state === 'late') return `send it now and add ${noticedEntry(promised, now)} to the log`
  return `add it to the log if it was sent, else give an exception from ${quoted('notice/late')} with the reason`
}
