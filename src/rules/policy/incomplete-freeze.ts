import type { Freeze } from '#generated/types/common.ts'
import type { Finding } from '#report/finding.ts'
import { quoted } from '#report/safe-text.ts'
import { configuration } from '#rules/configuration.ts'
import { exampleConfig } from '#rules/example.ts'
import type { Facts, Rule } from '#rules/rule.ts'
import { freezesOf } from './entries.ts'
import { distinct, ownPolicies } from './own-policies.ts'

export const incompleteFreeze: Rule = {
  id: 'policy/incomplete-freeze',
  severity: 'error',
  summary: { en: 'A freeze has a first and a last day.', vi: 'Kỳ tạm ngừng có ngày đầu và ngày cuối.' },
  why: 'A freeze without dates stops nothing, while everybody counts on quiet days (S16).',
  bad: {
    files: {
      'relctl.yaml': `${exampleConfig}freezes:
  - { id: tet-2027, from: 2027-02-04, reason: { vi: Tết Nguyên đán, en: Lunar New Year } } # until when?
`,
    },
  },
  good: {
    files: {
      'relctl.yaml': `${exampleConfig}freezes:
  - { id: tet-2027, from: 2027-02-04, to: 2027-02-10, reason: { vi: Tết Nguyên đán, en: Lunar New Year } }
`,
    },
  },
  *check(facts) {
    const config = configuration(facts)
    for (const [index, freeze] of (config?.data.freezes ?? []).entries()) {
      const words = undated(freeze)
      if (config && words) yield { file: config.file, path: ['freezes', index], at: 'value', ...words }
    }
    yield* distinct(inPolicies(facts))
  },
}

function* inPolicies(facts: Facts): Iterable<Finding> {
  for (const policy of ownPolicies(facts)) {
    for (const { path, value } of freezesOf(policy.data)) {
      const words = undated(value)
      if (words) yield { ...policy.place(path, 'value'), ...words }
    }
  }
}

function undated({ id, from, to }: Freeze): Pick<Finding, 'message' | 'hint'> | undefined {
  const missing = [...(from === undefined ? ['from'] : []), ...(to === undefined ? ['to'] : [])]
  if (missing.length === 0) return undefined
  return {
    message: `found the freeze ${quoted(id)} without ${missing.join(' and ')}, expected its first and last day`,
    hint: `add ${missing.map((name) => `"${name}: ${from ?? to ?? '2027-02-04'}"`).join(' and ')}, or the day that is meant`,
  }
}
