import type { ReleaseOutlook } from '#policy/outlook.ts'
import type { Step } from '#policy/step.ts'
import { exampleConfigWith } from '#rules/example.ts'
import type { Facts, Rule } from '#rules/rule.ts'
import { nameStep } from '#rules/standing.ts'
import { sayInstant } from '#schedule/say.ts'
import { gates, startOf } from './gates.ts'

const config = exampleConfigWith('saypro')

export const skipped: Rule = {
  id: 'gate/skipped',
  severity: 'error',
  summary: {
    en: 'Work starts only after every gate and approval.',
    vi: 'Công việc chỉ bắt đầu sau khi mọi cổng kiểm soát và phê duyệt đã đạt.',
  },
  why: 'A test that is passed after the work has begun protects nobody (T3, S5).',
  bad: {
    now: '2026-11-24T22:30:00+07:00',
    files: {
      'relctl.yaml': config,
      'releases/2026-11-24-tim-kiem.yaml': `id: 2026-11-24-tim-kiem
created: 2026-10-20T09:00
title: { vi: Sửa lỗi tìm kiếm, en: Search fixes }
class: minor
product: office
modules: [sales]
window: { start: 2026-11-24T22:00, end: 2026-11-24T23:30 }
impact: { mode: rolling }
changes:
  - { kind: fixed, module: sales, text: { vi: Tìm sản phẩm không dấu, en: Products are found without accents } }
log:
  - { event: task-done, at: 2026-10-23T10:00, step: cycle.plan }
  - { event: started, at: 2026-11-24T22:05 } # without the tests in staging
`,
    },
  },
  good: {
    now: '2026-11-24T22:30:00+07:00',
    files: {
      'relctl.yaml': config,
      'releases/2026-11-24-tim-kiem.yaml': `id: 2026-11-24-tim-kiem
created: 2026-10-20T09:00
title: { vi: Sửa lỗi tìm kiếm, en: Search fixes }
class: minor
product: office
modules: [sales]
window: { start: 2026-11-24T22:00, end: 2026-11-24T23:30 }
impact: { mode: rolling }
changes:
  - { kind: fixed, module: sales, text: { vi: Tìm sản phẩm không dấu, en: Products are found without accents } }
gates:
  staging: { evidence: https://ci.sample.example/runs/412, passedAt: 2026-11-20T16:00 }
log:
  - { event: task-done, at: 2026-10-23T10:00, step: cycle.plan }
  - { event: started, at: 2026-11-24T22:05 }
`,
    },
  },
  *check(facts) {
    for (const [item, steps] of openAtStart(facts)) {
      const { release } = item
      const entry = startOf(release)
      if (!entry) continue
      yield {
        file: release.file,
        path: [...entry.path, 'at'],
        at: 'value',
        message: `the work started ${sayInstant(entry.at, release.zone)} (${release.zone}) before ${steps.map(nameStep).join(' and ')} ${steps.length === 1 ? 'was' : 'were'} passed`,
        hint: 'put the evidence on record if it was there, else give an exception from "gate/skipped" with the reason',
      }
    }
  },
}

/** The gates that were not passed when the work of their release began. */
function openAtStart(facts: Facts): ReadonlyMap<ReleaseOutlook, readonly Step[]> {
  const { now } = facts.outlook
  const open = new Map<ReleaseOutlook, Step[]>()
  for (const { item, step } of gates(facts)) {
    const started = startOf(item.release)
    if (!started || started.at > now || (step.doneAt ?? Number.POSITIVE_INFINITY) <= started.at) continue
    open.set(item, [...(open.get(item) ?? []), step])
  }
  return open
}
