import type { PlanOutput, Step } from '../generated/types/plan-output.ts'
import { cell } from './markdown.ts'
import { nextSteps, type PlannedRelease, sayAllowed, sayAt, sayWhen, sayWindow, signs } from './plan-words.ts'

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
  const title = release.title.en ?? Object.values(release.title)[0] ?? ''
  const windows = release.batches?.map(({ window }) => window) ?? (release.window ? [release.window] : [])
  const facts = [
    `- ${cell(title)}`,
    `- ${cell(release.state)}${release.outcomeMissing ? ', **outcome missing**' : ''}, revision ${release.revision}, class ${cell(release.class)}, policy ${cell(release.policy)}`,
    ...windows.flatMap((window) => [`- ${cell(sayWindow(window))}`, `- allowed: ${cell(sayAllowed(window))}`]),
    ...release.advice.map(({ message, firstFeasible }) => {
      const then = firstFeasible ? `; first feasible: ${sayAt(firstFeasible.start)}` : ''
      return `- **advice:** ${cell(message)}${then}`
    }),
  ]
  return `## ${cell(release.id)}\n\n${facts.join('\n')}\n\n${table(release.steps, now)}`
}

function table(steps: readonly Step[], now: string): string {
  const rows = steps.map((step) => {
    const due = step.due === null ? 'no date' : `${sayAt(step.due)}${step.estimated ? '?' : ''}`
    return `| ${signs[step.state]} ${step.state} | ${due} | ${sayWhen(step, now)} | ${cell(step.id)} | ${cell(step.title)} | ${cell(step.owner)} | ${cell(step.source)} |`
  })
  return ['| state | due | when | step | duty | owner | source |', '|---|---|---|---|---|---|---|', ...rows].join('\n')
}
