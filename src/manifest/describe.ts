import type { Finding, Path } from '../report/finding.ts'
import { quoted } from '../report/safe-text.ts'
import { allowedKeys, expectation, inWords, limit, typesInWords } from './expectations.ts'
import { formHint, limitHint } from './repair.ts'
import type { Schema } from './schema-at.ts'
import type { SchemaError } from './schema-error.ts'
import { didYouMean, oneOf, oneOfValues, suggest } from './suggest.ts'

export type SchemaCode =
  | 'schema/unknown-key'
  | 'schema/missing-key'
  | 'schema/type'
  | 'schema/value'
  | 'schema/format'
  | 'schema/limit'

/** What to tell about one complaint, and at which place. */
export type Told = Omit<Finding, 'file'> & { readonly code: SchemaCode }

export function describe(error: SchemaError, path: Path, value: unknown, schemas: readonly Schema[]): Told {
  const { keyword, params } = error
  const found = `found ${inWords(value)}`
  const here = { path, at: 'value' } as const
  switch (keyword) {
    case 'additionalProperties':
    case 'unevaluatedProperties':
      return unknownKey(String(params['additionalProperty'] ?? params['unevaluatedProperty']), path, schemas)
    case 'false schema':
      return forbiddenKey(path)
    case 'required':
    case 'dependencies':
    case 'dependentRequired':
      return missingKey(String(params['missingProperty']), path, schemas)
    case 'type': {
      const choices = schemas.find((schema) => schema.enum !== undefined)?.enum
      if (choices && value !== null) return choice(value, choices, path)
      const message = `${found}, expected ${typesInWords(params['type'])}`
      return { code: 'schema/type', ...here, message, hint: typeHint(params['type'], value, schemas) }
    }
    case 'enum':
      return choice(value, params['allowedValues'] as readonly unknown[], path)
    case 'const':
      return choice(value, [params['allowedValue']], path)
    case 'pattern':
    case 'format': {
      const message = `${found}, expected ${expectation(schemas, keyword)}`
      return { code: 'schema/format', ...here, message, hint: formHint(value, schemas) }
    }
    case 'oneOf':
    case 'anyOf':
    case 'not': {
      const message = `${found}, expected ${expectation(schemas, keyword)}`
      return { code: 'schema/value', ...here, message, hint: formHint(value, schemas) }
    }
    case 'uniqueItems':
      return repeated(error, path, value)
    default:
      return { code: 'schema/limit', ...here, message: limit(error, value), hint: limitHint(error) }
  }
}

function forbiddenKey(path: Path): Told {
  const message = `found the key ${quoted(String(path.at(-1)))}, which is not allowed here`
  return { code: 'schema/unknown-key', path, at: 'key', message, hint: 'remove it' }
}

function unknownKey(key: string, path: Path, schemas: readonly Schema[]): Told {
  const allowed = allowedKeys(schemas)
  const patterned = schemas.some(({ patternProperties }) => patternProperties !== undefined)
  const hint =
    allowed.length > 0
      ? suggest(key, allowed)
      : patterned
        ? 'use lower-case letters, digits, dots and hyphens'
        : 'remove it'
  return { code: 'schema/unknown-key', path: [...path, key], at: 'key', message: `unknown key ${quoted(key)}`, hint }
}

function missingKey(key: string, path: Path, schemas: readonly Schema[]): Told {
  const description = schemas.find(({ properties }) => properties && Object.hasOwn(properties, key))?.properties?.[key]
    ?.description
  const hint =
    description === undefined ? `add ${quoted(key)}` : `add ${quoted(key)}: ${description.replace(/\.$/, '')}`
  return { code: 'schema/missing-key', path: [...path, key], at: 'key', message: `missing key ${quoted(key)}`, hint }
}

function typeHint(expected: unknown, value: unknown, schemas: readonly Schema[]): string {
  const types = [expected].flat()
  if (value === null) return emptyHint(types, schemas)
  if (types.includes('string') && (typeof value === 'number' || typeof value === 'boolean'))
    return quoteHint(String(value), schemas)
  if (types.includes('boolean')) return booleanHint(value)
  if (types.includes('integer')) return `write a whole number${unquoted(value)}`
  if (types.includes('number')) return `write a number${unquoted(value)}`
  if (types.includes('array') && typeof value !== 'object') return 'write it as a list, one "- " entry a line'
  if (!types.includes('object')) return formHint(value, schemas)
  const keys = allowedKeys(schemas)
  const few = keys.length > 0 && keys.length <= 8 ? `, with ${oneOf(keys)} as key` : ''
  return `write it as "key: value" lines${few}`
}

function unquoted(value: unknown): string {
  return typeof value === 'string' ? ' without quotes' : ''
}

/** A key with nothing behind its colon. */
function emptyHint(types: readonly unknown[], schemas: readonly Schema[]): string {
  const [example] = schemas.flatMap(({ examples = [] }) => examples).filter((one) => typeof one !== 'object')
  if (example !== undefined)
    return `write a value, such as ${oneOfValues([example])}, or remove the key if it is not needed`
  return types.includes('array')
    ? 'list something, one "- " entry a line, or remove the key if it is not needed'
    : 'write a value, or remove the key if it is not needed'
}

/** Quotes help only where the text in them is allowed: `10` is no length of time. */
function quoteHint(text: string, schemas: readonly Schema[]): string {
  const form = schemas.find(({ pattern }) => pattern !== undefined)?.pattern
  return form === undefined || new RegExp(form, 'u').test(text) ? `quote it: "${text}"` : formHint(text, schemas)
}

function booleanHint(value: unknown): string {
  if (typeof value === 'string' && /^(y|yes|on|true)$/i.test(value)) return 'write true'
  if (typeof value === 'string' && /^(n|no|off|false)$/i.test(value)) return 'write false'
  return 'write true or false, without quotes'
}

function choice(value: unknown, allowed: readonly unknown[], path: Path): Told {
  const likely = typeof value === 'string' ? didYouMean(value, allowed.map(String)) : undefined
  const choices = oneOfValues(allowed)
  return {
    code: 'schema/value',
    path,
    at: 'value',
    message: `found ${inWords(value)}, expected ${choices}`,
    hint: likely === undefined ? `use ${choices}` : `did you mean ${quoted(likely)}?`,
  }
}

/** The second of two equal entries of a list. */
function repeated({ params }: SchemaError, path: Path, value: unknown): Told {
  const [first, second] = [Number(params['j']), Number(params['i'])].sort((a, b) => a - b)
  const found = oneOfValues([(value as readonly unknown[])[second ?? 0]])
  const message = `found ${found} twice, first as entry ${(first ?? 0) + 1}, expected it once`
  return { code: 'schema/limit', path: [...path, second ?? 0], at: 'value', message, hint: 'remove one of the two' }
}
