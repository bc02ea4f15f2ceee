import { instant } from './runner.ts'
import type { Story } from './story.ts'

/** When the plan of a month goes out, and what it must name: worked out from the stories of one product with such plans. */
export type MonthPlan = {
  readonly month: string
  readonly at: number
  readonly due: number
  readonly names: readonly string[]
}

/** The months of the year. */
export const months: readonly string[] = Array.from(
  { length: 12 },
  (_, index) => `2026-${String(index + 1).padStart(2, '0')}`,
)

/** O11: the 28th and 29th of the month before; in 2026 a February ends on the 28th. */
export function monthPlans(stories: readonly Story[]): readonly MonthPlan[] {
  return months.flatMap((month) => {
    const before = month === '2026-01' ? '2025-12' : (months[months.indexOf(month) - 1] ?? '')
    const at = instant(`${before}-28T09:00`, { product: 'office' })
    const due = instant(`${before}-${before === '2026-02' ? '28' : '29'}T23:59`, { product: 'office' })
    const names = stories.filter((story) => isPlanned(story, at, month)).map(({ id }) => id)
    return names.length > 0 ? [{ month, at, due, names }] : []
  })
}

function isPlanned(story: Story, at: number, month: string): boolean {
  const byItself = story.window === undefined || story.flags?.includes('origin=provider') === true
  if (byItself || instant(story.begins, story) > at) return false
  const spans = [story.window, ...Object.values(story.batches ?? {})]
  const past = story.life.filter((deed) => instant(deed.at, story) <= at)
  const moved = past.findLast(({ event }) => ['rescheduled', 'postponed', 'cancelled'].includes(event))
  const now = moved ? [moved.args[moved.args.indexOf('--to') + 1]] : spans
  return now.some((span) => span?.startsWith(month))
}
