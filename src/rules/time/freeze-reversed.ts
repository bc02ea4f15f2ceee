import type { Freeze } from '#generated/types/common.ts'
import type { Finding, Place } from '#report/finding.ts'
import { configuration } from '#rules/configuration.ts'
import { exampleConfig } from '#rules/example.ts'
import { distinct, ownPolicies } from '#rules/policy/own-policies.ts'
import type { Facts, Rule } from '#rules/rule.ts'
import { parseDay } from '#schedule/civil.ts'

export const freezeReversed: Rule = {
  id: 'time/freeze-reversed',
  severity: 'error',
  summary: { en: 'A freeze ends on or after its first day.', vi: 'Kỳ tạm ngừng kết thúc vào ngày đầu hoặc sau đó.' },
  why: 'A freeze whose days are the wrong way round covers no day at all: the holidays that it should protect are open for work.',
  bad: {
    files: {
      'relctl.yaml': `${exampleConfig}freezes:
  - id: tet-2027
    from: 2027-02-10
    to: 2027-02-04 # trước ngày đầu / before the first day
    reason: { vi: Tết Nguyên đán, en: Lunar New Year }
`,
    },
  },
  good: {
    files: {
      'relctl.yaml': `${exampleConfig}freezes:
  - id: tet-2027
    from: 2027-02-04
    to: 2027-02-10
    reason: { vi: Tết Nguyên đán, en: Lunar New Year }
`,
    },
  },
  check: (facts) => distinct([...inConfig(facts), ...inPolicies(facts)].flatMap(reversed)),
}

type PlacedFreeze = { readonly freeze: Freeze; readonly place: Place }

function inConfig(facts: Facts): readonly PlacedFreeze[] {
  const { file = '', data } = configuration(facts) ?? {}
  return (data?.freezes ?? []).map((freeze, index) => ({
    freeze,
    place: { file, path: ['freezes', index, 'to'], at: 'value' },
  }))
}

/** Merged policies: one of the two days may come from a policy that is extended. */
function inPolicies(facts: Facts): readonly PlacedFreeze[] {
  return ownPolicies(facts).flatMap(({ data, place }) =>
    (data.freezes ?? []).map((freeze) => ({ freeze, place: place(['freezes', freeze.id, 'to'], 'value') })),
  )
}

function reversed({ freeze: { id, from, to }, place }: PlacedFreeze): readonly Finding[] {
  const [first, last] = [parseDay(from ?? ''), parseDay(to ?? '')]
  if (first === undefined || last === undefined || first <= last) return []
  return [
    {
      ...place,
      message: `the freeze "${id}" ends on ${to}, before its first day ${from}; expected a last day on or after it`,
      hint: `swap the days: "from: ${to}" and "to: ${from}"`,
    },
  ]
}
