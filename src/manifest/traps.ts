import type { Path } from '../report/finding.ts'
import { formatTimeOfDay } from '../schedule/time-of-day.ts'
import type { TextProblem } from './problem.ts'

/** What an unquoted value turns out to be: a problem to tell, and the value its writer surely meant. */
export type Trap = { readonly problem: Pick<TextProblem, 'code' | 'message' | 'hint'>; readonly meant: unknown }

/** A number as JSON writes it: what everybody reads alike. */
const plainNumber = /^-?(0|[1-9]\d*)(\.\d+)?$/
const wholeNumber = /^(0|[1-9]\d*)$/
const clock = /^(\d{1,2}):([0-5]\d)$/
const sexagesimal = /^\d{1,3}(:[0-5]?\d){1,2}$/

/** A plain text that a YAML 1.1 tool would read as a number of minutes or seconds. */
export function textTrap(source: string): Trap | undefined {
  if (!sexagesimal.test(source)) return undefined
  const number = source.split(':').reduce((total, part) => total * 60 + Number(part), 0)
  const [, hour, minute] = clock.exec(source) ?? []
  const meant = hour === undefined ? source : `${hour.padStart(2, '0')}:${minute}`
  return {
    meant: source,
    problem: {
      code: 'yaml/unquoted-time',
      message: `found ${source} without quotes, which YAML 1.1 tools read as the number ${number}`,
      hint: `quote it: "${meant}"`,
    },
  }
}

/** A plain number that was meant as a version or as a time of day, or that readers do not agree on. */
export function numberTrap(source: string, value: number, path: Path): Trap | undefined {
  return version(source, path) ?? minutes(value, path) ?? doubtful(source, value)
}

function version(source: string, path: Path): Trap | undefined {
  const [parent, key] = [path.at(-2), path.at(-1)]
  const isVersion = key === 'version' || (parent === 'version' && (key === 'from' || key === 'to'))
  if (!isVersion || wholeNumber.test(source)) return undefined
  return {
    meant: source,
    problem: {
      code: 'yaml/unquoted-version',
      message: `found the number ${source}, expected a version in quotes`,
      hint: `quote it: "${source}"`,
    },
  }
}

/** 1080 is what a YAML 1.1 tool writes back for 18:00. A lead's `from` and `to` are durations and not meant. */
function minutes(value: number, path: Path): Trap | undefined {
  const [parent, key] = [path.at(-2), path.at(-1)]
  const isTime = key === 'sendAt' || ((key === 'from' || key === 'to') && parent !== 'lead' && parent !== 'version')
  if (!isTime || !Number.isInteger(value) || value < 60 || value >= 24 * 60) return undefined
  const time = formatTimeOfDay(value)
  return {
    meant: time,
    problem: {
      code: 'yaml/unquoted-time',
      message: `found the number ${value}, expected a time of day in quotes`,
      hint: `quote it: "${time}", which YAML 1.1 tools turn into ${value}`,
    },
  }
}

function doubtful(source: string, value: number): Trap | undefined {
  const why = !Number.isFinite(value)
    ? 'which is not a finite number'
    : Number.isInteger(value) && !Number.isSafeInteger(value)
      ? 'which is too large to be read exactly'
      : plainNumber.test(source)
        ? undefined
        : `which some tools read as ${value} and others do not`
  if (!why) return undefined
  return {
    meant: value,
    problem: {
      code: 'yaml/number',
      message: `found ${source}, ${why}`,
      hint: `write ${plainNumber.test(String(value)) ? value : 'it as digits'}, or quote a text: "${source}"`,
    },
  }
}
