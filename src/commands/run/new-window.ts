import type { Input } from '#commands/command.ts'
import { UsageError } from '#exit.ts'
import type { Release as ReleaseFile } from '#generated/types/release.ts'
import { parseSource } from '#manifest/parse.ts'
import { readRelease } from '#manifest/release.ts'
import { validate } from '#manifest/validate.ts'
import { firstOpening, type Opening, obstacles } from '#policy/opening.ts'
import type { Policy } from '#policy/policy.ts'
import { isImmediate, type Subject } from '#policy/subject.ts'
import { dayMs } from '#schedule/civil.ts'
import { durationMinutes, parseDuration } from '#schedule/duration.ts'
import { addMinutes, type Instant, plainDate } from '#schedule/instant.ts'
import type { Interval } from '#schedule/interval.ts'
import { resolveLocal } from '#schedule/local.ts'
import { sayInstant } from '#schedule/say.ts'
import type { Survey } from '#survey.ts'
import { type Draft, manifestText } from './new-draft.ts'
import { readMoment } from './said-times.ts'

/** The hour at which work begins where the policy leaves a choice: most users have gone home (T4). */
const usualHour = '22:00'

/**
 * The window of a new release: the one that the call names, or the first that keeps every promise. Work that goes out
 * at once has none.
 * @throws UsageError for times that cannot be read, and when a year has no window
 */
export function windowFor(
  draft: Draft,
  policy: Policy,
  { options }: Pick<Input, 'options'>,
  { outlook }: Survey,
): Partial<Opening> {
  const { zone } = draft
  const subjectFor = (window: Interval | undefined) => subjectOf(draft, policy, window)
  const unplanned = subjectFor(undefined)
  if (!unplanned || isImmediate(unplanned)) return {}
  const minutes = minutesOf(options['duration']?.toString() ?? '')
  const given = options['start']?.toString()
  if (given !== undefined) {
    const start = readMoment(given, outlook.now, { option: '--start', zone })
    const window = { start, end: addMinutes(start, minutes) }
    return { window, because: obstacles(subjectFor(window), outlook).map(({ message }) => message) }
  }
  const from = resolveLocal(`${plainDate((outlook.now - dayMs) as Instant, zone)}T${usualHour}`, zone)
  const start = 'instant' in from ? from.instant : ((outlook.now - dayMs) as Instant)
  const opening = firstOpening(subjectFor, { start, end: addMinutes(start, minutes) }, outlook)
  if (opening) return opening
  throw new UsageError(
    `no window of ${options['duration']} within a year keeps every promise, counted from ${sayInstant(outlook.now, zone)}`,
    'make --duration shorter, or give --start and see what stands in the way',
  )
}

/** The draft as if it were planned so; nothing when its fields have errors, which check tells better. */
function subjectOf(draft: Draft, policy: Policy, window: Interval | undefined): Subject | undefined {
  const text = manifestText(draft, window)
  const source = parseSource('releases/new.yaml', new TextEncoder().encode(text))
  if (source.data === undefined || validate('release', source).length > 0) return undefined
  const release = readRelease(source, source.data as ReleaseFile, draft.zone)
  return { release, policy, class: draft.class, created: draft.created }
}

function minutesOf(given: string): number {
  const duration = parseDuration(given)
  if (duration) return durationMinutes(duration)
  throw new UsageError(
    `--duration is "${given}", expected a duration`,
    'write for example --duration 90m or --duration 2h',
  )
}
