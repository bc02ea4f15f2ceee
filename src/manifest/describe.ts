import type { Finding, Path } from '../report/finding.ts'
import { quoted } from '../report/safe-text.ts'
import { allowedKeys, expectation, inWords, limit, typesInWords } from './expectations.ts'
import { formHint, limitHint } from './repair.ts'
import type { Schema } from './schema-at.ts'
import type { SchemaError } from './schema-error.ts'
import { didYouMean, oneOf, suggest } from './suggest.ts'

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
      const message = `${found}, expected ${typesInWords(params['type'])}`
      return { code: 'schema/type', ...here, message, ...typeHint(params['type'], value, schemas) }
    }
    case 'enum':
      return choice(value, params['allowedValues'] as readonly unknown[], path)
    case 'const':
      return choice(value, [params['allowedValue']], path)
    case 'pattern':
    case 'format': {
      const message = `${found}, expected ${expectation(schemas, keyword)}`
      return { code: 'schema/format', ...here, message, ...formHint(value, schemas) }
    }
    case 'oneOf':
    case 'anyOf':
    case 'not':
      return { code: 'schema/value', ...here, message: `${found}, expected ${expectation(schemas, keyword)}` }
    default:
      return { code: 'schema/limit', ...here, message: limit(error, value), ...limitHint(error) }
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

function typeHint(expected: unknown, value: unknown, schemas: readonly Schema[]): { hint?: string } {
  const types = [expected].flat()
  if (types.includes('string') && (typeof value === 'number' || typeof value === 'boolean'))
    return { hint: `quote it: "${value}"` }
  if (types.includes('boolean') && typeof value === 'string' && /^(y|yes|on)$/i.test(value))
    return { hint: 'write true' }
  if (types.includes('boolean') && typeof value === 'string' && /^(n|no|off)$/i.test(value))
    return { hint: 'write false' }
  if (types.includes('array') && (value === null || typeof value !== 'object'))
    return { hint: 'write it as a list, one "- " entry a line' }
  if (!types.includes('object') || types.includes('string')) return {}
  const keys = allowedKeys(schemas)
  const few = keys.length > 0 && keys.length <= 8 ? `, with ${oneOf(keys)} as key` : ''
  return { hint: `write it as "key: value" lines${few}` }
}

function choice(value: unknown, allowed: readonly unknown[], path: Path): Told {
  const words = allowed.map(String)
  const likely = typeof value === 'string' ? didYouMean(value, words) : undefined
  return {
    code: 'schema/value',
    path,
    at: 'value',
    message: `found ${inWords(value)}, expected ${oneOf(words)}`,
    ...(likely === undefined ? {} : { hint: `did you mean ${quoted(likely)}?` }),
  }
}
