import { dayMs } from '../schedule/civil.ts'
import { type Instant, minutesBetween } from '../schedule/instant.ts'
import type { Interval } from '../schedule/interval.ts'
import { sayDay, sayInstant } from '../schedule/say.ts'
import { nearestFits } from '../schedule/window.ts'
import { conflicts } from './conflicts.ts'
import { cyclesWith, type Outlook, outlook, type ReleaseOutlook } from './outlook.ts'
import { customerDays, dailyLimit } from './promised.ts'
import type { Subject } from './subject.ts'

/** A window in which new work keeps every promise, and why it is not an earlier one. */
export type Opening = {
  readonly window: Interval
  /** One line for each kind of obstacle on the way, in the order in which they were met. */
  readonly because: readonly string[]
}

/** What stands in the way of a window; `kind` tells obstacles apart. */
type Obstacle = { readonly kind: string; readonly message: string }

/** How far ahead windows are looked for. */
const horizonMs = 366 * dayMs

/**
 * The first window at the policy's hours in which every lead can still be kept, clear of freezes and of other work.
 * @param subjectFor the new release, planned for a window
 * @param before a window of the length wanted, at the hour wanted where that is allowed, before the first one that counts
 */
export function firstOpening(
  subjectFor: (window: Interval) => Subject | undefined,
  before: Interval,
  others: Outlook,
): Opening | undefined {
  const because = new Map<string, string>()
  const crowds = customerDays(others.releases)
  for (let last = before; last.start < others.now + horizonMs; ) {
    const subject = subjectFor(last)
    if (!subject) return undefined
    const { require, prefer } = subject.class.windows
    const windows = require.length > 0 ? require : prefer
    const { after } = nearestFits(last, windows, subject.release.zone)
    if (!after) return undefined
    const [obstacle] = obstacles(subjectFor(after), others, crowds)
    if (!obstacle) return { window: after, because: [...because.values()] }
    because.set(obstacle.kind, obstacle.message)
    last = after
  }
  return undefined
}

/**
 * Why a new release should not have its window.
 * @param crowds the notices to customers that others owe, by day
 */
export function obstacles(
  subject: Subject | undefined,
  others: Outlook,
  crowds: Crowds = customerDays(others.releases),
): readonly Obstacle[] {
  const [item] = subject ? outlook([subject], others.now).releases : []
  if (!item) return []
  return [
    ...windowObstacles(item, others.now),
    ...leadObstacles(item, others.now),
    ...monthObstacles(item, others),
    ...workObstacles(item, others),
    ...crowdObstacles(item, crowds),
  ]
}

type Crowds = ReturnType<typeof customerDays>

function windowObstacles({ verdicts, release }: ReleaseOutlook, now: Instant): readonly Obstacle[] {
  return verdicts.flatMap(({ freeze, window, allowed }) => {
    const day = sayDay(window.start, release.zone)
    if (window.start <= now) return [{ kind: 'past', message: `${sayInstant(window.start, release.zone)} has passed` }]
    if (freeze) {
      const message = `${day} is in the freeze ${freeze.id}, ${freeze.from} to ${freeze.to}`
      return [{ kind: `freeze ${freeze.id}`, message }]
    }
    return allowed ? [] : [{ kind: 'window', message: `${day} is outside the windows that the policy allows` }]
  })
}

function leadObstacles({ steps, contradictions, release }: ReleaseOutlook, now: Instant): readonly Obstacle[] {
  const { zone } = release
  const missed = steps.filter(
    ({ kind, optional, due, estimated }) =>
      kind !== 'event' && !optional && !estimated && due !== undefined && due < now,
  )
  const worst = missed.toSorted((a, b) => minutesBetween(b.due ?? now, a.due ?? now))[0]
  const [window] = release.parts.flatMap((part) => part.window ?? [])
  const night = window ? sayDay(window.start, zone) : ''
  const late = worst?.due === undefined ? [] : [`${worst.id} would have been due ${sayInstant(worst.due, zone)}`]
  const early = contradictions.map(
    ({ step, due, month, announced }) =>
      `${step.id} would be due ${sayInstant(due, zone)}, before the plan of ${month} is announced (${sayDay(announced, zone)})`,
  )
  return [
    ...late.map((words) => ({ kind: 'lead', message: `${night} is too soon: ${words}` })),
    ...early.map((words) => ({ kind: 'plan', message: `${night} is too soon: ${words}` })),
  ]
}

/** Duties of the month that should have been done before anybody plans work in it (O10, O11). */
function monthObstacles(item: ReleaseOutlook, others: Outlook): readonly Obstacle[] {
  return cyclesWith(item, others).flatMap(({ month, steps, zone }) => {
    const late = steps.flatMap(({ id, state, due }) =>
      state === 'late' && due !== undefined ? [`cycle.${id} was due ${sayDay(due, zone)}`] : [],
    )
    if (late.length === 0) return []
    return [{ kind: `month ${month}`, message: `duties of ${month} are not on record: ${late.join(', ')}` }]
  })
}

function workObstacles(item: ReleaseOutlook, { releases }: Outlook): readonly Obstacle[] {
  return conflicts([...releases, item])
    .filter(({ a, b, scope }) => scope.length > 0 && (a === item.release || b === item.release))
    .map(({ a, b, scope, overlap }) => {
      const other = a === item.release ? b : a
      const message = `${sayDay(overlap.start, other.zone)} is taken by ${other.id} (${scope.join(', ')})`
      return { kind: `work ${other.id}`, message }
    })
}

function crowdObstacles(item: ReleaseOutlook, crowds: Crowds): readonly Obstacle[] {
  return [...customerDays([item])].flatMap(([day, own]) => {
    const all = [...(crowds.get(day) ?? []), ...own]
    const limit = dailyLimit(all)
    if (all.length <= limit) return []
    return [{ kind: 'crowd', message: `customers would get ${all.length} notices on ${day}, ${limit} at most` }]
  })
}
