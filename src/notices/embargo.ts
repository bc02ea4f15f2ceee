import { clockFor } from '../manifest/moment.ts'
import type { Instant } from '../schedule/instant.ts'
import { isInternal, type NoticeInput } from './subject.ts'

/** Whether readers must not see details yet (semantics 25), by the earliest moment at which the notice can go out. */
export function isWithheld(input: Pick<NoticeInput, 'outlook' | 'step' | 'now' | 'audience'>): boolean {
  const { release } = input.outlook
  if (release.data.embargo === undefined || isInternal(input.audience)) return false
  const until = embargoEnd(input)
  return until === undefined || sentAt(input) < until
}

/** End of the embargo; undefined when there is none, or when its time cannot be read. */
export function embargoEnd({ outlook }: Pick<NoticeInput, 'outlook'>): Instant | undefined {
  const { data, zone } = outlook.release
  return data.embargo && clockFor(zone).at(data.embargo.until, ['embargo', 'until'])
}

function sentAt({ step, now }: Pick<NoticeInput, 'step' | 'now'>): number {
  return step?.doneAt ?? Math.max(now, step?.opens ?? now)
}
