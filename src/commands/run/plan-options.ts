import type { Input } from '#commands/command.ts'
import { UsageError } from '#exit.ts'
import type { Selection } from '#policy/selection.ts'
import { periodOf } from '#review/period.ts'
import { parseDay } from '#schedule/civil.ts'
import { durationMinutes, parseDuration } from '#schedule/duration.ts'
import { freezeInterval } from '#schedule/freeze.ts'
import type { Instant } from '#schedule/instant.ts'
import type { Interval } from '#schedule/interval.ts'
import type { Survey } from '#survey.ts'
import { readClass, readPeriod, readProduct } from './period-options.ts'
import { unknownRelease } from './unknown-release.ts'

/** Reads the filters of `plan`. @throws UsageError that names the option, what it holds and what it should hold */
export function readSelection(
  args: readonly string[],
  options: Input['options'],
  facts: Survey,
  zone: string,
): Selection {
  const { releases } = facts.outlook
  const text = (name: string) => options[name]?.toString()
  const ids = new Set(releases.map(({ release }) => release.id))
  const missing = args.find((id) => !ids.has(id))
  if (missing !== undefined) throw unknownRelease(missing, facts)
  const period = readPeriod(options)
  return {
    ids: args,
    months: period === undefined ? undefined : periodOf(period).months,
    span: readSpan(text('from'), text('to'), zone),
    class: readClass(options, facts),
    product: readProduct(options, facts),
    dueWithin: readDuration(text('due')),
    all: options['all'] === true,
  }
}

function readDuration(given: string | undefined): number | undefined {
  if (given === undefined) return undefined
  const duration = parseDuration(given)
  if (!duration)
    throw new UsageError(`--due is "${given}", expected a duration`, 'write for example --due 48h or --due 7d')
  return durationMinutes(duration)
}

function readSpan(from: string | undefined, to: string | undefined, zone: string): Interval | undefined {
  if (from === undefined && to === undefined) return undefined
  const start = from === undefined ? (-8.64e15 as Instant) : day('--from', from, zone).start
  const end = to === undefined ? (8.64e15 as Instant) : day('--to', to, zone).end
  if (end <= start) throw new UsageError(`--to ${to} lies before --from ${from}`, 'give the earlier day to --from')
  return { start, end }
}

function day(option: string, given: string, zone: string): Interval {
  if (parseDay(given) === undefined)
    throw new UsageError(`${option} is "${given}", expected a day`, `write for example ${option} 2026-12-05`)
  return freezeInterval({ from: given, to: given }, zone)
}
