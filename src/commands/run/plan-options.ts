import type { Input } from '#commands/command.ts'
import { UsageError } from '#exit.ts'
import { didYouMean } from '#manifest/suggest.ts'
import type { Selection } from '#policy/selection.ts'
import { parseDay } from '#schedule/civil.ts'
import { monthsOfQuarter, parseMonth, parseQuarter } from '#schedule/cycle.ts'
import { durationMinutes, parseDuration } from '#schedule/duration.ts'
import { freezeInterval } from '#schedule/freeze.ts'
import type { Instant } from '#schedule/instant.ts'
import type { Interval } from '#schedule/interval.ts'
import type { Survey } from '#survey.ts'
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
  const updateClass = text('class')
  if (updateClass !== undefined)
    known(
      'class',
      updateClass,
      releases.flatMap(({ policy }) => [...policy.classes.keys()]),
    )
  const product = text('product')
  if (product !== undefined) known('product', product, Object.keys(facts.workspace.config.products ?? {}))
  return {
    ids: args,
    months: readMonths(text('month'), text('quarter')),
    span: readSpan(text('from'), text('to'), zone),
    class: updateClass,
    product,
    dueWithin: readDuration(text('due')),
    all: options['all'] === true,
  }
}

function known(what: string, given: string, allowed: readonly string[]): void {
  if (allowed.includes(given)) return
  const meant = didYouMean(given, allowed)
  const names = [...new Set(allowed)].sort().slice(0, 12).join(', ')
  throw new UsageError(
    `there is no ${what} "${given}"`,
    meant ? `did you mean "${meant}"?` : `there are: ${names || 'none'}`,
  )
}

function readMonths(month: string | undefined, quarter: string | undefined): readonly string[] | undefined {
  if (month !== undefined) {
    if (!parseMonth(month))
      throw new UsageError(`--month is "${month}", expected a month`, 'write for example --month 2026-12')
    return [month]
  }
  if (quarter === undefined) return undefined
  if (parseQuarter(quarter) === undefined)
    throw new UsageError(`--quarter is "${quarter}", expected a quarter`, 'write for example --quarter 2027-Q1')
  return monthsOfQuarter(quarter)
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
