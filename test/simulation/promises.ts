/** What each class promises, copied by hand from the requirements, so that the command is judged by another source. */

export type Rung = {
  readonly step: string
  readonly kind: string
  readonly audience: 'customer' | 'affected-customer' | 'website' | 'internal' | 'support'
  readonly channels: readonly string[]
  /** Hours before the start; undefined for a word after success. */
  readonly hours?: number
}

const done: Rung = { step: 'customer-done', kind: 'completed', audience: 'customer', channels: ['email'] }

const affected = (channels: readonly string[]): Rung => ({
  step: 'affected-done',
  kind: 'completed',
  audience: 'affected-customer',
  channels,
})

const told = (step: string, kind: string, hours: number, ...channels: readonly string[]): Rung => ({
  ...{ step, kind, hours, channels, audience: 'customer' },
})

const internal: Rung = { step: 'internal', kind: 'announcement', audience: 'internal', channels: ['chat'], hours: 24 }

const days = 24

/** O3: 10 days, 2 days and 24 hours before. */
const feature = [
  told('customer-1', 'announcement', 10 * days, 'email', 'in-app'),
  told('customer-2', 'reminder', 2 * days, 'email'),
  told('customer-3', 'final-reminder', 24, 'email', 'in-app'),
  done,
]

export const ladders: Readonly<Record<string, readonly Rung[]>> = {
  // O13: the website 3 days before, colleagues 24 hours before.
  'office feature': [
    ...feature,
    { step: 'website', kind: 'announcement', audience: 'website', channels: ['website'], hours: 3 * days },
    internal,
    { step: 'support-brief', kind: 'announcement', audience: 'support', channels: ['by hand'], hours: 24 },
  ],
  // O6
  'office minor': [told('customer-news', 'announcement', 24, 'in-app'), affected(['email', 'chat'])],
  // O9, and the status page of the house
  'office server': [
    told('customer-1', 'announcement', 24, 'email', 'in-app', 'status'),
    told('customer-starting', 'starting', 0.5, 'in-app', 'sms'),
    { ...done, channels: ['in-app', 'status'] },
  ],
  // O16
  'office hotfix': [affected(['email'])],
  // T4
  'erp feature': feature,
  'erp server': [
    told('customer-1', 'announcement', 24, 'email', 'in-app'),
    told('customer-starting', 'starting', 0.5, 'in-app', 'sms'),
    { ...done, channels: ['in-app'] },
  ],
  // House defaults: a week and a day before.
  'market feature': [
    told('customer-1', 'announcement', 7 * days, 'email', 'in-app'),
    told('customer-2', 'final-reminder', 24, 'email'),
    internal,
    done,
  ],
  // S10: at once, so that nothing can be told before.
  'market security': [done],
  // S16
  'market infrastructure': [
    told('customer-1', 'announcement', 7 * days, 'email', 'website'),
    told('customer-2', 'final-reminder', 24, 'email', 'in-app'),
    internal,
    done,
  ],
}
