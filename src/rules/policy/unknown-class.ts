import { suggest } from '#manifest/suggest.ts'
import { policiesInUse } from '#policy/choice.ts'
import { isPolicy } from '#policy/library.ts'
import type { Finding, Place } from '#report/finding.ts'
import { quoted } from '#report/safe-text.ts'
import { configuration } from '#rules/configuration.ts'
import { exampleConfig } from '#rules/example.ts'
import type { Facts, Rule } from '#rules/rule.ts'
import { freezesOf } from './entries.ts'
import { distinct, ownPolicies } from './own-policies.ts'

export const policyUnknownClass: Rule = {
  id: 'policy/unknown-class',
  severity: 'error',
  summary: {
    en: 'The classes that a freeze stops are classes of a policy in use.',
    vi: 'Các loại nâng cấp mà kỳ tạm ngừng chặn lại là loại của một chính sách đang dùng.',
  },
  why: 'A freeze for a class that does not exist lets every release through the days it was meant to protect (S16).',
  bad: {
    files: {
      'relctl.yaml': `${exampleConfig}freezes:
  - { id: tet-2027, from: 2027-02-04, to: 2027-02-10, classes: [featur] } # feature
`,
    },
  },
  good: {
    files: {
      'relctl.yaml': `${exampleConfig}freezes:
  - { id: tet-2027, from: 2027-02-04, to: 2027-02-10, classes: [feature] }
`,
    },
  },
  *check(facts) {
    const config = configuration(facts)
    const known = classesInUse(facts)
    if (config && known) {
      for (const [index, { classes }] of (config.data.freezes ?? []).entries()) {
        for (const [at, name] of (classes ?? []).entries()) {
          if (known.includes(name)) continue
          yield finding({ file: config.file, path: ['freezes', index, 'classes', at], at: 'value' }, name, known)
        }
      }
    }
    yield* distinct(inPolicies(facts))
  },
}

function* inPolicies(facts: Facts): Iterable<Finding> {
  for (const policy of ownPolicies(facts)) {
    const known = [...policy.classes.keys()]
    for (const { path, value } of freezesOf(policy.data)) {
      for (const name of value.classes ?? []) {
        if (!known.includes(name)) yield finding(policy.place([...path, 'classes'], 'value'), name, known)
      }
    }
  }
}

function finding(place: Place, name: string, known: readonly string[]): Finding {
  const message = `found the class ${quoted(name)} in a freeze, expected a class of a policy in use`
  return { ...place, message, hint: suggest(name, known) }
}

/** The classes of all policies that relctl.yaml chooses; undefined while one of them cannot be used. */
function classesInUse(facts: Facts): readonly string[] | undefined {
  const { config, library } = facts.workspace
  const found = policiesInUse(config).map((name) => library.get(name, { file: '', path: [], at: 'value' }))
  return found.every(isPolicy) ? [...new Set(found.flatMap(({ classes }) => [...classes.keys()]))] : undefined
}
