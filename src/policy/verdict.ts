import type { Part } from '../manifest/release.ts'
import { freezeInterval } from '../schedule/freeze.ts'
import { type Interval, overlaps } from '../schedule/interval.ts'
import type { Fits } from '../schedule/nearest.ts'
import { judgeWindow, nearestFits, type WindowVerdict } from '../schedule/window.ts'
import { matches } from './match.ts'
import type { DatedFreeze, PolicyWindow } from './policy.ts'
import { isImmediate, type Subject } from './subject.ts'

/** What the policy says about one work window (semantics 16). Judged by the release's own time, never by `now`. */
export type Verdict = {
  readonly part: Part
  readonly window: Interval
  /** In a required and a preferred window, as far as there are any, and in no freeze. */
  readonly allowed: boolean
  /** The judgement by the required windows when they are missed, else by the preferred ones; undefined when the policy wants none. */
  readonly judged: WindowVerdict | undefined
  /** Whether `judged` speaks of required windows, so that a miss is an error, or of preferred ones. */
  readonly level: 'require' | 'prefer'
  readonly windows: readonly PolicyWindow[]
  readonly freeze: DatedFreeze | undefined
  /** The nearest windows of the same length that fit; looked up only when this one does not. */
  readonly fits: Fits
}

/** @returns undefined for parts without a window */
export function judgePart(part: Part, subject: Subject): Verdict | undefined {
  const { window } = part
  if (!window) return undefined
  const { zone } = subject.release
  const own = subject.class.windows
  const provided = isExempt(subject)
  const free = provided || isImmediate(subject)
  const judge = (windows: readonly PolicyWindow[]) =>
    free || windows.length === 0 ? undefined : judgeWindow(window, windows, zone)
  const required = judge(own.require)
  const preferred = required?.inside === false ? undefined : judge(own.prefer)
  const judged = preferred ?? required
  const level = preferred ? 'prefer' : 'require'
  const windows = judged ? own[level] : []
  const freezes = freezesOn(subject)
  const freeze = freezes.find((candidate) => overlaps(freezeInterval(candidate, zone), window))
  const allowed = freeze === undefined && judged?.inside !== false
  const fits = allowed ? {} : nearestFits(window, windows, zone, intervalsOf(freezes, zone))
  return { part, window, allowed, judged, level, windows, freeze, fits }
}

/** How many windows are tried: more than a year of weekend nights. */
const tries = 120

/** The next windows of the same length that fit and lie in no freeze, one after the other. */
export function* fitsAfter(window: Interval, windows: readonly PolicyWindow[], subject: Subject): Iterable<Interval> {
  const { zone } = subject.release
  const blocked = intervalsOf(freezesFor(subject), zone)
  let last = window
  for (let count = 0; count < tries; count += 1) {
    const { after } = nearestFits(last, windows, zone, blocked)
    if (!after) return
    yield after
    last = after
  }
}

/** The freezes that stop a release. */
export function freezesOn(subject: Subject): readonly DatedFreeze[] {
  return isExempt(subject) ? [] : freezesFor(subject)
}

/** The freezes that stop a class of a product. Immediate classes are stopped only by freezes that name them. */
function freezesFor(subject: Subject): readonly DatedFreeze[] {
  const { product } = subject.release.data
  return subject.policy.freezes.filter(
    ({ classes, products }) =>
      (classes ? classes.includes(subject.class.id) : !isImmediate(subject)) &&
      (!products || (product !== undefined && products.includes(product))),
  )
}

function intervalsOf(freezes: readonly DatedFreeze[], zone: string): readonly Interval[] {
  return freezes.map((freeze) => freezeInterval(freeze, zone))
}

/** Whether the policy's windows do not bind a manifest, such as work that a provider decides on. */
export function isExempt({ class: { windows }, release }: Subject): boolean {
  return windows.unless !== undefined && matches(windows.unless, release.data)
}
