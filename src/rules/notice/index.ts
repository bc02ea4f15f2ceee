import type { Rule } from '#rules/rule.ts'
import { beforePlan } from './before-plan.ts'
import { cycleLate } from './cycle-late.ts'
import { late } from './late.ts'
import { missedAtCreation } from './missed-at-creation.ts'
import { sentLate } from './sent-late.ts'
import { tooEarly } from './too-early.ts'
import { tooManyPerDay } from './too-many-per-day.ts'

/** The rules of `notice/`. Add a line when you add a file. */
export const noticeRules: readonly Rule[] = [
  beforePlan,
  cycleLate,
  late,
  missedAtCreation,
  sentLate,
  tooEarly,
  tooManyPerDay,
]
