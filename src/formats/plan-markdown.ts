import type { PlanOutput, Step } from '../generated/types/plan-output.ts'
import { cell } from './markdown.ts'
import {
  nextSteps,
  type PlannedRelease,
  sayAdvice,
  sayAllowed,
  sayAt,
  sayDue,
  sayException,
  sayWhen,
  sayWindow,
  signs,
  titleOf,
} from './plan-words.ts'

/** For pull requests and wikis: the same plan as headings and tables. */
export function planMarkdown(plan: PlanOutput): string {
  const sections = [
    `# Plan at ${cell(sayAt(plan.now))}`,
    next(plan),
    ...conflicts(plan),
    ...plan.releases.map((release) => timeline(release, plan.now)),
    ...plan.cycles.map(({ month, product, steps }) => {
      const of = product === null ? '' : ` of ${cell(product)}`
      return `## Month ${cell(month)}${of}\n\n${table(steps, plan.now)}`
    }),
  ]
  return `${sections.join('\n\n')}\n`
}

function next(plan: PlanOutput): string {
  const steps = nextSteps(plan, 3)
  if (steps.length === 0) return 'Nothing is due.'
  const lines = steps.map(
    ({ step, of }, index) =>
      `${index + 1}. **${sayAt(step.due ?? '')}** ${cell(step.title)} (${cell(step.owner)}) – ${cell(of)}`,
  )
  return `Next:\n\n${lines.join('\n')}`
}

function conflicts(plan: PlanOutput): readonly string[] {
  const lines = plan.conflicts.map(
    ({ releases, scope, start, end }) =>
      `- ${releases.map(cell).join(' and ')}: ${scope.map(cell).join(', ')}, ${sayAt(start)} to ${sayAt(end)}`,
  )
  return lines.length === 0 ? [] : [`## Conflicts\n\n${lines.join('\n')}`]
}

function timeline(release: PlannedRelease, now: string): string {
  const windows = release.batches?.map(({ window }) => window) ?? (release.window ? [release.window] : [])
  const facts = [
    `- ${cell(titleOf(release))}`,
    `- ${cell(release.state)}${release.outcomeMissing ? ', **outcome missing**' : ''}, revision ${release.revision}, class ${cell(release.class)}, policy ${cell(release.policy)}`,
    ...windows.flatMap((window) => [`- ${cell(sayWindow(window))}`, `- allowed: ${cell(sayAllowed(window, release))}`]),
    ...(release.exceptions ?? []).map((exception) => `- excused: ${cell(sayException(exception))}`),
    ...release.advice.map((advice) => `- **advice:** ${cell(sayAdvice(advice))}`),
  ]
  return `## ${cell(release.id)}\n\n${facts.join('\n')}\n\n${table(release.steps, now)}`
}

function table(steps: readonly Step[], now: string): string {
  const rows = steps.map((step) => {
    return `| ${signs[step.state]} ${step.state} | ${sayDue(step)} | ${sayWhen(step, now)} | ${cell(step.id)} | ${cell(step.note === undefined ? step.title : `${step.title} – ${step.note}`)} | ${cell(step.owner)} | ${cell(step.source)} |`
  })
  return ['| state | due | when | step | duty | owner | source |', '|---|---|---|---|---|---|---|', ...rows].join('\n')
}
