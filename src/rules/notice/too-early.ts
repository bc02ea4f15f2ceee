import { windowsAt } from '#manifest/life.ts'
import { partOf } from '#manifest/release.ts'
import type { Promised } from '#policy/promised.ts'
import { exampleConfigWith } from '#rules/example.ts'
import type { Rule } from '#rules/rule.ts'
import { nameStep } from '#rules/standing.ts'
import { minutesBetween } from '#schedule/instant.ts'
import { sayInstant, sayMinutes } from '#schedule/say.ts'
import { promisedNotices, sentPlace } from './promised.ts'

const config = exampleConfigWith('tigo')

export const tooEarly: Rule = {
  id: 'notice/too-early',
  severity: 'warning',
  summary: { en: 'No notice is sent before its time has come.', vi: 'Không thông báo nào được gửi trước khi đến lúc.' },
  why: 'A notice that comes weeks too soon is forgotten when the night arrives (O3: 10 to 20 days ahead, not more).',
  bad: {
    files: {
      'relctl.yaml': config,
      'releases/2026-12-05-cong-no.yaml': `id: 2026-12-05-cong-no
created: 2026-11-02T09:00
title: { vi: Đối chiếu công nợ, en: Reconciliation of debts }
class: feature
product: office
modules: [sales]
drivers: [customer-feedback]
window: { start: 2026-12-05T22:00, end: 2026-12-05T23:30 }
changes:
  - { kind: added, module: sales, text: { vi: Đối chiếu công nợ với khách hàng, en: Debts are reconciled with customers } }
log:
  # a month before the work
  - { event: noticed, at: 2026-11-05T09:00, step: customer-1, window: { start: 2026-12-05T22:00, end: 2026-12-05T23:30 } }
`,
    },
  },
  good: {
    files: {
      'relctl.yaml': config,
      'releases/2026-12-05-cong-no.yaml': `id: 2026-12-05-cong-no
created: 2026-11-02T09:00
title: { vi: Đối chiếu công nợ, en: Reconciliation of debts }
class: feature
product: office
modules: [sales]
drivers: [customer-feedback]
window: { start: 2026-12-05T22:00, end: 2026-12-05T23:30 }
changes:
  - { kind: added, module: sales, text: { vi: Đối chiếu công nợ với khách hàng, en: Debts are reconciled with customers } }
log:
  - { event: noticed, at: 2026-11-17T09:00, step: customer-1, window: { start: 2026-12-05T22:00, end: 2026-12-05T23:30 } }
`,
    },
  },
  *check(facts) {
    for (const promised of promisedNotices(facts)) {
      const { item, step } = promised
      const { doneAt, opens, early } = step
      const { zone } = item.release
      const { created } = item
      if (!early || doneAt === undefined || opens === undefined) continue
      // An entry from before the release existed has a wrong time: log/before-created tells.
      if (created !== undefined && doneAt < created) continue
      if (isOfAnotherWindow(promised)) continue
      yield {
        ...sentPlace(promised),
        message: `${nameStep(step)} went out ${sayInstant(doneAt, zone)} (${zone}), ${sayMinutes(minutesBetween(doneAt, opens))} before its time begins on ${sayInstant(opens, zone)}`,
        hint: `correct "at" if it is a slip, else tell the readers again after ${sayInstant(opens, zone)}`,
      }
    }
  },
}

/** A window that changed in silence makes its notices early: log/announced-window-changed tells. */
function isOfAnotherWindow({ item: { release }, step }: Promised): boolean {
  const told = release.log.find(({ index }) => index === step.logIndex)?.announced
  const planned = windowsAt(release, step.revision).get(partOf(release, step.batch))
  return told !== undefined && planned !== undefined && told.start !== planned.start
}
