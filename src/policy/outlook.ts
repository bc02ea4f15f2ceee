import { asOf } from '../manifest/as-of.ts'
import { isCalledOff, lifeOf } from '../manifest/life.ts'
import type { Release } from '../manifest/release.ts'
import { monthOf } from '../schedule/cycle.ts'
import type { Instant } from '../schedule/instant.ts'
import { type Conflict, conflicts } from './conflicts.ts'
import { type Cycle, cycleOf, cycleRecords } from './cycle.ts'
import { type Contradiction, contradictions } from './feasibility.ts'
import type { Step } from './step.ts'
import { isImmediate, type Subject, type TimelineSubject } from './subject.ts'
import { timeline } from './timeline.ts'
import { isExempt, judgePart, type Verdict } from './verdict.ts'

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

/** The monthly duties of every month and product that has planned work of a policy with a cycle. */
function cyclesOf(releases: readonly ReleaseOutlook[], now: Instant): readonly Cycle[] {
  const groups = new Map<string, ReleaseOutlook>()
  const byProduct = new Map<string, Release[]>()
  for (const item of releases) {
    const product = item.release.data.product ?? ''
    const known = byProduct.get(product)
    if (known) known.push(item.release)
    else byProduct.set(product, [item.release])
    for (const month of monthsOf(item)) {
      const key = `${month}\0${product}`
      if (!groups.has(key)) groups.set(key, item)
    }
  }
  const records = new Map([...byProduct].map(([product, ofProduct]) => [product, cycleRecords(ofProduct)]))
  return [...groups.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, { release, policy }]) => {
      const { product } = release.data
      const subject = { month: key.slice(0, 7), product, policy, zone: release.zone }
      return cycleOf({ ...subject, records: records.get(product ?? '') ?? new Map() }, now)
    })
    .filter((cycle) => cycle.steps.length > 0)
}

/** The duties of the months of a release that is not among the others yet; what they have on record counts. */
export function cyclesWith(item: ReleaseOutlook, { releases, now }: Outlook): readonly Cycle[] {
  const { release, policy } = item
  const { zone, data } = release
  const others = releases.filter((other) => other.release.data.product === data.product).map((other) => other.release)
  const subject = { product: data.product, policy, zone, records: cycleRecords([...others, release]) }
  return monthsOf(item).map((month) => cycleOf({ ...subject, month }, now))
}

/** The months that a release makes plan for: not those of work at once, nor of work that others decide on. */
function monthsOf(item: ReleaseOutlook): readonly string[] {
  const { release, life, immediate } = item
  if (isCalledOff(life) || immediate || isExempt(item)) return []
  return [...new Set(release.parts.flatMap((part) => (part.window ? [monthOf(part.window.start, release.zone)] : [])))]
}
