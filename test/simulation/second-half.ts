import { deeds, type Story, why } from './story.ts'

const metrics = 'monitoring={ metrics: [{ id: blocked, unit: "%", min: 99 }] }'
const vulnerability = (ref: string, openedAt: string) =>
  `issues=[{ ref: ${ref}, source: penetration-test, severity: high, state: fixed, openedAt: ${openedAt} }]`
const escalation = 'escalation=[{ to: it, area: network, task: Block the addresses }]'
const urgent = ['--set', 'urgent=true', '--set', 'reason={ vi: Tài khoản gặp rủi ro, en: Accounts are at risk }']

/** July to December. */
export const secondHalf: readonly Story[] = [
  {
    id: 'dashboard',
    product: 'office',
    class: 'feature',
    module: 'reports',
    begins: '2026-06-22T09:00',
    flags: ['--set', 'drivers=[market]', '--start', '2026-07-18T22:00'],
    window: '2026-07-18T22:00/23:30',
    life: deeds(`
      2026-06-25T10:00 task-done --step cycle.plan --month 2026-07 --by ceo
      2026-07-16T10:00 postponed ${why}
      2026-07-23T10:00 rescheduled --to 2026-08-22T22:00/23:30 ${why}
      2026-07-26T10:00 task-done --step cycle.plan --month 2026-08 --by ceo
      2026-08-20T17:00 task-done --step guide --by ptsp
      2026-08-21T18:00 noticed --notice support-brief --by customer-care
      2026-08-22T22:00 started
      2026-08-22T23:00 succeeded
    `),
  },
  {
    id: 'buttons',
    product: 'office',
    class: 'minor',
    module: 'crm',
    begins: '2026-07-24T09:00',
    flags: ['--start', '2026-08-08T22:00', '--duration', '30m'],
    window: '2026-08-08T22:00/22:30',
    writes: 'important',
    life: deeds(`
      2026-08-08T10:00 cancelled --reason vi="Khách hàng thích giao diện cũ" --reason en="Customers prefer the old screen"
    `),
  },
  {
    id: 'crm-pipeline',
    product: 'office',
    class: 'feature',
    module: 'crm',
    begins: '2026-08-20T09:00',
    flags: ['--set', 'drivers=[market]', '--start', '2026-09-12T22:00'],
    window: '2026-09-12T22:00/23:30',
    life: deeds(`
      2026-08-25T10:00 task-done --step cycle.plan --month 2026-09 --by ceo
      2026-09-11T17:00 task-done --step guide --by ptsp
      2026-09-11T18:00 noticed --notice support-brief --by customer-care
      2026-09-12T22:00 started
      2026-09-12T23:00 rolled-back --downtime 10m --reason vi="Số liệu không khớp" --reason en="Totals did not match"
      2026-09-12T23:30 noticed --notice rolled-back-1-support --by customer-care
    `),
  },
  {
    id: 'crm-repair',
    product: 'office',
    class: 'hotfix',
    module: 'crm',
    begins: '2026-09-13T08:00',
    flags: [
      ...['--set', 'fixes=[crm-pipeline]', '--set', 'reason={ vi: Số liệu sai, en: Totals are wrong }'],
      ...['--set', 'issues=[{ ref: BUG-9, source: user, severity: high, state: fixed, openedAt: 2026-09-13T07:00 }]'],
    ],
    life: deeds(`
      2026-09-13T08:30 started
      2026-09-13T09:00 succeeded
    `),
  },
  {
    id: 'login',
    product: 'market',
    class: 'security',
    module: 'login',
    begins: '2026-10-05T10:00',
    flags: [...urgent, '--set', vulnerability('SEC-1', '2026-10-05T07:00'), '--set', escalation, '--set', metrics],
    life: deeds(`
      2026-10-05T11:00 started
      2026-10-05T12:00 succeeded
      2026-10-06T10:00 monitored --metric blocked=91.5
    `),
  },
  {
    id: 'login-again',
    product: 'market',
    class: 'security',
    module: 'login',
    begins: '2026-10-06T12:00',
    flags: [
      ...[...urgent, '--set', 'follows=login', '--set', escalation, '--set', metrics],
      ...['--set', vulnerability('SEC-2', '2026-10-06T10:00')],
    ],
    life: deeds(`
      2026-10-06T13:00 started
      2026-10-06T14:00 succeeded
      2026-10-07T10:00 monitored --metric blocked=99.9
    `),
  },
  {
    id: 'move-database',
    product: 'erp',
    class: 'server',
    module: 'accounting',
    begins: '2026-10-20T09:00',
    flags: ['--set', 'impact={ mode: downtime, downtime: 45m }', '--start', '2026-11-07T20:00', '--duration', '1h'],
    window: '2026-11-07T20:00/21:00',
    life: deeds(`
      2026-11-07T20:00 started --force --text "No text message went out; customers were told in the app"
      2026-11-07T21:10 succeeded --downtime 50m
    `),
  },
  {
    id: 'peak-capacity',
    product: 'market',
    class: 'infrastructure',
    module: 'search',
    begins: '2026-10-22T09:00',
    flags: [
      ...['--set', 'impact={ mode: downtime, downtime: 30m }', '--set', 'rollback={ plan: Back to the old servers }'],
      ...['--set', metrics.replace('blocked', 'uptime'), '--start', '2026-11-17T22:00', '--duration', '1h'],
    ],
    window: '2026-11-17T22:00/23:00',
    writes: 'review: { outcome: success }\n',
    life: deeds(`
      2026-10-23T10:00 task-done --step cycle.plan --month 2026-11 --by programme
      2026-11-13T10:00 gate-passed --step capacity --by it --evidence https://ci.an-binh.example/6
      2026-11-16T10:00 approved --step production --role development --author dev@an-binh.example
      2026-11-16T10:10 approved --step production --role it --author it@an-binh.example
      2026-11-17T22:00 started
      2026-11-17T22:40 succeeded --downtime 25m
      2026-11-19T10:00 monitored --metric uptime=99.99
      2026-11-20T10:00 reviewed --by programme
    `),
  },
  {
    id: 'warehouse',
    product: 'erp',
    class: 'feature',
    module: 'warehouse',
    begins: '2026-11-16T09:00',
    flags: ['--set', 'drivers=[growth]', '--start', '2026-12-05T20:00', '--duration', '2h'],
    window: '2026-12-05T20:00/22:00',
    writes:
      'training: [{ title: { vi: Làm quen với kho mới, en: First steps in the warehouse }, at: 2026-12-10T09:00, owner: deployment }]\nwarranty: { until: 2027-06-30 }\n',
    life: deeds(`
      2026-11-30T10:00 note --scope-change --text "Locations on the map come later"
      2026-12-03T10:00 gate-passed --step sandbox --by qa --evidence https://ci.an-binh.example/7
      2026-12-04T10:00 task-done --step guide --by consulting
      2026-12-05T20:00 started
      2026-12-05T21:45 extended --to 23:00 ${why}
      2026-12-05T22:50 succeeded
    `),
  },
]
