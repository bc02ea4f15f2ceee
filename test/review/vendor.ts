import { scratch } from '../scratch.ts'

/** A small vendor whose months hold everything that a report counts. Figures that tests expect are counted by hand. */

const configuration = `policy: 1office
timezone: Asia/Ho_Chi_Minh
locales: [en]
organisation: { contacts: [{ kind: phone, value: 1900 0000 }] }
products:
  office: { name: { en: Office }, modules: { tasks: { en: Tasks } } }
  island: { name: { en: Island }, timezone: Pacific/Auckland, modules: { sales: { en: Sales } } }
`

const head = (id: string, rest: string) => `id: ${id}
title: { en: Work on ${id} }
changes: [{ kind: changed, text: { en: Reports open faster } }]
${rest}`

const releases: Readonly<Record<string, string>> = {
  // Starts on the last evening of November and ends in December; overran its window by 30 minutes.
  'month-end': `created: 2026-10-20T09:00
class: server
product: office
window: { start: 2026-11-30T23:00, end: 2026-12-01T01:00 }
impact: { mode: downtime, downtime: 30m }
exception: [{ rule: window/not-preferred, reason: The provider leaves no other night, approvedBy: cto }]
log:
  - { event: noticed, at: 2026-11-29T09:00, step: customer-1, revision: 0, window: { start: 2026-11-30T23:00, end: 2026-12-01T01:00 } }
  - { event: noticed, at: 2026-11-30T22:45, step: customer-starting, revision: 0, window: { start: 2026-11-30T23:00, end: 2026-12-01T01:00 } }
  - { event: started, at: 2026-11-30T23:00 }
  - { event: succeeded, at: 2026-12-01T01:30, downtime: 50m }
`,
  // It is 1 December in Auckland while it is still November in Viet Nam.
  'new-zealand': `created: 2026-11-20T09:00
class: minor
product: island
window: { start: 2026-12-01T01:00, end: 2026-12-01T02:00 }
impact: { mode: rolling, downtime: 5m }
log:
  - { event: started, at: 2026-12-01T01:05 }
  - { event: succeeded, at: 2026-12-01T01:40 }
`,
  // Nobody wrote down what became of it.
  silent: `created: 2026-11-20T09:00
class: minor
product: office
window: { start: 2026-12-05T22:00, end: 2026-12-05T23:00 }
`,
  // Taken back once, then carried out.
  'second-try': `created: 2026-11-20T09:00
class: minor
product: office
window: { start: 2026-12-12T22:00, end: 2026-12-12T23:00 }
impact: { mode: downtime, downtime: 10m }
monitoring: { metrics: [{ id: uptime, unit: "%", min: 99 }, { id: load-time, unit: s, max: 2 }, { id: error-rate, unit: "%", max: 1 }] }
review: { outcome: partial, followUps: [repair, T-7] }
log:
  - { event: started, at: 2026-12-12T22:00 }
  - { event: rolled-back, at: 2026-12-12T22:20, downtime: 15m, reason: { en: Totals were wrong } }
  - { event: started, at: 2026-12-12T22:30 }
  - { event: succeeded, at: 2026-12-12T22:50, downtime: 5m }
  - { event: monitored, at: 2026-12-14T22:00, metrics: { uptime: 98, load-time: 1.5 } }
  - { event: reviewed, at: 2026-12-16T09:00 }
`,
  repair: `created: 2026-12-13T08:00
class: hotfix
product: office
reason: { en: Totals fail }
fixes: [second-try, BUG-9]
issues:
  - { ref: BUG-9, source: user, severity: high, openedAt: 2026-12-13T07:00 }
log:
  - { event: started, at: 2026-12-13T08:30 }
  - { event: succeeded, at: 2026-12-13T09:00 }
`,
  'late-word': `created: 2026-11-01T09:00
class: feature
product: office
drivers: [market]
window: { start: 2026-12-19T22:00, end: 2026-12-19T23:00 }
warranty: { until: 2026-12-31, forceMajeure: true }
training: [{ title: { en: First steps }, at: 2026-12-31T23:30, owner: support }]
programme: { code: DEC-26, quarter: 2026-Q4 }
waive: [{ step: website, reason: One customer, approvedBy: cto }]
log:
  - { event: noticed, at: 2026-12-10T22:00, step: customer-1, revision: 0, window: { start: 2026-12-19T22:00, end: 2026-12-19T23:00 } }
  - { event: noticed, at: 2026-12-16T22:00, step: customer-2, revision: 0, window: { start: 2026-12-19T22:00, end: 2026-12-19T23:00 } }
  - { event: started, at: 2026-12-19T21:50 }
  - { event: succeeded, at: 2026-12-19T22:40 }
`,
  old: `created: 2026-12-22T09:00
class: minor
product: office
retroactive: { reason: Done by night }
window: { start: 2026-12-20T22:00, end: 2026-12-20T23:00 }
`,
  'moved-away': `created: 2026-11-20T09:00
class: minor
product: office
window: { start: 2027-01-09T22:00, end: 2027-01-09T23:00 }
issues:
  - { ref: BUG-1, source: monitoring, severity: low, openedAt: 2026-11-02T09:00 }
  - { ref: BUG-2, source: audit, severity: critical, state: diagnosing, openedAt: 2026-12-31T23:59 }
log:
  - event: rescheduled
    at: 2026-12-20T10:00
    from: { start: 2026-12-27T22:00, end: 2026-12-27T23:00 }
    to: { start: 2027-01-09T22:00, end: 2027-01-09T23:00 }
    reason: { en: Staff is ill }
`,
}

/** The vendor's repository in a folder of its own. */
export function vendor(more: Readonly<Record<string, string>> = {}): string {
  const manifests = Object.entries({ ...releases, ...more }).map(([id, rest]) => [
    `releases/${id}.yaml`,
    head(id, rest),
  ])
  return scratch({ 'relctl.yaml': configuration, ...Object.fromEntries(manifests) }).root
}
