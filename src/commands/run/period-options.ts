import type { Input } from '#commands/command.ts'
import { UsageError } from '#exit.ts'
import { didYouMean } from '#manifest/suggest.ts'
import { parseMonth, parseQuarter } from '#schedule/cycle.ts'
import type { Survey } from '#survey.ts'

/** The options by which several commands narrow what they show. Each reader throws a UsageError that teaches. */
type Options = Input['options']

/** `--month` or `--quarter`. */
export function readPeriod({ month, quarter }: Options): string | undefined {
  if (month !== undefined && quarter !== undefined)
    throw new UsageError(`--month ${month} and --quarter ${quarter} are two periods`, 'give one of them')
  if (month !== undefined && !parseMonth(month.toString()))
    throw new UsageError(`--month is "${month}", expected a month`, 'write for example --month 2026-12')
  if (quarter !== undefined && !parseQuarter(quarter.toString()))
    throw new UsageError(`--quarter is "${quarter}", expected a quarter`, 'write for example --quarter 2027-Q1')
  return (month ?? quarter)?.toString()
}

/** `--class`, of any policy in use. */
export function readClass(options: Options, { outlook: { releases } }: Survey): string | undefined {
  const allowed = releases.flatMap(({ policy }) => [...policy.classes.keys()])
  return oneOf('class', options['class']?.toString(), allowed)
}

/** `--product`, of relctl.yaml. */
export function readProduct(options: Options, { workspace: { config } }: Survey): string | undefined {
  return oneOf('product', options['product']?.toString(), Object.keys(config.products ?? {}))
}

function oneOf(what: string, given: string | undefined, allowed: readonly string[]): string | undefined {
  if (given === undefined || allowed.includes(given)) return given
  const meant = didYouMean(given, allowed)
  const names = [...new Set(allowed)].sort().slice(0, 12).join(', ')
  throw new UsageError(
    `there is no ${what} "${given}"`,
    meant ? `did you mean "${meant}"?` : `there are: ${names || 'none'}`,
  )
}
