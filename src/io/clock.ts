import type { Clock } from '../host.ts'
import { addMinutes, type Instant } from '../schedule/instant.ts'

/** The clock of the machine. */
export const realClock: Clock = {
  now: () => Date.now() as Instant,
  sleep: (minutes) => new Promise((resolve) => setTimeout(resolve, minutes * 60_000)),
}

/** A clock that shows one instant and moves on by itself only while somebody sleeps, which takes no time. */
export function stoppedClock(at: Instant): Clock {
  let now = at
  return {
    now: () => now,
    sleep: async (minutes) => {
      now = Math.round(addMinutes(now, minutes)) as Instant
    },
  }
}
