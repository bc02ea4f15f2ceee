import { exampleConfigWith } from '#rules/example.ts'
import type { Rule } from '#rules/rule.ts'
import { nameStep } from '#rules/standing.ts'
import { minutesBetween } from '#schedule/instant.ts'
import { sayInstant, sayMinutes } from '#schedule/say.ts'
import { promisedNotices, sentPlace } from './promised.ts'

const config = exampleConfigWith('tigo')

export const sentLate: Rule = {
  id: 'notice/sent-late',
  severity: 'info',
  summary: { en: 'Notices went out before their deadline.', vi: 'Thông báo đã được gửi trước hạn.' },
  why: 'What is done cannot be mended, but the review of the month counts it (S14).',
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
window: { start: 2026-11-28T22:00, end: 2026-11-28T23:30 }
changes:
  - { kind: added, module: sales, text: { vi: Đối chiếu công nợ với khách hàng, en: Debts are reconciled with customers } }
log:
  # due on 18 November
  - { event: noticed, at: 2026-11-19T09:00, step: customer-1, window: { start: 2026-11-28T22:00, end: 2026-11-28T23:30 } }
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
  - { event: noticed, at: 2026-11-18T09:00, step: customer-1, window: { start: 2026-11-28T22:00, end: 2026-11-28T23:30 } }
`,
    },
  },
  *check(facts) {
    for (const promised of promisedNotices(facts)) {
      const { item, step } = promised
      const { doneAt, due } = step
      const { zone } = item.release
      if (step.state !== 'done-late' || doneAt === undefined || due === undefined) continue
      yield {
        ...sentPlace(promised),
        message: `${nameStep(step)} went out ${sayInstant(doneAt, zone)} (${zone}), ${sayMinutes(minutesBetween(due, doneAt))} after it was due on ${sayInstant(due, zone)}`,
        hint: 'correct "at" if it is a slip; else there is nothing left to do but to be earlier next time',
      }
    }
  },
}
