import type { PlanOutput, Step, Window } from '../generated/types/plan-output.ts'
import { type Instant, minutesBetween, parseInstant } from '../schedule/instant.ts'
import { sayDay, sayMinutes, sayOffset, sayRelative, saySpan } from '../schedule/say.ts'
import { inLang, type Lang } from '../words/lang.ts'
import { planWords } from '../words/plan.ts'
import { timeWords } from '../words/time.ts'

/** The words that the text and the markdown of a plan share. All times are read back from the plan itself. */

export type PlannedRelease = PlanOutput['releases'][number]

/** RFC 3339 carries an offset; in a plan that is enough to print the wall clock without knowing the zone. */
export function sayAt(text: string, lang: Lang = 'en'): string {
  return `${sayDate(text, lang)} ${text.slice(11, 16)}`
}

/** The day alone: `Sat 2026-12-05`. */
export function sayDate(text: string, lang: Lang = 'en'): string {
  return sayDay(parseInstant(`${text.slice(0, 10)}T12:00:00Z`) as Instant, 'UTC', lang)
}

export function sayWindow(window: Window, lang: Lang = 'en'): string {
  const start = parseInstant(window.start) as Instant
  const end = parseInstant(window.end) as Instant
  const zone = window.timezone
  const length = sayMinutes(minutesBetween(start, end), lang)
  return `${saySpan({ start, end }, zone, lang)} ${zone} (${sayOffset(start, zone)}), ${length}`
}

/** Whether a window may be kept, and why: by the policy, or by an exception from one of the rules about windows. */
export function sayAllowed(
  window: Window,
  { exceptions = [] }: Pick<PlannedRelease, 'exceptions'>,
  lang: Lang = 'en',
): string {
  const { yes, byException, no } = planWords[lang].allowed
  const excused = exceptions.some(({ rule }) => rule.startsWith('window/'))
  return `${window.allowed ? yes : excused ? byException : no}: ${window.verdict}`
}

export function sayException({ rule, reason, approvedBy }: NonNullable<PlannedRelease['exceptions']>[number]): string {
  return `${rule}: ${reason} (${approvedBy})`
}

/** The title in a language, else in English, else in the first one that has one. */
export function titleOf({ title }: PlannedRelease, lang: Lang = 'en'): string {
  return inLang(title, lang) ?? ''
}

export function sayAdvice({ message, firstFeasible }: PlannedRelease['advice'][number], lang: Lang = 'en'): string {
  return message + (firstFeasible ? planWords[lang].firstFeasible(sayAt(firstFeasible.start, lang)) : '')
}

/** A question mark follows a deadline that hangs on something which has not happened yet. */
export function sayDue({ due, estimated }: Step, lang: Lang = 'en'): string {
  return due === null ? planWords[lang].noDate : `${sayAt(due, lang)}${estimated ? '?' : ''}`
}

/** `in 1 d 13 h` for what is ahead, the day for what is done. */
export function sayWhen(step: Step, now: string, lang: Lang = 'en'): string {
  if (step.doneAt !== undefined) return planWords[lang].doneOn(timeWords[lang].date(step.doneAt.slice(0, 10)))
  if (step.due === null || isSettled(step)) return ''
  return sayRelative(parseInstant(step.due) as Instant, parseInstant(now) as Instant, lang)
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
