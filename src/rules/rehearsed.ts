import { openDesk } from '../notices/desk.ts'
import type { NoticeProblem } from '../notices/problem.ts'
import { type Mishap, rehearse } from '../notices/rehearsal.ts'
import type { Place } from '../report/finding.ts'
import { configuration } from './configuration.ts'
import { duePlace } from './notice/promised.ts'
import type { Facts } from './rule.ts'
import { type OwnFacts, ownFacts } from './template/own.ts'

type Rehearsal = { readonly concerned: Facts['concerned']; readonly mishaps: readonly Mishap[] }

/** Several rules ask what cannot be written; it is tried once. */
const rehearsed = new WeakMap<Facts['outlook'], Rehearsal>()

/**
 * Every text of the releases concerned that cannot be written. Nothing is known while own templates are broken in
 * themselves.
 */
export function mishapsOf(facts: Facts): readonly Mishap[] {
  const { outlook, concerned } = facts
  const known = rehearsed.get(outlook)
  if (known && known.concerned === concerned) return known.mishaps
  const { set, proof } = ownFacts(facts)
  const isSound = set.problems.length + proof.problems.length === 0
  const mishaps = isSound ? tried(facts, { set, proof }) : []
  rehearsed.set(outlook, { concerned, mishaps })
  return mishaps
}

function tried(
  { workspace: { config }, outlook, concerned, memory }: Facts,
  { set, proof }: OwnFacts,
): readonly Mishap[] {
  const desk = openDesk({ config, outlook, own: set.own })
  const releases = outlook.releases.filter(({ release }) => concerned?.has(release.file) ?? true)
  return rehearse(desk, { config, releases, proof, names: set.names }, memory)
}

/** One thing that keeps a text from being written, of those that no own template causes. */
export type Obstacle = { readonly mishap: Mishap; readonly problem: NoticeProblem }

/** What keeps notices from being written that are still to go out. */
export function obstaclesOf(facts: Facts): readonly Obstacle[] {
  return mishapsOf(facts)
    .filter(({ owed }) => owed)
    .flatMap((mishap) =>
      mishap.problems
        .filter(({ file }) => file === undefined || mishap.files.length === 0)
        .map((problem) => ({ mishap, problem })),
    )
}

/** Obstacles of one cause, the first one as an example. */
export type Cause = Obstacle & { readonly count: number }

/** @param causeOf a name for what is to be mended, equal where the same mending helps */
export function byCause(obstacles: readonly Obstacle[], causeOf: (obstacle: Obstacle) => string): readonly Cause[] {
  const causes = new Map<string, Cause>()
  for (const obstacle of obstacles) {
    const key = causeOf(obstacle)
    const known = causes.get(key)
    causes.set(key, { ...(known ?? obstacle), count: (known?.count ?? 0) + 1 })
  }
  return [...causes.values()]
}

/** `customer-starting (sms, vi)`, and how many more texts there are like it. */
export function nameText({ mishap: { entry }, count }: Cause): string {
  const others = count > 1 ? ` and ${count - 1} more` : ''
  return `${entry.step.id} (${entry.channel}, ${entry.locale})${others}`
}

/** Where a notice has its reason: the time from which it is counted, the entry that asks for it, or the release. */
export function noticePlace({ mishap: { item, entry } }: Obstacle): Place {
  const { file, parts } = item.release
  const dated = parts.some(({ window }) => window !== undefined)
  return dated ? duePlace({ item, step: entry.step }) : { file, path: ['id'], at: 'value' }
}

/** Where a setting stands, or should stand; undefined when there is no relctl.yaml. */
export function settingPlace(facts: Facts, field: string): Place | undefined {
  const file = configuration(facts)?.file
  if (file === undefined) return undefined
  const path = field.split('/').map((step) => (/^\d+$/.test(step) ? Number(step) : step))
  return { file, path, at: 'key' }
}
