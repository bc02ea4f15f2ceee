import { type PlanFit, planFits } from '#policy/plan-fit.ts'
import type { Policy, UpdateClass } from '#policy/policy.ts'
import type { Finding, Path } from '#report/finding.ts'
import { quoted } from '#report/safe-text.ts'
import type { Facts, Rule } from '#rules/rule.ts'
import { distinct, isOwnEntry, ownPolicies } from './own-policies.ts'

export const ladderBeforePlan: Rule = {
  id: 'policy/ladder-before-plan',
  severity: 'error',
  summary: {
    en: 'The first notice of a class can follow the announcement of the plan of the month.',
    vi: 'Thông báo đầu tiên của một loại nâng cấp có thể gửi sau khi công bố kế hoạch tháng.',
  },
  why: 'Customers hear of a release from the plan of its month first (O11), then from its own notices (O3). Where the lead is so long that no day leaves room for both, one of the two promises is broken each time. That the first week or more of a month leaves no room is told as info, and each release that lies there by notice/before-plan.',
  bad: {
    files: {
      'policies/cong-ty.yaml': `id: cong-ty
extends: 1office # announces the plan from day 28 of the month before
classes:
  feature:
    steps:
      - { id: customer-1, lead: { from: 60d, to: 40d } }
`,
    },
  },
  good: {
    files: {
      'policies/cong-ty.yaml': `id: cong-ty
extends: 1office
classes:
  feature:
    steps:
      - { id: customer-1, lead: { from: 14d, to: 7d } }
cycle:
  - { id: plan, days: { from: 11, to: 14 } }
  - { id: announce, days: { from: 15, to: 16 } }
`,
    },
  },
  check: (facts) => distinct(contradictions(facts)),
}

function* contradictions(facts: Facts): Iterable<Finding> {
  for (const policy of ownPolicies(facts)) {
    for (const updateClass of policy.classes.values()) {
      for (const fit of planFits(policy, updateClass)) yield* finding(fit, updateClass, policy)
    }
  }
}

/** Nothing about what a preset alone contradicts: its own process says so, and notice/before-plan warns of each case. */
function finding(found: PlanFit, updateClass: UpdateClass, policy: Policy): readonly Finding[] {
  const words = wordsOf(found)
  const path = causes(found, updateClass).find((cause) => isOwnEntry(policy, cause))
  if (!words || !path) return []
  const { step, cycle } = found
  const announced = `from day ${cycle.days.from} of the month${cycle.of === 'month' ? '' : ' before'}`
  return [
    {
      ...policy.place(path, 'value'),
      ...words,
      message: `the ${step.notice} ${quoted(step.id)} of class ${quoted(updateClass.id)} and the announcement of the plan of the month (${quoted(cycle.id)}, ${announced}) ${words.message}`,
    },
  ]
}

type Words = Required<Pick<Finding, 'severity' | 'message' | 'hint'>>

/** Fewer lost days than a week leave room for the same weekday in each month, so they are not worth a word. */
const firstWeek = 7

const mend = 'shorten the lead, or announce the plan earlier'

function wordsOf({ fit }: PlanFit): Words | undefined {
  switch (fit.kind) {
    case 'always':
      return undefined
    case 'never':
      return { severity: 'error', message: 'can be kept together on no day of any month', hint: mend }
    case 'not-in':
      return {
        severity: 'warning',
        message: `can be kept together on no day of ${fit.months.length > 1 ? 'the months' : 'month'} ${fit.months.join(', ')}`,
        hint: mend,
      }
    case 'from-day':
      if (fit.day <= firstWeek) return undefined
      return {
        severity: 'info',
        message: `can be kept together in every month only by work from day ${fit.day} on`,
        hint: `plan earlier work as an exception, or ${mend}`,
      }
  }
}

/** What a contradiction is made of. Where only some days are lost, the windows have no part in it. */
function causes({ step, cycle, fit }: PlanFit, { id, windows }: UpdateClass): readonly Path[] {
  const required = windows.require.map((window) => ['windows', window.id])
  return [
    ['classes', id, 'steps', step.id, 'lead'],
    ['cycle', cycle.id, 'days'],
    ...(fit.kind === 'from-day' ? [] : [['classes', id, 'windows', 'require'], ...required]),
  ]
}
