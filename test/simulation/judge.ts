import { afterOutages, arrivalLine, expectedLine, planLines } from './count.ts'
import { type Expected, expectedOf } from './expected.ts'
import { monthPlans } from './months.ts'
import type { Arrival } from './servers.ts'
import type { Story } from './story.ts'
import { subjectHead, subjectTail } from './words.ts'

/** What every subject says: the kind, the modules and when. */
function subjectOf(notice: Expected): string {
  return `${subjectHead(notice)} – ${subjectTail(notice)}`
}

export function lineOf(notice: Expected): string {
  return expectedLine(notice, subjectOf(notice))
}

/** Everything that had to arrive in the year of a product, and when: one line each. */
export function owed(stories: readonly Story[]): readonly string[] {
  const notices = stories.flatMap(expectedOf).filter(({ target }) => target !== 'by hand')
  const plans = stories.some(({ product }) => product === 'office') ? monthPlans(stories).flatMap(planLines) : []
  return [...notices.flatMap(afterOutages).map(lineOf), ...plans].sort()
}

export function arrived(arrivals: readonly Arrival[]): readonly string[] {
  return arrivals.map(arrivalLine).sort()
}

/** Subjects that are not what the story says they must be. */
export function wrongSubjects(stories: readonly Story[], arrivals: readonly Arrival[]): readonly string[] {
  const subjects = new Map(
    stories
      .flatMap(expectedOf)
      .flatMap(afterOutages)
      .map((notice) => [lineOf(notice), subjectOf(notice)] as const),
  )
  return arrivals
    .filter(({ target }) => target !== 'page')
    .flatMap((arrival) => {
      const wanted = subjects.get(arrivalLine(arrival))
      return wanted === undefined || wanted === arrival.subject ? [] : [`${arrival.subject} instead of ${wanted}`]
    })
}

/** 0 for what goes out first. */
const ranks: Readonly<Record<string, number>> = {
  room: 0,
  website: 1,
  app: 1,
  page: 1,
  customers: 2,
  north: 2,
  south: 2,
  sms: 3,
}

/** Arrivals that came before something that must come before them. */
export function outOfOrder(arrivals: readonly Arrival[]): readonly string[] {
  return arrivals.flatMap((arrival, index) => {
    const before = arrivals[index - 1]
    if (!before || before.at < arrival.at) return []
    const isEarlier = before.at > arrival.at || (ranks[before.target] ?? 9) > (ranks[arrival.target] ?? 9)
    return isEarlier ? [`${arrivalLine(arrival)} after ${arrivalLine(before)}`] : []
  })
}
