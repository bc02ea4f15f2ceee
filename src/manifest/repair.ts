import { quoted } from '../report/safe-text.ts'
import { formatDay, parseDay } from '../schedule/civil.ts'
import type { Schema } from './schema-at.ts'
import type { SchemaError } from './schema-error.ts'

/** What to write instead of a text of the wrong form: the repaired text when one is clear, else an example. */
export function formHint(value: unknown, schemas: readonly Schema[]): string {
  const pattern = schemas.find((schema) => schema.pattern !== undefined)?.pattern
  const repaired =
    typeof value === 'string' && pattern !== undefined ? repair(value, new RegExp(pattern, 'u')) : undefined
  if (repaired !== undefined) return `write ${quoted(repaired)}`
  const [example] = schemas.flatMap(({ examples = [] }) => examples).filter((one) => typeof one !== 'object')
  return example === undefined ? 'correct it, or remove the key' : `write it like ${quoted(String(example))}`
}

/** What to do about a size or a number outside its bounds. */
export function limitHint({ keyword, params }: SchemaError): string {
  return (limitHints[keyword] ?? 'correct it').replace('#', String(params['limit']))
}

const limitHints: Readonly<Record<string, string>> = {
  minLength: 'write a text',
  maxLength: 'shorten it to # characters',
  minItems: 'list at least #',
  maxItems: 'keep #, or split the file',
  minProperties: 'add a key',
  maxProperties: 'keep #, or split the file',
  minimum: 'write # or more',
  maximum: 'write # or less',
}

/** Longer texts are no slip of the pen. */
const longest = 100

function repair(value: string, form: RegExp): string | undefined {
  if (value.length > longest) return undefined
  for (const attempt of attempts) {
    const candidate = attempt(value.trim())
    if (candidate !== undefined && form.test(candidate)) return candidate
  }
  return undefined
}

/** Common ways to write a thing that is nearly right. The first one that the form accepts is proposed. */
const attempts: readonly ((value: string) => string | undefined)[] = [
  (value) => value,
  isoTime,
  endOfDay,
  timeOfDay,
  duration,
  (value) =>
    /^(http:\/\/)?[\w-]+(\.[\w-]+)+(\/\S*)?$/.test(value) ? value.replace(/^(http:\/\/)?/, 'https://') : undefined,
  plainName,
]

/** `2026-12-5 9:00`, `2026/12/05 09:00:00`, `2026-12-5` */
function isoTime(value: string): string | undefined {
  const found =
    /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ]+(\d{1,2})[:h](\d{2})(?::\d{2}(?:\.\d+)?)?)? ?(Z|[+-]\d{2}:\d{2})?$/i.exec(
      value,
    )
  if (!found) return undefined
  const [, year, month, day, hour, minute, offset = ''] = found
  const date = [year, two(month), two(day)].join('-')
  return hour === undefined ? date : `${date}T${two(hour)}:${minute}${offset.toUpperCase()}`
}

/** `2026-12-05T24:00` is the first moment of the day after. */
function endOfDay(value: string): string | undefined {
  const [, date = '', offset = ''] = /^(\d{4}-\d{2}-\d{2})T24:00(\S*)$/.exec(value) ?? []
  const day = parseDay(date)
  return day === undefined ? undefined : `${formatDay(day + 1)}T00:00${offset}`
}

/** `6:00`, `18h`, `18h30`, `24:00` */
function timeOfDay(value: string): string | undefined {
  const [, hour, minute] = /^(\d{1,2})(?:h|[:.h](\d{2}))$/i.exec(value) ?? []
  return hour === undefined ? undefined : `${hour === '24' ? '00' : two(hour)}:${minute ?? '00'}`
}

/** `3 weeks`, `2 ngày`, `30 min` */
function duration(value: string): string | undefined {
  const [, count, word = ''] = /^(\d+) *(\p{L}+)$/u.exec(value.normalize('NFC').toLowerCase()) ?? []
  const unit = units.find(([, words]) => words.split(' ').includes(word))?.[0]
  return count === undefined || unit === undefined ? undefined : `${count}${unit}`
}

const units = [
  ['m', 'm min mins minute minutes phút'],
  ['h', 'h hour hours hr hrs giờ'],
  ['d', 'd day days ngày'],
  ['w', 'w week weeks tuần'],
] as const

/** `Kế toán` as a name: `ke-toan`. What no name may hold stays. */
export function plainName(value: string): string {
  const letters = value.toLowerCase().replaceAll('đ', 'd').normalize('NFD').replace(/\p{M}/gu, '')
  return letters.replace(/[\s_/]+/g, '-')
}

function two(digits = ''): string {
  return digits.padStart(2, '0')
}
