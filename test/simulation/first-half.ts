import { deeds, type Story, why } from './story.ts'

/** January to June. */
export const firstHalf: readonly Story[] = [
  {
    id: 'shift-reports',
    product: 'office',
    class: 'feature',
    module: 'reports',
    begins: '2025-12-19T09:00',
    flags: ['--set', 'drivers=[customer-feedback]', '--start', '2026-01-17T22:00'],
    window: '2026-01-17T22:00/23:30',
    writes: 'links: { guide: https://an-binh.example/guide/shifts }\n',
    life: deeds(`
      2025-12-26T10:00 task-done --step cycle.plan --month 2026-01 --by ceo
      2026-01-16T17:00 task-done --step guide --by ptsp
      2026-01-16T18:00 noticed --notice support-brief --by customer-care
      2026-01-17T22:00 started --by ptsp
      2026-01-17T23:05 succeeded --by ptsp
    `),
  },
  {
    id: 'printing',
    product: 'office',
    class: 'minor',
    module: 'reports',
    begins: '2026-01-20T09:00',
    flags: ['--set', 'impact={ mode: downtime, downtime: 5m }', '--start', '2026-02-07T22:00', '--duration', '30m'],
    window: '2026-02-07T22:00/22:30',
    writes: 'important',
    life: deeds(`
      2026-01-26T10:00 task-done --step cycle.plan --month 2026-02 --by ceo
      2026-02-07T22:00 started --by ptsp
      2026-02-07T22:20 succeeded --by ptsp --downtime 4m
    `),
  },
  {
    id: 'new-servers',
    product: 'office',
    class: 'server',
    module: 'reports',
    begins: '2026-02-20T09:00',
    flags: ['--set', 'impact={ mode: downtime, downtime: 40m }', '--start', '2026-03-14T22:00', '--duration', '1h'],
    window: '2026-03-14T22:00/23:00',
    batches: { north: '2026-03-14T22:00/23:00', south: '2026-03-21T22:00/23:00' },
    life: deeds(`
      2026-02-25T10:00 task-done --step cycle.plan --month 2026-03 --by ceo
      2026-03-14T22:00 started --batch north
      2026-03-14T22:50 succeeded --batch north --downtime 35m
      2026-03-21T22:00 started --batch south
      2026-03-21T22:45 succeeded --batch south --downtime 30m
    `),
  },
  {
    id: 'provider-network',
    product: 'office',
    class: 'server',
    module: 'crm',
    begins: '2026-04-06T09:00',
    flags: [
      ...['--set', 'origin=provider', '--set', 'knownSince=2026-04-06T08:00', '--duration', '1h'],
      ...['--set', 'impact={ mode: downtime, downtime: 45m }', '--start', '2026-04-15T01:00'],
    ],
    window: '2026-04-15T01:00/02:00',
    life: deeds(`
      2026-04-15T01:00 started
      2026-04-15T01:55 succeeded --downtime 50m
    `),
  },
  {
    id: 'better-search',
    product: 'market',
    class: 'feature',
    module: 'search',
    begins: '2026-04-20T09:00',
    flags: [
      ...['--set', 'drivers=[growth]', '--set', 'impact={ mode: rolling, downtime: 2m }'],
      ...[
        '--set',
        'rollback={ plan: Back to the old index }',
        '--set',
        'programme={ code: SCMR-21, quarter: 2026-Q2 }',
      ],
      ...[
        '--set',
        'monitoring={ metrics: [{ id: error-rate, unit: "%", max: 1 }, { id: load-time, unit: s, max: 2 }] }',
      ],
      ...['--start', '2026-05-12T22:00'],
    ],
    window: '2026-05-12T22:00/23:30',
    writes: 'review: { outcome: partial, followUps: [SEARCH-9] }\n',
    life: deeds(`
      2026-04-22T10:00 task-done --step cycle.plan --month 2026-05 --by programme
      2026-05-08T10:00 gate-passed --step staging --by development --evidence https://ci.an-binh.example/1
      2026-05-09T10:00 gate-passed --step performance --by development --evidence https://ci.an-binh.example/2
      2026-05-09T10:10 gate-passed --step capacity --by it --evidence https://ci.an-binh.example/3
      2026-05-11T10:00 gate-passed --step integration --by development --evidence https://ci.an-binh.example/4
      2026-05-11T11:00 approved --step production --role development --author dev@an-binh.example
      2026-05-11T11:10 approved --step production --role it --author it@an-binh.example
      2026-05-11T12:00 task-done --step guide --by vendor-care
      2026-05-12T22:00 started --by it
      2026-05-12T23:10 succeeded --by it --downtime 1m
      2026-05-14T10:00 monitored --metric error-rate=0.4 --metric load-time=2.6
      2026-05-16T10:00 reviewed --by programme
    `),
  },
  {
    id: 'ledger',
    product: 'erp',
    class: 'feature',
    module: 'accounting',
    begins: '2026-05-20T09:00',
    flags: ['--set', 'drivers=[regulatory]', '--start', '2026-06-06T20:00'],
    window: '2026-06-06T20:00/21:30',
    life: deeds(`
      2026-06-02T10:00 rescheduled --to 2026-06-27T20:00/21:30 ${why}
      2026-06-25T10:00 gate-passed --step sandbox --by qa --evidence https://ci.an-binh.example/5
      2026-06-26T10:00 task-done --step guide --by consulting
      2026-06-27T20:00 started
      2026-06-27T21:20 succeeded
    `),
  },
]
