import type { Life } from '../manifest/life.ts'
import type { ReleaseOutlook } from '../policy/outlook.ts'
import type { Instant } from '../schedule/instant.ts'
import { addMinutes } from '../schedule/instant.ts'
import { hull } from '../schedule/interval.ts'

/** How a release stands, in the words of customers: `site.states` of the languages. */
export type PublicState =
  | 'tentative'
  | 'scheduled'
  | 'active'
  | 'unconfirmed'
  | 'monitored'
  | 'completed'
  | 'rolled-back'
  | 'postponed'
  | 'cancelled'

/** Which colour and sign a state has, beside its word. */
export type Tone = 'plan' | 'active' | 'done' | 'off' | 'trouble'

const tones: Readonly<Record<PublicState, Tone>> = {
  tentative: 'plan',
  scheduled: 'plan',
  active: 'active',
  unconfirmed: 'trouble',
  monitored: 'done',
  completed: 'done',
  'rolled-back': 'trouble',
  postponed: 'off',
  cancelled: 'off',
}

export function toneOf(state: PublicState): Tone {
  return tones[state]
}

/** Minutes after the planned end during which work without an outcome counts as still going on. */
const overrun = 24 * 60

/**
 * A draft has no public state. Work is going on when the log says so, or when its window has begun and nobody has
 * written anything down yet: a page that says "upcoming" in the middle of the work helps nobody.
 */
export function publicState({ life }: Pick<ReleaseOutlook, 'life'>, now: Instant): PublicState | undefined {
  switch (life.state) {
    case 'draft':
      return undefined
    case 'verifying':
      return 'monitored'
    case 'completed':
    case 'rolled-back':
    case 'postponed':
    case 'cancelled':
      return life.state
    case 'planned':
      return pending(life, now) ?? 'tentative'
    default:
      return pending(life, now) ?? 'scheduled'
  }
}

function pending(life: Life, now: Instant): PublicState | undefined {
  const work = [...life.work.values()]
  const end = hull(work.flatMap(({ window }) => window ?? []))?.end
  if (end !== undefined && now >= end && (life.state !== 'in-progress' || now > addMinutes(end, overrun)))
    return 'unconfirmed'
  const going = work.some(({ window, started, succeeded }) => {
    if (started !== undefined) return succeeded === undefined
    return window !== undefined && window.start <= now && now < window.end
  })
  return going ? 'active' : undefined
}

/** Whether the release is still ahead of its readers. */
export function isAhead(state: PublicState): boolean {
  return state === 'tentative' || state === 'scheduled'
}
