import { asOf } from '../manifest/as-of.ts'
import { isCalledOff, lifeOf } from '../manifest/life.ts'
import { monthOf } from '../schedule/cycle.ts'
import type { Instant } from '../schedule/instant.ts'
import { type Conflict, conflicts } from './conflicts.ts'
import { type Cycle, cycleOf } from './cycle.ts'
import { type Contradiction, contradictions } from './feasibility.ts'
import type { Step } from './step.ts'
import { isImmediate, type Subject, type TimelineSubject } from './subject.ts'
import { timeline } from './timeline.ts'
import { judgePart, type Verdict } from './verdict.ts'

/** One release with everything that follows from its policy. Commands and rules read this and compute nothing anew. */
export type ReleaseOutlook = TimelineSubject & {
  readonly immediate: boolean
  readonly steps: readonly Step[]
  /** One per part with a window. */
  readonly verdicts: readonly Verdict[]
  readonly contradictions: readonly Contradiction[]
}

/** The whole repository at one instant. */
export type Outlook = {
  readonly now: Instant
  readonly releases: readonly ReleaseOutlook[]
  readonly cycles: readonly Cycle[]
  readonly conflicts: readonly Conflict[]
}

/** The one resolver of semantics: what is due, what is allowed, what collides. */
export function outlook(subjects: readonly Subject[], now: Instant): Outlook {
  const releases = subjects.map((subject) => releaseOutlook(subject, now))
  return { now, releases, cycles: cyclesOf(releases, now), conflicts: conflicts(releases) }
}

function releaseOutlook(recorded: Subject, now: Instant): ReleaseOutlook {
  const release = asOf(recorded.release, now)
  const subject = { ...recorded, release }
  const life = lifeOf(release, now)
  return {
    ...subject,
    life,
    immediate: isImmediate(subject),
    steps: timeline({ ...subject, life }, now),
    verdicts: release.parts.flatMap((part) => judgePart(part, subject) ?? []),
    contradictions: contradictions(subject),
  }
}

/** The monthly duties of every month and product that has a release of a policy with a cycle. */
function cyclesOf(releases: readonly ReleaseOutlook[], now: Instant): readonly Cycle[] {
  const groups = new Map<string, ReleaseOutlook[]>()
  for (const item of releases) {
    for (const month of monthsOf(item)) {
      const key = `${month}\0${item.release.data.product ?? ''}`
      const group = groups.get(key)
      if (group) group.push(item)
      else groups.set(key, [item])
    }
  }
  return [...groups.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([key, items]) => {
      const [first] = items
      if (!first) return []
      const releases = items.map((item) => item.release)
      const { data, zone } = first.release
      return [cycleOf({ month: key.slice(0, 7), product: data.product, policy: first.policy, zone, releases }, now)]
    })
    .filter((cycle) => cycle.steps.length > 0)
}

function monthsOf({ release, life }: ReleaseOutlook): readonly string[] {
  if (isCalledOff(life)) return []
  return [...new Set(release.parts.flatMap((part) => (part.window ? [monthOf(part.window.start, release.zone)] : [])))]
}
