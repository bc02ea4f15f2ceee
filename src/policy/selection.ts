import { isActive } from '../manifest/life.ts'
import { monthOf } from '../schedule/cycle.ts'
import { addMinutes, type Instant } from '../schedule/instant.ts'
import { type Interval, overlaps } from '../schedule/interval.ts'
import type { Outlook, ReleaseOutlook } from './outlook.ts'
import { isPending, type Step } from './step.ts'

/** What of a plan to show. Every filter that is given must hold. */
export type Selection = {
  readonly ids: readonly string[]
  readonly months: readonly string[] | undefined
  readonly span: Interval | undefined
  readonly class: string | undefined
  readonly product: string | undefined
  /** Minutes ahead within which a step must be due. */
  readonly dueWithin: number | undefined
  readonly all: boolean
}

/** The part of an outlook that a selection asks for, by what is due next, and how many finished releases it leaves out. */
export function choose(outlook: Outlook, selection: Selection): { readonly shown: Outlook; readonly hidden: number } {
  const { now } = outlook
  const wanted = outlook.releases.filter((item) => isWanted(item, selection))
  const asked =
    selection.all || selection.ids.length > 0 || selection.months !== undefined || selection.span !== undefined
  const open = asked ? wanted : wanted.filter(hasOpenEnds)
  const releases = open
    .map((item) => ({ ...item, steps: item.steps.filter((step) => isShown(step, selection, now)) }))
    .filter((item) => selection.dueWithin === undefined || item.steps.length > 0)
    .sort(byNextDue)
  const ids = new Set(releases.map(({ release }) => release.file))
  const cycles = outlook.cycles
    .filter((cycle) => isMonthWanted(cycle.month, cycle.product, releases, selection))
    .map((cycle) => ({ ...cycle, steps: cycle.steps.filter((step) => isShown(step, selection, now)) }))
    .filter((cycle) => cycle.steps.length > 0)
  const conflicts = outlook.conflicts.filter(({ a, b }) => ids.has(a.file) || ids.has(b.file))
  return { shown: { now, releases, cycles, conflicts }, hidden: wanted.length - open.length }
}

function isWanted(item: ReleaseOutlook, { ids, months, span, product, ...selection }: Selection): boolean {
  const { release } = item
  const windows = release.parts.flatMap((part) => part.window ?? [])
  return (
    (ids.length === 0 || ids.includes(release.id)) &&
    (months === undefined || windows.some((window) => months.includes(monthOf(window.start, release.zone)))) &&
    (span === undefined || windows.some((window) => overlaps(window, span))) &&
    (selection.class === undefined || item.class.id === selection.class) &&
    (product === undefined || release.data.product === product)
  )
}

/** A release is still open while work or a duty that binds somebody is ahead. */
function hasOpenEnds({ life, steps }: ReleaseOutlook): boolean {
  return isActive(life) || steps.some((step) => isPending(step) && !step.optional && step.kind !== 'event')
}

function isShown(step: Step, { all, dueWithin }: Selection, now: Instant): boolean {
  if (dueWithin !== undefined) {
    return (
      isPending(step) &&
      step.kind !== 'event' &&
      !step.estimated &&
      step.due !== undefined &&
      step.due <= addMinutes(now, dueWithin)
    )
  }
  return all || (step.state !== 'superseded' && step.state !== 'not-applicable')
}

/** Without a month of its own choice a plan shows the months of its releases that still hold a duty. */
function isMonthWanted(
  month: string,
  product: string | undefined,
  shown: readonly ReleaseOutlook[],
  selection: Selection,
): boolean {
  if (selection.product !== undefined && product !== selection.product) return false
  if (selection.months) return selection.months.includes(month)
  if (selection.all || selection.dueWithin !== undefined) return selection.ids.length === 0
  return shown.some(
    ({ release }) =>
      release.data.product === product &&
      release.parts.some((part) => part.window && monthOf(part.window.start, release.zone) === month),
  )
}

function byNextDue(a: ReleaseOutlook, b: ReleaseOutlook): number {
  return nextDue(a) - nextDue(b) || (a.release.file < b.release.file ? -1 : 1)
}

function nextDue({ steps }: ReleaseOutlook): number {
  const dues = steps.flatMap((step) => (isPending(step) && step.due !== undefined ? [step.due] : []))
  return dues.length > 0 ? Math.min(...dues) : Number.POSITIVE_INFINITY
}
