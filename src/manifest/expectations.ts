import { quoted } from '../report/safe-text.ts'
import type { Schema } from './schema-at.ts'
import type { SchemaError } from './schema-error.ts'

/** A value in words, as found in a file. */
export function inWords(value: unknown): string {
  if (value === null || value === undefined) return 'nothing'
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'object') return 'a mapping'
  return typeof value === 'string'
    ? `the text ${quoted(value)}`
    : typeof value === 'number'
      ? `the number ${value}`
      : `${value}`
}

const typeNames: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a mapping',
  null: 'nothing',
}

/** JSON schema types in words: `a text or a mapping`. */
export function typesInWords(types: unknown): string {
  return [types]
    .flat()
    .map((type) => typeNames[String(type)] ?? String(type))
    .join(' or ')
}

/** What the schemas of a place say it should look like: `a length of time such as "24h"`. */
export function expectation(schemas: readonly Schema[], keyword: string): string {
  const owner = schemas.find((schema) => keyword in schema)
  // The shape is described where the pattern is written; the entry that refers to it only says what it is for.
  const described = owner?.description ?? schemas[0]?.description
  const [example] = schemas.flatMap(({ examples = [] }) => examples).filter((value) => typeof value !== 'object')
  const such = example === undefined ? '' : `${described ? ' such as ' : 'something like '}${quoted(String(example))}`
  return described || such ? `${described ? clause(described) : ''}${such}` : 'another form'
}

/** A description as an object of a sentence: its first clause, without the capital and the full stop. */
function clause(description: string): string {
  const first = description.split(/[.:;](?=\s|$)/)[0]?.trim() ?? ''
  return first.slice(0, 1).toLowerCase() + first.slice(1)
}

/** The names that a mapping may hold, as far as they are listed. */
export function allowedKeys(schemas: readonly Schema[]): string[] {
  return [...new Set(schemas.flatMap(({ properties = {} }) => Object.keys(properties)))]
}

const units: Readonly<Record<string, { readonly one: string; readonly many: string; readonly none: string }>> = {
  Length: { one: 'character', many: 'characters', none: 'an empty text' },
  Items: { one: 'entry', many: 'entries', none: 'an empty list' },
  Properties: { one: 'key', many: 'keys', none: 'an empty mapping' },
}

/** A size or a number outside its bounds. */
export function limit({ keyword, params }: SchemaError, value: unknown): string {
  const bound = params['limit']
  const [, side, measure = ''] = /^(min|max)(\w+)$/.exec(keyword) ?? []
  const few = side === 'min' ? 'at least' : 'at most'
  const unit = units[measure]
  if (unit) {
    const size = sizeOf(value)
    return `found ${size === 0 ? unit.none : `${size} ${unit.many}`}, expected ${few} ${bound} ${bound === 1 ? unit.one : unit.many}`
  }
  if (measure === 'imum') return `found ${inWords(value)}, expected ${few} ${bound}`
  return `found ${inWords(value)}, which is out of bounds`
}

function sizeOf(value: unknown): number {
  if (typeof value === 'string') return Array.from(value).length
  return typeof value === 'object' && value !== null ? Object.keys(value).length : 0
}
