import type { LogEntry, LogEvent } from '#manifest/log.ts'
import type { Release } from '#manifest/release.ts'
import { oneOf } from '#manifest/suggest.ts'
import { exampleConfigWith } from '#rules/example.ts'
import type { Rule } from '#rules/rule.ts'
import { entryPlace, loggedReleases } from './entries.ts'

const config = exampleConfigWith('default')

export const impossibleTransition: Rule = {
  id: 'log/impossible-transition',
  severity: 'error',
  summary: 'What the log tells can have happened in this order.',
  why: 'Work that was called off cannot start, and work that never started cannot succeed. A gap in the story hides what really happened.',
  bad: {
    files: {
      'relctl.yaml': config,
      'releases/2026-11-23-luong.yaml': `id: 2026-11-23-luong
created: 2026-11-16T09:00
title: { vi: Sửa lỗi bảng lương, en: Payroll fixes }
class: minor
product: office
modules: [tasks]
window: { start: 2026-11-23T22:00, end: 2026-11-23T23:00 }
changes:
  - { kind: fixed, module: tasks, text: { vi: Bảng lương tính đúng phụ cấp, en: Payroll adds the right allowances } }
log:
  - { event: succeeded, at: 2026-11-23T22:40 } # when did it start?
`,
    },
  },
  good: {
    files: {
      'relctl.yaml': config,
      'releases/2026-11-23-luong.yaml': `id: 2026-11-23-luong
created: 2026-11-16T09:00
title: { vi: Sửa lỗi bảng lương, en: Payroll fixes }
class: minor
product: office
modules: [tasks]
window: { start: 2026-11-23T22:00, end: 2026-11-23T23:00 }
changes:
  - { kind: fixed, module: tasks, text: { vi: Bảng lương tính đúng phụ cấp, en: Payroll adds the right allowances } }
log:
  - { event: started, at: 2026-11-23T22:05 }
  - { event: succeeded, at: 2026-11-23T22:40 }
`,
    },
  },
  *check(facts) {
    for (const release of loggedReleases(facts)) {
      for (const { entry, after, cause } of breaks(release)) {
        yield {
          ...entryPlace(release, entry, 'event'),
          message: `"${entry.event}" cannot happen ${phases[after].words}`,
          hint:
            after === 'cancelled'
              ? 'remove the entry: a new attempt is a release of its own'
              : `use ${oneOf(phases[after].next)}, or add the entry that is missing before it`,
          ...(cause && {
            related: [
              { file: release.file, path: [...cause.path, 'event'], at: 'value' as const, message: 'what came before' },
            ],
          }),
        }
      }
    }
  },
}

type Phase = 'planned' | 'running' | 'failed' | 'done' | 'undone' | 'postponed' | 'cancelled'

/** What can follow in each phase of the work. Events that are in no list here can happen at any time. */
const phases: Readonly<Record<Phase, { readonly words: string; readonly next: readonly LogEvent[] }>> = {
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

/**
 * Follows the work on each part through the log. An entry without a batch concerns every part that it can concern;
 * after a break the story goes on as the entry tells it, so that one slip is told once.
 */
function breaks({ parts, log }: Release): readonly Break[] {
  const found: Break[] = []
  const now = parts.map((): { phase: Phase; cause: LogEntry | undefined } => ({ phase: 'planned', cause: undefined }))
  for (const entry of log) {
    const { event, data } = entry
    if (!bound.has(event)) continue
    const concerned = now.filter((_, index) => data.batch === undefined || parts[index]?.batch === data.batch)
    const able = concerned.filter(({ phase }) => phases[phase].next.includes(event))
    const [stuck] = concerned
    if (able.length === 0 && stuck) found.push({ entry, after: stuck.phase, cause: stuck.cause })
    const phase = leadsTo[event]
    if (phase) for (const part of able.length > 0 ? able : concerned) Object.assign(part, { phase, cause: entry })
  }
  return found
}
