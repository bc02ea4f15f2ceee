import type { Input } from '#commands/command.ts'
import { UsageError } from '#exit.ts'
import type { LogEvent } from '#manifest/log.ts'
import { isBound, type Phase, phases, phasesOf } from '#manifest/phases.ts'
import type { Release } from '#manifest/release.ts'
import { andWords, oneOf, suggest } from '#manifest/suggest.ts'

/** Options that say something about an event, by their names in `Input`. */
type Aspect =
  | 'notice'
  | 'step'
  | 'month'
  | 'channel'
  | 'to'
  | 'reason'
  | 'batch'
  | 'evidence'
  | 'role'
  | 'author'
  | 'downtime'
  | 'metric'
  | 'text'
  | 'scopeChange'

/** What must be said about each event, and what may be. */
const aspects: Readonly<Record<LogEvent, { readonly needs: readonly Aspect[]; readonly takes: readonly Aspect[] }>> = {
  noticed: { needs: ['notice'], takes: ['month', 'channel'] },
  'task-done': { needs: ['step'], takes: ['month', 'evidence'] },
  'gate-passed': { needs: ['step', 'evidence'], takes: [] },
  approved: { needs: ['role', 'author'], takes: ['step', 'evidence'] },
  started: { needs: [], takes: ['batch'] },
  extended: { needs: ['to', 'reason'], takes: ['batch'] },
  succeeded: { needs: [], takes: ['batch', 'downtime', 'evidence'] },
  'rolled-back': { needs: ['reason'], takes: ['batch', 'downtime', 'evidence'] },
  failed: { needs: [], takes: ['batch', 'evidence'] },
  rescheduled: { needs: ['to', 'reason'], takes: ['batch'] },
  postponed: { needs: ['reason'], takes: [] },
  cancelled: { needs: ['reason'], takes: [] },
  reviewed: { needs: [], takes: ['evidence'] },
  monitored: { needs: ['metric'], takes: ['evidence'] },
  note: { needs: ['text'], takes: ['scopeChange'] },
}

const events = Object.keys(aspects) as readonly LogEvent[]

const all = [...new Set(Object.values(aspects).flatMap(({ needs, takes }) => [...needs, ...takes]))]

/** @throws UsageError with what may have been meant */
export function readEvent(given: string): LogEvent {
  const event = events.find((name) => name === given)
  if (event) return event
  throw new UsageError(`there is no event "${given}"`, suggest(given, events))
}

/** @throws UsageError for what is missing, and for what says nothing about the event */
export function requireAspects(event: LogEvent, { options, lists }: Pick<Input, 'options' | 'lists'>): void {
  const isGiven = (name: Aspect) => options[name] !== undefined || lists[name] !== undefined
  const { needs, takes } = aspects[event]
  const missing = needs.filter((name) => !isGiven(name))
  if (missing.length > 0)
    throw new UsageError(
      `"${event}" needs ${andWords(missing.map(flag))}`,
      'run relctl record --help for what they hold',
    )
  const useful: readonly Aspect[] = [...needs, ...takes, 'text']
  const idle = all.find((name) => isGiven(name) && !useful.includes(name))
  if (idle !== undefined) throw new UsageError(`${flag(idle)} says nothing about "${event}"`, kept(useful))
}

function kept(useful: readonly Aspect[]): string {
  return `it takes ${andWords(['--at', '--by', ...useful.map(flag)])}`
}

function flag(name: Aspect): string {
  return `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`
}

/** @throws UsageError for an event that cannot come now, with those that can */
export function requirePossible(event: LogEvent, batch: string | undefined, release: Release): void {
  const found = [...phasesOf(release)].filter(([part]) => batch === undefined || part.batch === batch)
  const now = found.map(([, phase]) => phase)
  const [first] = now
  if (!isBound(event) || first === undefined || now.some((phase) => phases[phase].next.includes(event))) return
  const of = batch === undefined ? release.id : `batch ${batch} of ${release.id}`
  throw new UsageError(`"${event}" cannot happen ${phases[first].words} (${of})`, hintAfter(first, now))
}

function hintAfter(first: Phase, now: readonly Phase[]): string {
  if (first === 'cancelled') return 'a new attempt is a release of its own: run relctl new'
  const next = new Set(now.flatMap((phase) => phases[phase].next))
  return `possible now: ${oneOf(next)}`
}
