import type { LogEntry, LogEvent } from './log.ts'
import type { Part, Release } from './release.ts'

/** How far the work on a part has come. */
export type Phase = 'planned' | 'running' | 'failed' | 'done' | 'undone' | 'postponed' | 'cancelled'

/** What can follow in each phase of the work. Events that are in no list here can happen at any time. */
export const phases: Readonly<Record<Phase, { readonly words: string; readonly next: readonly LogEvent[] }>> = {
  planned: { words: 'before the work has started', next: ['started', 'rescheduled', 'postponed', 'cancelled'] },
  running: { words: 'while the work goes on', next: ['extended', 'succeeded', 'failed', 'rolled-back', 'monitored'] },
  failed: {
    words: 'after the work has failed',
    next: [
      'started',
      'extended',
      'succeeded',
      'rolled-back',
      'rescheduled',
      'postponed',
      'cancelled',
      'monitored',
      'reviewed',
    ],
  },
  done: { words: 'after the work has succeeded', next: ['rolled-back', 'monitored', 'reviewed'] },
  undone: {
    words: 'after the work was rolled back',
    next: ['rescheduled', 'postponed', 'cancelled', 'monitored', 'reviewed'],
  },
  postponed: { words: 'while the release is postponed', next: ['rescheduled', 'cancelled'] },
  cancelled: { words: 'after the release was cancelled', next: ['reviewed'] },
}

const leadsTo: Partial<Record<LogEvent, Phase>> = {
  started: 'running',
  extended: 'running',
  succeeded: 'done',
  failed: 'failed',
  'rolled-back': 'undone',
  rescheduled: 'planned',
  postponed: 'postponed',
  cancelled: 'cancelled',
}

const bound: ReadonlySet<LogEvent> = new Set(Object.values(phases).flatMap(({ next }) => next))

type Break = { readonly entry: LogEntry; readonly after: Phase; readonly cause: LogEntry | undefined }

/** Whether an event can happen in some phases only. */
export function isBound(event: LogEvent): boolean {
  return bound.has(event)
}

/** The entries that cannot have happened when they are said to have. */
export function breaks(release: Release): readonly Break[] {
  return follow(release).found
}

/** The phase of each part at the end of the log. */
export function phasesOf(release: Release): ReadonlyMap<Part, Phase> {
  return new Map(follow(release).now.map(({ part, phase }) => [part, phase]))
}

type State = { readonly part: Part; phase: Phase; cause: LogEntry | undefined }

/**
 * Follows the work on each part through the log. An entry without a batch concerns every part that it can concern;
 * after a break the story goes on as the entry tells it, so that one slip is told once.
 */
function follow({ parts, log }: Release): { readonly found: readonly Break[]; readonly now: readonly State[] } {
  const found: Break[] = []
  const now = parts.map((part): State => ({ part, phase: 'planned', cause: undefined }))
  for (const entry of log) {
    const { event, data } = entry
    if (!bound.has(event)) continue
    const concerned = now.filter(({ part }) => data.batch === undefined || part.batch === data.batch)
    const able = concerned.filter(({ phase }) => phases[phase].next.includes(event))
    const [stuck] = concerned
    if (able.length === 0 && stuck) found.push({ entry, after: stuck.phase, cause: stuck.cause })
    const phase = leadsTo[event]
    if (phase) for (const state of able.length > 0 ? able : concerned) Object.assign(state, { phase, cause: entry })
  }
  return { found, now }
}
