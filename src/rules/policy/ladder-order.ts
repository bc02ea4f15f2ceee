import type { NoticeKind } from '#generated/types/common.ts'
import type { LadderStep, UpdateClass } from '#policy/policy.ts'
import type { Finding } from '#report/finding.ts'
import { quoted } from '#report/safe-text.ts'
import type { Facts, Rule } from '#rules/rule.ts'
import { durationMinutes } from '#schedule/duration.ts'
import { distinct, ownPolicies } from './own-policies.ts'

export const ladderOrder: Rule = {
  id: 'policy/ladder-order',
  severity: 'error',
  summary: {
    en: 'Readers get the announcement first, then reminders, then word that work starts.',
    vi: 'Người nhận được thông báo trước, sau đó được nhắc lịch, rồi mới được báo bắt đầu thực hiện.',
  },
  why: 'A reminder of something that was never announced confuses customers, and the order of the ladder is the promise (O3, O9).',
  bad: {
    files: {
      'policies/cong-ty.yaml': `id: cong-ty
extends: tigo
classes:
  feature:
    steps:
      - { id: customer-2, lead: 12d } # customers are told 10 days ahead
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
      - { id: customer-2, lead: 5d }
`,
    },
  },
  check: (facts) => distinct(disordered(facts)),
}

function* disordered(facts: Facts): Iterable<Finding> {
  for (const policy of ownPolicies(facts)) {
    for (const updateClass of policy.classes.values()) {
      for (const { first, then } of pairs(updateClass)) {
        const path = ['classes', updateClass.id, 'steps']
        const other = policy.place([...path, first.id], 'value')
        yield {
          ...policy.place([...path, then.id, 'lead'], 'value'),
          message: `found the ${then.notice} ${quoted(then.id)} of class ${quoted(updateClass.id)} due no later than the ${first.notice} ${quoted(first.id)}, expected it afterwards`,
          hint: `give ${quoted(then.id)} a shorter lead, or ${quoted(first.id)} a longer one`,
          related: [{ ...other, message: `the ${first.notice}` }],
        }
      }
    }
  }
}

/** The kinds of notice ahead of the work, in the order in which readers expect them. */
const order: readonly (NoticeKind | undefined)[] = ['announcement', 'reminder', 'final-reminder', 'starting']

type Pair = { readonly first: LadderStep; readonly then: LadderStep }

/** Each notice that comes too early, with the earliest one that it should follow. */
function pairs({ steps }: UpdateClass): readonly Pair[] {
  const ranked = steps.filter(({ notice, lead }) => lead !== undefined && order.includes(notice))
  return ranked.flatMap((then) => {
    const first = ranked.find(
      (step) =>
        step.audience === then.audience &&
        order.indexOf(step.notice) < order.indexOf(then.notice) &&
        minutesAhead(step) <= minutesAhead(then) &&
        (step.when === undefined || JSON.stringify(step.when) === JSON.stringify(then.when)),
    )
    return first ? [{ first, then }] : []
  })
}

function minutesAhead({ lead }: LadderStep): number {
  if (!lead) return 0
  return durationMinutes('to' in lead ? lead.to : lead)
}
