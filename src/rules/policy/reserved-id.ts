import type { Finding } from '#report/finding.ts'
import { quoted } from '#report/safe-text.ts'
import type { Facts, Rule } from '#rules/rule.ts'
import { validManifests } from '#rules/valid-manifests.ts'
import { approvalsOf, stepsOf } from './entries.ts'
import { distinct, ownPolicies } from './own-policies.ts'

export const reservedId: Rule = {
  id: 'policy/reserved-id',
  severity: 'error',
  summary: {
    en: 'No step, approval or task has a name that relctl gives itself.',
    vi: 'Không bước, phê duyệt hay việc nào mang tên do relctl tự đặt.',
  },
  why: 'The work of the night, the duties of the month and the steps of a project stand in every plan under names of their own. A step of the same name would be taken for one of them in the log.',
  bad: {
    files: {
      'policies/cong-ty.yaml': `id: cong-ty
extends: 1office
classes:
  minor:
    steps:
      - { id: work-start, kind: task, lead: 1h, owner: ptsp, source: house default }
`,
    },
  },
  good: {
    files: {
      'policies/cong-ty.yaml': `id: cong-ty
extends: 1office
classes:
  minor:
    steps:
      - { id: doors-open, kind: task, lead: 1h, owner: ptsp, source: house default }
`,
    },
  },
  *check(facts) {
    yield* distinct(inPolicies(facts))
    for (const { file, data } of validManifests(facts)) {
      for (const [index, { id }] of (data.tasks ?? []).entries()) {
        if (!isReserved(id)) continue
        yield { file, path: ['tasks', index, 'id'], at: 'value', ...words(`task ${quoted(id)}`, id) }
      }
    }
  },
}

function* inPolicies(facts: Facts): Iterable<Finding> {
  for (const policy of ownPolicies(facts)) {
    for (const { path, name, value } of [...stepsOf(policy.data), ...approvalsOf(policy.data)]) {
      if (isReserved(value.id)) yield { ...policy.place([...path, 'id'], 'value'), ...words(name, value.id) }
    }
  }
}

/** The work itself, and what starts like the duties of a month or the steps of a project. */
function isReserved(id: string): boolean {
  return /^(?:(?:.*\.)?work-(?:start|end)|rollback-decision|cycle\..*|project\..*)$/.test(id)
}

function words(name: string, id: string): Pick<Finding, 'message' | 'hint'> {
  return {
    message: `found the ${name}, a name that relctl gives itself`,
    hint: `rename it, for example to ${quoted(`own-${id.replaceAll('.', '-')}`)}`,
  }
}
