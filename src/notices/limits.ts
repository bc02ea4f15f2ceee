import { Buffer } from 'node:buffer'
import { failed, type NoticeProblem, type Result } from './problem.ts'
import { smsParts } from './sms-parts.ts'

/** What a channel can carry at most. A path names a field of a JSON text; `*` in it stands for every item. */
export type Limits = {
  /** Bytes of the finished text. */
  readonly maxBytes: number
  /** Short messages that the text may be split into. */
  readonly maxParts: number | undefined
  /** Characters of fields. */
  readonly maxCharacters: readonly FieldLimit[]
  /** Entries of lists. */
  readonly maxItems: readonly FieldLimit[]
}

type FieldLimit = { readonly path: string; readonly most: number }

export const limitKeys = ['maxBytes', 'maxParts', 'maxCharacters', 'maxItems']

const largest = 512 * 1024

/** The limits of one format in a `channel.yaml`. */
export function readLimits(data: Readonly<Record<string, unknown>>): Result<Limits> {
  const { maxBytes = largest, maxParts, maxCharacters = {}, maxItems = {} } = data
  if (!isCount(maxBytes)) return wrong('maxBytes', `1 to ${largest}`)
  if (maxParts !== undefined && !isCount(maxParts)) return wrong('maxParts', `1 to ${largest}`)
  const characters = readFields(maxCharacters)
  if (!characters) return wrong('maxCharacters', 'paths of fields, each with its number of characters')
  const items = readFields(maxItems)
  if (!items) return wrong('maxItems', 'paths of lists, each with its number of entries')
  return { ok: true, value: { maxBytes, maxParts, maxCharacters: characters, maxItems: items } }
}

/** Every limit that a finished text breaks, with what was found and what is allowed. */
export function excessOf(text: string, format: string, limits: Limits): readonly NoticeProblem[] {
  const bytes = Buffer.byteLength(text)
  const parts = limits.maxParts === undefined ? 0 : smsParts(text.trim())
  return [
    ...over(`the ${format} text has ${bytes} bytes`, bytes, limits.maxBytes),
    ...over(`the ${format} text needs ${parts} parts`, parts, limits.maxParts ?? Number.POSITIVE_INFINITY),
    ...fieldExcess(text, format, limits),
  ]
}

/** How much could be added to a text before it breaks a limit; endless where there is none. */
export type Headroom = {
  readonly bytes: number
  readonly parts: number
  /** Of the fullest field. */
  readonly characters: number
  /** Of the fullest list. */
  readonly items: number
}

export function headroomOf(text: string, { maxBytes, maxParts, maxCharacters, maxItems }: Limits): Headroom {
  const data = maxCharacters.length + maxItems.length === 0 ? undefined : parsed(text)
  const least = (limits: readonly FieldLimit[], count: (value: unknown) => number) =>
    Math.min(
      ...limits.flatMap(({ path, most }) =>
        valuesAt(data, path.split('/'), '').map(({ value }) => most - count(value)),
      ),
    )
  return {
    bytes: maxBytes - Buffer.byteLength(text),
    parts: maxParts === undefined ? Number.POSITIVE_INFINITY : maxParts - smsParts(text.trim()),
    characters: least(maxCharacters, characters),
    items: least(maxItems, entries),
  }
}

function fieldExcess(text: string, format: string, { maxCharacters, maxItems }: Limits): readonly NoticeProblem[] {
  if (maxCharacters.length + maxItems.length === 0) return []
  const data = parsed(text)
  if (data === undefined)
    return [{ code: 'template', message: `the ${format} text is no JSON, so its fields cannot be counted` }]
  const judge = (limits: readonly FieldLimit[], what: string, count: (value: unknown) => number) =>
    limits.flatMap(({ path, most }) =>
      valuesAt(data, path.split('/'), '').flatMap(({ at, value }) =>
        over(`"${at}" of the ${format} text has ${count(value)} ${what}`, count(value), most),
      ),
    )
  return [...judge(maxCharacters, 'characters', characters), ...judge(maxItems, 'entries', entries)]
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function over(found: string, count: number, most: number): readonly NoticeProblem[] {
  return count > most ? [{ code: 'too-large', message: `${found}, ${most} at most` }] : []
}

type Value = { readonly at: string; readonly value: unknown }

function valuesAt(data: unknown, [step, ...rest]: readonly string[], at: string): readonly Value[] {
  if (step === undefined) return [{ at, value: data }]
  if (typeof data !== 'object' || data === null) return []
  const names = step === '*' ? Object.keys(data) : [step].filter((name) => Object.hasOwn(data, name))
  return names.flatMap((name) => valuesAt((data as Data)[name], rest, at === '' ? name : `${at}/${name}`))
}

type Data = Readonly<Record<string, unknown>>

function characters(value: unknown): number {
  return typeof value === 'string' ? Array.from(value).length : 0
}

function entries(value: unknown): number {
  return typeof value === 'object' && value !== null ? Object.keys(value).length : 0
}

function readFields(data: unknown): readonly FieldLimit[] | undefined {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return undefined
  const fields = Object.entries(data).map(([path, most]: [string, unknown]) => ({ path, most }))
  return fields.every((field): field is FieldLimit => isCount(field.most)) ? fields : undefined
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= largest
}

function wrong(key: string, expected: string) {
  return failed({ code: 'unknown-channel', message: `/${key}: expected ${expected}` })
}
