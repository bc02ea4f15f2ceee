import type { PlanOutput, Step } from '../generated/types/plan-output.ts'
import { safeText } from '../report/safe-text.ts'
import type { Lang } from '../words/lang.ts'
import { lifeWords } from '../words/life.ts'
import { planWords } from '../words/plan.ts'
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
  const { lang } = options
  const words = planWords[lang]
  const sections = [
    `${paint.strong(words.plan)} ${words.at(sayAt(plan.now, lang), plan.now.slice(19))}`,
    next(plan, options, paint),
    ...conflicts(plan, options, paint),
    ...plan.releases.map((release) => timeline(release, plan.now, options, paint)),
    ...plan.cycles.map((cycle) => month(cycle, plan.now, options, paint)),
  ]
  return `${sections.join('\n\n')}\n`
}

function next(plan: PlanOutput, options: FormatOptions, paint: Paint): string {
  const words = planWords[options.lang]
  const steps = nextSteps(plan, 3)
  if (steps.length === 0) return `${paint.strong(words.next)}\n  ${words.nothingDue}`
  return [paint.strong(words.next), ...dutyLines(steps, options, paint)].join('\n')
}

/** Duties as a numbered list, each with its deadline, its owner and what it belongs to. */
export function dutyLines(
  steps: ReturnType<typeof nextSteps>,
  { columns, lang }: FormatOptions,
  paint: Paint,
): readonly string[] {
  const words = planWords[lang]
  return steps.map(({ step, of }, index) => {
    const say = step.state === 'late' ? words.wasDue : words.due
    const when = step.due === null ? '' : say(sayAt(step.due, lang))
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

function conflicts(plan: PlanOutput, { columns, lang }: FormatOptions, paint: Paint): readonly string[] {
  const words = planWords[lang]
  if (plan.conflicts.length === 0) return []
  const lines = plan.conflicts.map(({ releases, scope, start, end }) =>
    hang('  ✗ ', safeText(words.conflict(releases, scope.join(', '), sayAt(start, lang), sayAt(end, lang))), columns),
  )
  return [[paint.bad(words.conflicts), ...lines].join('\n')]
}

function timeline(release: PlannedRelease, now: string, options: FormatOptions, paint: Paint): string {
  const { columns, lang } = options
  const words = planWords[lang]
  const { label } = words
  const width = Math.max(...Object.values(label).map((text) => text.length)) + 2
  const row: Row = (name, text) => hang(`  ${label[name].padEnd(width)}`, safeText(text), columns)
  const about = [release.class, release.product, words.policy(release.policy)].filter((part) => part !== null)
  return [
    paint.strong(safeText(release.id)),
    row('title', titleOf(release, lang)),
    row('about', about.join(' · ')),
    stateRow(row('state', sayState(release, lang)), release, paint),
    ...windowRows(release, row, paint, lang),
    ...(release.exceptions ?? []).map((exception) => row('excused', sayException(exception))),
    ...release.advice.map((advice) => paint.warn(row('advice', sayAdvice(advice, lang)))),
    stepTable(release.steps, now, options, paint),
  ]
    .filter((part) => part !== '')
    .join('\n')
}

type Row = (name: keyof (typeof planWords)['en']['label'], text: string) => string

function sayState({ state, outcomeMissing, revision }: PlannedRelease, lang: Lang): string {
  const words = lifeWords[lang]
  const told = outcomeMissing ? words.outcomeMissing(words.release[state]) : words.release[state]
  return revision > 0 ? `${told}, ${planWords[lang].revision(revision)}` : told
}

function stateRow(text: string, release: PlannedRelease, paint: Paint): string {
  return release.outcomeMissing ? paint.bad(text) : text
}

function windowRows(release: PlannedRelease, row: Row, paint: Paint, lang: Lang): readonly string[] {
  const words = planWords[lang]
  const batches = release.batches ?? []
  const windows = batches.length > 0 ? batches : release.window ? [{ id: undefined, window: release.window }] : []
  if (windows.length === 0) return [row('window', words.noWindow)]
  const off = release.state === 'postponed' || release.state === 'cancelled'
  return windows.flatMap(({ id, window }) => {
    if (off) return [row('window', words.calledOff(sayWindow(window, lang)))]
    const allowed = row('allowed', sayAllowed(window, release, lang))
    return [
      row('window', `${sayWindow(window, lang)}${id === undefined ? '' : ` – ${id}`}`),
      window.allowed ? paint.good(allowed) : paint.bad(allowed),
    ]
  })
}

function month(cycle: PlanOutput['cycles'][number], now: string, options: FormatOptions, paint: Paint): string {
  const title = planWords[options.lang].month(cycle.month, cycle.product)
  return [paint.strong(title), stepTable(cycle.steps, now, options, paint)].join('\n')
}

function colored(step: Step, text: string, paint: Paint): string {
  return step.state === 'late' ? paint.bad(text) : step.state === 'due' ? paint.warn(text) : text
}
