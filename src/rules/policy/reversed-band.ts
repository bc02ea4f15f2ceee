import type { Policy } from '#policy/policy.ts'
import type { Finding, Path } from '#report/finding.ts'
import type { Facts, Rule } from '#rules/rule.ts'
import { durationMinutes, parseDuration } from '#schedule/duration.ts'
import { classesOf, cycleOf, stepsOf } from './entries.ts'
import { distinct, ownPolicies } from './own-policies.ts'

export const reversedBand: Rule = {
  id: 'policy/reversed-band',
  severity: 'error',
  summary: { en: 'A band of time opens before it closes.', vi: 'Khoảng thời gian mở trước khi đóng.' },
  why: 'A notice that opens 10 days ahead and is due 20 days ahead can never be sent in time, and a duty from the 29th to the 28th has no day (O3, O10).',
  bad: {
    files: {
      'policies/cong-ty.yaml': `id: cong-ty
extends: tigo
classes:
  feature:
    steps:
      - { id: customer-1, lead: { from: 10d, to: 20d } } # the other way round
`,
    },
  },
  good: {
    files: {
      'policies/cong-ty.yaml': `id: cong-ty
extends: tigo
classes:
  feature:
    steps:
      - { id: customer-1, lead: { from: 20d, to: 10d } }
`,
    },
  },
  check: (facts) => distinct(reversed(facts)),
}

function* reversed(facts: Facts): Iterable<Finding> {
  for (const policy of ownPolicies(facts)) {
    for (const { path, name, what, from, to } of bandsOf(policy)) {
      yield {
        ...policy.place(path, 'value'),
        message: `found ${what} from ${from} to ${to} in the ${name}, expected from to come first`,
        hint: from === to ? `write "lead: ${to}", or let it open earlier` : `write "from: ${to}, to: ${from}"`,
      }
    }
  }
}

type Reversed = {
  readonly path: Path
  readonly name: string
  readonly what: string
  readonly from: string | number
  readonly to: string | number
}

function bandsOf({ data }: Policy): readonly Reversed[] {
  const leads = stepsOf(data).flatMap(({ path, name, value: { lead } }) =>
    typeof lead !== 'object' || minutes(lead.from) > minutes(lead.to)
      ? []
      : [{ path: [...path, 'lead'], name, what: 'a lead', from: lead.from, to: lead.to }],
  )
  const stops = classesOf(data).flatMap(({ path, name, value: { downtime } }) =>
    !downtime?.usual || minutes(downtime.usual.from) <= minutes(downtime.usual.to)
      ? []
      : [{ path: [...path, 'downtime', 'usual'], name, what: 'a usual downtime', ...downtime.usual }],
  )
  const cycles = cycleOf(data).flatMap(({ path, name, value: { days } }) =>
    !days || days.from <= days.to ? [] : [{ path: [...path, 'days'], name, what: 'days', ...days }],
  )
  return [...leads, ...stops, ...cycles]
}

function minutes(text: string): number {
  const duration = parseDuration(text)
  return duration ? durationMinutes(duration) : 0
}
