import { createRequire } from 'node:module'
import addFormats from 'ajv-formats'
import { expect } from 'vitest'

const require = createRequire(import.meta.url)
/** The schema is of draft-04, which Ajv itself no longer reads; one of its patterns is no Unicode one. */
const { default: Ajv } = require('ajv-draft-04') as typeof import('ajv-draft-04')
const schema = require('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json') as object

const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false })
addFormats.default(ajv)
const validate = ajv.compile(schema)

/** Fails unless a value obeys the official schema of SARIF 2.1.0. */
export function expectSarif(value: unknown): void {
  expect(validate(value) ? [] : validate.errors).toEqual([])
}
