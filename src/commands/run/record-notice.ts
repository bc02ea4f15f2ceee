import { UsageError } from '#exit.ts'
import type { LogEntry } from '#generated/types/release.ts'
import { partOf } from '#manifest/release.ts'
import type { LoggedKind } from '#policy/logged-steps.ts'
import { monthOf, parseMonth } from '#schedule/cycle.ts'
import { spanOf, type Telling } from './telling.ts'

/** What the record of a step holds: which window and revision a notice announced, of which month a duty was. */
export function announcement(telling: Telling, id: string, kind: LoggedKind): Partial<LogEntry> {
  const { item, event, lists } = telling
  const step = item.steps.find((candidate) => candidate.id === id && candidate.revision <= item.life.revision)
  const given = lists['channel']
  if (kind === 'cycle') {
    const channels = given ?? item.policy.cycle.find((duty) => id === `cycle.${duty.id}`)?.channels ?? []
    const carried = event === 'noticed' && channels.length > 0 ? { channels } : {}
    return { step: id, month: monthTold(telling), ...carried } as Partial<LogEntry>
  }
  if (telling.options['month'] !== undefined)
    throw new UsageError(`--month says nothing about "${id}", which is no duty of a month`, 'leave it out')
  if (event !== 'noticed') return { step: id }
  const { window } = partOf(item.release, step?.batch)
  const channels = given ?? step?.channels ?? []
  return {
    step: id,
    ...(window ? { window: spanOf(window, item.release.zone) } : {}),
    revision: item.life.revision,
    ...(channels.length > 0 ? { channels } : {}),
  } as Partial<LogEntry>
}

function monthTold({ options, item: { release } }: Telling): string {
  const given = options['month']?.toString()
  if (given !== undefined) {
    if (parseMonth(given)) return given
    throw new UsageError(`--month is "${given}", expected a month`, 'write for example --month 2026-12')
  }
  const [{ window }] = release.parts
  if (window) return monthOf(window.start, release.zone)
  throw new UsageError(`${release.id} has no window that says which month is meant`, 'add --month 2026-12')
}
