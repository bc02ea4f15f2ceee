import { type Life, lifeOf } from '../manifest/life.ts'
import type { Release } from '../manifest/release.ts'
import { monthOf } from '../schedule/cycle.ts'
import type { Instant } from '../schedule/instant.ts'
import { type Conflict, conflicts } from './conflicts.ts'
import { type Cycle, cycleOf } from './cycle.ts'
import { type Contradiction, contradictions } from './feasibility.ts'
import { isImmediate } from './ladder.ts'
import type { Policy, UpdateClass } from './policy.ts'
import type { Step } from './step.ts'
import { timeline } from './timeline.ts'
import { judgePart, type Verdict } from './verdict.ts'

/** One release with everything that follows from its policy. Commands and rules read this and compute nothing anew. */
export type ReleaseOutlook = {
  readonly release: Release
  readonly policy: Policy
  readonly class: UpdateClass
  readonly life: Life
  readonly immediate: boolean
  readonly created: Instant | undefined
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

/** A release whose class its policy knows. */
export type Subject = {
  readonly release: Release
  readonly policy: Policy
  readonly class: UpdateClass
  readonly created: Instant | undefined
}

/** The one resolver of semantics: what is due, what is allowed, what collides. */
export function outlook(subjects: readonly Subject[], now: Instant): Outlook {
  const releases = subjects.map((subject) => releaseOutlook(subject, now))
  return { now, releases, cycles: cyclesOf(releases, now), conflicts: conflicts(releases) }
}

function releaseOutlook(subject: Subject, now: Instant): ReleaseOutlook {
  const { release, policy } = subject
  const life = lifeOf(release, now)
  return {
    ...subject,
    life,
    immediate: isImmediate(subject.class, release),
    steps: timeline({ ...subject, life }, now),
    verdicts: release.parts.flatMap((part) => judgePart(part, release, policy, subject.class) ?? []),
    contradictions: contradictions(release, policy, subject.class),
  }
}

/** The monthly duties of every month and product that has a release of a policy with a cycle. */
function cyclesOf(releases: readonly ReleaseOutlook[], now: Instant): readonly Cycle[] {
  const groups = new Map<string, ReleaseOutlook[]>()
  for (const item of releases) {
    for (const month of monthsOf(item)) {
      const key = `${month}\0${item.release.data.product ?? ''}`
      groups.set(key, [...(groups.get(key) ?? []), item])
    }
  }
  return [...groups.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([key, items]) => {
      const [first] = items
      const month = key.slice(0, 7)
      if (!first) return []
      const members = items.map((item) => item.release)
      return [cycleOf(month, first.release.data.product, first.policy, first.release.zone, members, now)]
    })
    .filter((cycle) => cycle.steps.length > 0)
}

function monthsOf({ release, life }: ReleaseOutlook): readonly string[] {
  if (life.state === 'cancelled' || life.state === 'postponed') return []
  return [...new Set(release.parts.flatMap((part) => (part.window ? [monthOf(part.window.start, release.zone)] : [])))]
}
