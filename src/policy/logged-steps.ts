import type { LogEvent } from '../manifest/log.ts'
import type { ReleaseOutlook } from './outlook.ts'
import type { Step } from './step.ts'

/** What a log may name as done. */
export type LoggedKind = Exclude<Step['kind'], 'event'>

/** What each event can do. A duty of the month is a task, or a notice when it has readers. */
export const kindsFor: Partial<Record<LogEvent, readonly LoggedKind[]>> = {
  noticed: ['notice', 'cycle'],
  'task-done': ['task', 'cycle'],
  'gate-passed': ['gate'],
  approved: ['gate'],
}

/** The event that records a kind of step. */
export const eventFor: Readonly<Record<LoggedKind, LogEvent>> = {
  notice: 'noticed',
  task: 'task-done',
  gate: 'gate-passed',
  cycle: 'task-done',
}

/** Every step that the log may name: those in force, those of the class that `when` leaves out, the month's. */
export function kindsOf({ steps, class: updateClass, policy }: ReleaseOutlook): ReadonlyMap<string, LoggedKind> {
  return new Map<string, LoggedKind>([
    ...policy.cycle.map(({ id }): [string, LoggedKind] => [`cycle.${id}`, 'cycle']),
    ...updateClass.steps.map(({ id, kind }): [string, LoggedKind] => [id, kind]),
    ...steps.flatMap(({ id, kind }): [string, LoggedKind][] => (kind === 'event' ? [] : [[id, kind]])),
  ])
}

/** The steps that an event can do. */
export function idsOf(known: ReadonlyMap<string, LoggedKind>, wanted: readonly LoggedKind[]): readonly string[] {
  return [...known].flatMap(([id, kind]) => (wanted.includes(kind) ? [id] : []))
}
