import { suggest } from '#manifest/suggest.ts'
import { unknownField } from '#manifest/validate.ts'
import type { Finding } from '#report/finding.ts'
import { quoted } from '#report/safe-text.ts'
import type { Facts, Rule } from '#rules/rule.ts'
import { classesOf } from './entries.ts'
import { distinct, ownPolicies } from './own-policies.ts'

export const policyUnknownField: Rule = {
  id: 'policy/unknown-field',
  severity: 'error',
  summary: {
    en: 'What a policy demands of manifests is a field that manifests have.',
    vi: 'Điều chính sách yêu cầu ở bản kê khai là một trường mà bản kê khai có.',
  },
  why: 'A field that no manifest may hold can be demanded but never given: every release of the class would fail, whatever its author does.',
  bad: {
    files: {
      'policies/cong-ty.yaml': `id: cong-ty
extends: 1office
classes:
  feature:
    requires:
      - { field: driver, source: M4 } # drivers
`,
    },
  },
  good: {
    files: {
      'policies/cong-ty.yaml': `id: cong-ty
extends: 1office
classes:
  feature:
    requires:
      - { field: drivers, source: M4 }
`,
    },
  },
  check: (facts) => distinct(unknownFields(facts)),
}

function* unknownFields(facts: Facts): Iterable<Finding> {
  for (const policy of ownPolicies(facts)) {
    for (const { path, name, value } of classesOf(policy.data)) {
      for (const { field } of value.requires ?? []) {
        const unknown = unknownField(field)
        if (!unknown) continue
        yield {
          ...policy.place([...path, 'requires', field, 'field'], 'value'),
          message: `found the field ${quoted(field)} among the requirements of ${name}, but no manifest has ${quoted(unknown.name)} there`,
          hint: suggest(unknown.name, unknown.known),
        }
      }
    }
  }
}
