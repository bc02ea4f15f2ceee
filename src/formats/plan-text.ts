import type { PlanOutput, Step } from '../generated/types/plan-output.ts'
import { safeText } from '../report/safe-text.ts'
import type { FormatOptions } from './format.ts'
import { type Paint, paintFor } from './paint.ts'
import {
  nextSteps,
  type PlannedRelease,
  sayAdvice,
  sayAllowed,
  sayAt,
  sayException,
  sayWindow,
  titleOf,
} from './plan-words.ts'
import { stepTable } from './step-table.ts'
import { hang } from './wrap.ts'

/** For people in a terminal: what is next, what collides, then a timeline per release and the duties of each month. */
export function planText(plan: PlanOutput, options: FormatOptions): string {
  const paint = paintFor(options.color)
  const sections = [
    `${paint.strong('Plan')} at ${sayAt(plan.now)} (${plan.now.slice(19)})`,
    next(plan, options, paint),
    ...conflicts(plan, options, paint),
    ...plan.releases.map((release) => timeline(release, plan.now, options, paint)),
    ...plan.cycles.map((cycle) => month(cycle, plan.now, options, paint)),
  ]
  return `${sections.join('\n\n')}\n`
}

function next(plan: PlanOutput, options: FormatOptions, paint: Paint): string {
  const steps = nextSteps(plan, 3)
  if (steps.length === 0) return `${paint.strong('Next')}\n  nothing is due`
  return [paint.strong('Next'), ...dutyLines(steps, options, paint)].join('\n')
}

/** Duties as a numbered list, each with its deadline, its owner and what it belongs to. */
export function dutyLines(
  steps: ReturnType<typeof nextSteps>,
  { columns }: FormatOptions,
  paint: Paint,
): readonly string[] {
  return steps.map(({ step, of }, index) => {
    const when = step.due === null ? '' : `${step.state === 'late' ? 'was due' : 'by'} ${sayAt(step.due)}`
    const owner = step.owner === '' ? '' : `, ${step.owner}`
    return colored(
      step,
      hang(
        `  ${index + 1}. `,
        safeText(`${when}: ${step.title} (${step.id})${owner}${of === '' ? '' : ` – ${of}`}`),
        columns,
      ),
      paint,
    )
  })
}

function conflicts(plan: PlanOutput, { columns }: FormatOptions, paint: Paint): readonly string[] {
  if (plan.conflicts.length === 0) return []
  const lines = plan.conflicts.map(({ releases, scope, start, end }) =>
    hang(
      '  ✗ ',
      safeText(`${releases.join(' and ')} share ${scope.join(', ')} from ${sayAt(start)} to ${sayAt(end)}`),
      columns,
    ),
  )
  return [[paint.bad('Conflicts'), ...lines].join('\n')]
}

function timeline(release: PlannedRelease, now: string, options: FormatOptions, paint: Paint): string {
  const { columns } = options
  const row = (label: string, text: string) => hang(`  ${label.padEnd(9)}`, safeText(text), columns)
  const about = [release.class, release.product, `policy ${release.policy}`].filter((part) => part !== null).join(' · ')
  const state = release.outcomeMissing ? `${release.state}, outcome missing` : release.state
  const revision = release.revision > 0 ? `, revision ${release.revision}` : ''
  return [
    paint.strong(safeText(release.id)),
    row('Title', titleOf(release)),
    row('About', about),
    stateRow(row('State', `${state}${revision}`), release, paint),
    ...windowRows(release, row, paint),
    ...(release.exceptions ?? []).map((exception) => row('Excused', sayException(exception))),
    ...release.advice.map((advice) => paint.warn(row('Advice', sayAdvice(advice)))),
    stepTable(release.steps, now, options, paint),
  ]
    .filter((part) => part !== '')
    .join('\n')
}

function stateRow(text: string, release: PlannedRelease, paint: Paint): string {
  return release.outcomeMissing ? paint.bad(text) : text
}

function windowRows(
  release: PlannedRelease,
  row: (label: string, text: string) => string,
  paint: Paint,
): readonly string[] {
  const batches = release.batches ?? []
  const windows = batches.length > 0 ? batches : release.window ? [{ id: undefined, window: release.window }] : []
  if (windows.length === 0) return [row('Window', 'none: no date yet, or work that goes out at once')]
  const off = release.state === 'postponed' || release.state === 'cancelled'
  return windows.flatMap(({ id, window }) => {
    if (off) return [row('Window', `${sayWindow(window)}, no longer planned`)]
    const allowed = row('Allowed', sayAllowed(window, release))
    return [
      row('Window', `${sayWindow(window)}${id === undefined ? '' : ` – ${id}`}`),
      window.allowed ? paint.good(allowed) : paint.bad(allowed),
    ]
  })
}

function month(cycle: PlanOutput['cycles'][number], now: string, options: FormatOptions, paint: Paint): string {
  const product = cycle.product === null ? '' : ` of ${cycle.product}`
  return [paint.strong(`Month ${cycle.month}${product}`), stepTable(cycle.steps, now, options, paint)].join('\n')
}

function colored(step: Step, text: string, paint: Paint): string {
  return step.state === 'late' ? paint.bad(text) : step.state === 'due' ? paint.warn(text) : text
}
