import type { PlanOutput } from '../generated/types/plan-output.ts'
import { safeText } from '../report/safe-text.ts'
import type { FormatOptions } from './format.ts'
import { paintFor } from './paint.ts'
import { dutyLines } from './plan-text.ts'
import { nextSteps } from './plan-words.ts'
import { hang } from './wrap.ts'

/** What was recorded, and the plan that follows from it. */
export type Recorded = {
  /** One line: the event, its time and the file. */
  readonly headline: string
  /** Facts that changed, by their names. */
  readonly facts: readonly (readonly [string, string])[]
  /** The release and the duties of its months. */
  readonly plan: PlanOutput
}

/** The record, then who owes what next. The title of a notice says to whom. */
export function recordText({ headline, facts, plan }: Recorded, options: FormatOptions): string {
  const paint = paintFor(options.color)
  const { columns } = options
  const width = Math.max(0, ...facts.map(([name]) => name.length))
  const next = nextSteps(plan, 5).map(({ step, of }) => ({ step, of: step.kind === 'cycle' ? of : '' }))
  const [now, later] = [next.filter(({ step }) => isNow(step.state)), next.filter(({ step }) => !isNow(step.state))]
  const section = (title: string, steps: typeof next) =>
    steps.length === 0 ? [] : ['', paint.strong(title), ...dutyLines(steps, options, paint)]
  return `${[
    paint.good(hang('✓ ', safeText(headline), columns)),
    ...facts.map(([name, text]) => hang(`  ${name.padEnd(width)}  `, safeText(text), columns)),
    ...section('Due now', now),
    ...section('Next', later),
    ...(next.length === 0 ? ['', 'Nothing is due.'] : []),
  ].join('\n')}\n`
}

function isNow(state: string): boolean {
  return state === 'late' || state === 'due'
}
