import type { Part, Release } from '../manifest/release.ts'
import { freezeInterval } from '../schedule/freeze.ts'
import { type Interval, overlaps } from '../schedule/interval.ts'
import { judgeWindow, nearestFits, type WindowVerdict } from '../schedule/window.ts'
import { isImmediate } from './ladder.ts'
import { matches } from './match.ts'
import type { DatedFreeze, Policy, PolicyWindow, UpdateClass } from './policy.ts'

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
  readonly fits: { readonly before?: Interval; readonly after?: Interval }
}

/** @returns undefined for parts without a window */
export function judgePart(part: Part, release: Release, policy: Policy, updateClass: UpdateClass): Verdict | undefined {
  const { window } = part
  if (!window) return undefined
  const { zone } = release
  const { require, prefer } = updateClass.windows
  const provided = exempted(updateClass, release)
  const exempt = provided || isImmediate(updateClass, release)
  const judge = (windows: readonly PolicyWindow[]) =>
    exempt || windows.length === 0 ? undefined : judgeWindow(window, windows, zone)
  const required = judge(require)
  const preferred = required?.inside === false ? undefined : judge(prefer)
  const judged = preferred ?? required
  const level = preferred ? 'prefer' : 'require'
  const windows = judged ? updateClass.windows[level] : []
  const freezes = provided ? [] : freezesFor(release, policy, updateClass)
  const freeze = freezes.find((candidate) => overlaps(freezeInterval(candidate, zone), window))
  const allowed = freeze === undefined && judged?.inside !== false
  const blocked = freezes.map((candidate) => freezeInterval(candidate, zone))
  const fits = allowed ? {} : nearestFits(window, windows, zone, blocked)
  return { part, window, allowed, judged, level, windows, freeze, fits }
}

/** The freezes that stop a class of a product. Immediate classes are stopped only by freezes that name them. */
export function freezesFor(release: Release, policy: Policy, updateClass: UpdateClass): readonly DatedFreeze[] {
  const { product } = release.data
  return policy.freezes.filter(
    (freeze) =>
      (freeze.classes ? freeze.classes.includes(updateClass.id) : !isImmediate(updateClass, release)) &&
      (!freeze.products || (product !== undefined && freeze.products.includes(product))),
  )
}

function exempted({ windows }: UpdateClass, release: Release): boolean {
  return windows.unless !== undefined && matches(windows.unless, release.data)
}
