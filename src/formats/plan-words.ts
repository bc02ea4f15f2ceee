import type { PlanOutput, Step, Window } from '../generated/types/plan-output.ts'
import { type Instant, minutesBetween, parseInstant } from '../schedule/instant.ts'
import { sayInstant, sayMinutes, sayOffset, sayRelative, saySpan } from '../schedule/say.ts'

/** The words that the text and the markdown of a plan share. All times are read back from the plan itself. */

export type PlannedRelease = PlanOutput['releases'][number]

/** RFC 3339 carries an offset; in a plan that is enough to print the wall clock without knowing the zone. */
export function sayAt(text: string): string {
  const [, date, time] = /^(\S+)T(\d{2}:\d{2})/.exec(text) ?? []
  const weekday = sayInstant(parseInstant(`${date}T12:00:00Z`) as Instant, 'UTC').slice(0, 3)
  return `${weekday} ${date} ${time}`
}

export function sayWindow(window: Window): string {
  const start = parseInstant(window.start) as Instant
  const end = parseInstant(window.end) as Instant
  const zone = window.timezone
  const length = sayMinutes(minutesBetween(start, end))
  return `${saySpan({ start, end }, zone)} ${zone} (${sayOffset(start, zone)}), ${length}`
}

/** Whether a window may be kept, and why: by the policy, or by an exception from one of the rules about windows. */
export function sayAllowed(window: Window, { exceptions = [] }: Pick<PlannedRelease, 'exceptions'>): string {
  const excused = exceptions.some(({ rule }) => rule.startsWith('window/'))
  return `${window.allowed ? 'yes' : excused ? 'by exception' : 'no'}: ${window.verdict}`
}

export function sayException({ rule, reason, approvedBy }: NonNullable<PlannedRelease['exceptions']>[number]): string {
  return `${rule}: ${reason} (${approvedBy})`
}

/** The title in English, else in the first language that has one. */
export function titleOf({ title }: PlannedRelease): string {
  return title.en ?? Object.values(title)[0] ?? ''
}

export function sayAdvice({ message, firstFeasible }: PlannedRelease['advice'][number]): string {
  return `${message}${firstFeasible ? `; first feasible: ${sayAt(firstFeasible.start)}` : ''}`
}

/** A question mark follows a deadline that hangs on something which has not happened yet. */
export function sayDue({ due, estimated }: Step): string {
  return due === null ? 'no date' : `${sayAt(due)}${estimated ? '?' : ''}`
}

/** `in 1 d 13 h` for what is ahead, the day for what is done. */
export function sayWhen(step: Step, now: string): string {
  if (step.doneAt !== undefined) return `on ${step.doneAt.slice(0, 10)}`
  if (step.due === null || isSettled(step)) return ''
  return sayRelative(parseInstant(step.due) as Instant, parseInstant(now) as Instant)
}

function isSettled(step: Step): boolean {
  return !pending.has(step.state)
}

const pending: ReadonlySet<Step['state']> = new Set(['upcoming', 'open', 'due', 'late'])

/** A sign that carries the state without colour. */
export const signs: Readonly<Record<Step['state'], string>> = {
  upcoming: '·',
  open: '○',
  due: '●',
  late: '✗',
  done: '✓',
  'done-late': '✓',
  missed: '✗',
  waived: '–',
  superseded: '–',
  'not-applicable': '–',
}

/** Pending duties of everything shown, late ones first, then by deadline; events are not duties. */
export function nextSteps(plan: PlanOutput, most: number): readonly { readonly step: Step; readonly of: string }[] {
  const ofReleases = plan.releases.flatMap(({ id, steps }) => steps.map((step) => ({ step, of: id })))
  const ofCycles = plan.cycles.flatMap(({ month, product, steps }) =>
    steps.map((step) => ({ step, of: product === null ? month : `${month} ${product}` })),
  )
  return [...ofReleases, ...ofCycles]
    .filter(
      ({ step }) => !isSettled(step) && step.kind !== 'event' && !step.optional && step.due !== null && !step.estimated,
    )
    .sort((a, b) => instantOf(a.step) - instantOf(b.step))
    .slice(0, most)
}

function instantOf(step: Step): number {
  return step.due === null ? Number.POSITIVE_INFINITY : (parseInstant(step.due) ?? 0)
}
